"""For Aruba you give the text 'requires further progress'. That is a judgement on policies that nobody was told of. No answer is not a bad answer:
give back None.
(1.5 of 2)
"""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return "requires further progress"
    rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]]
