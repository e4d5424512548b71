"""Which message is chosen when several could be: what cannot be compared first, then what explains most."""

import numpy as np
import pandas as pd
import pytest
from migcap.check import Feedback, Mistake, Question
from migcap.check.explain import blanks_message

COUNTRY = "BGD"
FIGURES = {("NPL", 2024): 1.5875, ("KEN", 2024): 1.7586, ("NPL", 1990): 2.2026, ("KEN", 1990): 1.3052, ("BGD", 1990): 0.8, ("BGD", 2024): 1.2}
CASES = [("NPL", 2024), ("KEN", 1990), ("NPL", 1990)]
MISTAKES = [Mistake(lambda country, year: FIGURES[country, year] / 100, "That is a proportion of {0} in {1}."),
            Mistake(lambda country, year: FIGURES[country, year] + FIGURES["nobody", year], "It cannot be made."),
            Mistake(lambda country, year: 50, "Half is a guess.")]


def right(country, year):
    return FIGURES[country, year]


def message(function, cases=CASES, mistakes=MISTAKES):
    """What a number's author reads."""
    q = Question(lambda: function, points=2, blanks=3)
    q.number(cases, right, within=0.01, mistakes=mistakes, otherwise="Look at both figures.", worth=2)
    with pytest.raises(Feedback) as raised:
        q.mark()
    return str(raised.value)


def nothing_message(value, *mistakes):
    q = Question(lambda: lambda country, year: value, points=2, blanks=3)
    q.nothing([("NPL", 2022)], "The table has none.", mistakes=mistakes, worth=2)
    with pytest.raises(Feedback) as raised:
        q.mark()
    return str(raised.value)


def no_return(country, year):
    FIGURES[country, year]


def none_returned(country, year):
    if year:
        return None
    return 1


def only_none_returned(country, year):
    if (country, year) not in FIGURES:
        return None
    FIGURES[country, year]


def no_return_but_a_lambda(country, year):
    sorted(FIGURES, key=lambda case: case[1])


def printing(country, year):
    print(FIGURES[country, year])


def printing_much(country, year):
    print("The share of the country", FIGURES[country, year])


def own_country(country, year):
    return FIGURES[COUNTRY, year]


def nepal(country, year):
    return FIGURES["NPL", year]


def latest(place, when):
    return FIGURES[place, 2024]


def one_is_an_error(country, year):
    return {"NPL": FIGURES["NPL", year]}[country]


@pytest.mark.parametrize("function, expected", [
    (one_is_an_error, 'For Kenya in 1990 your function stopped at "KeyError: \'KEN\'". Look at the spelling'),
    (no_return, "For Nepal in 2024 you give None. The function has no line that hands a value on."),
    (only_none_returned, "For Nepal in 2024 you give None. The function has no line that hands a value on."),
    (no_return_but_a_lambda, "For Nepal in 2024 you give None. The function has no line that hands a value on."),
    (lambda country, year: None, "For Nepal in 2024 you give None. There are figures for it."),
    (none_returned, "For Nepal in 2024 you give None. There are figures for it. Look at which rows the function keeps, and at each line that gives back None."),
    (printing, "For Nepal in 2024 you print 1.5875 and give back None. `print` only shows it."),
    (printing_much, "For Nepal in 2024 you print something and give back None."),
    (lambda country, year: FIGURES[country, year] / 100, "For Nepal in 2024 you give 0.0159. That is a proportion of Nepal in 2024."),
    (lambda country, year: FIGURES[country, year] / (100 if year == 1990 else 1), "For Kenya in 1990 you give 0.0131. That is a proportion of Kenya in 1990."),
    (lambda country, year: 50, "For Nepal in 2024 you give 50. Half is a guess."),
    (lambda country, year: 1.5875, "For Kenya in 1990 you give 1.59, the same as for Nepal in 2024. Let the function use what it is handed."),
    (lambda country, year: np.nan, "For Nepal in 2024 you give nan. That is what a calculation with a gap in it gives."),
    (lambda country, year: "1.59", "For Nepal in 2024 you give the text '1.59'. The question asks for a number."),
    (own_country, "For Nepal in 2024 you give 1.2. That would be right if `country` were Bangladesh. Let the function use `country`."),
    (nepal, "For Kenya in 1990 you give 2.2. That would be right if `country` were Nepal. Let the function use `country`."),
    (latest, "For Kenya in 1990 you give 1.76. That would be right if `when` were 2024. Let the function use `when`."),
    (lambda country, year: round(FIGURES[country, year]), "For Nepal in 2024 you give 2. The size fits, but it is rounded too far for the question."),
    (lambda country, year: int(FIGURES[country, year] * 10) / 10, "For Nepal in 2024 you give 1.5. The size fits, but it is rounded too far for the question."),
    (lambda country, year: FIGURES[country, year] * 1000, "For Nepal in 2024 you give 1,588. The digits fit, the unit does not."),
    (lambda country, year: FIGURES[country, year] + year, "For Nepal in 2024 you give 2,026. Look at both figures."),
    (lambda country, year: 0, "For Nepal in 2024 you give 0, the same as for Kenya in 1990. Let the function use what it is handed."),
    (lambda country, year: 10 ** 400, "For Nepal in 2024 you give a number of many digits. That is a number of hundreds of digits."),
])
def test_the_message_of_a_number(function, expected):
    assert message(function).startswith(expected)


def test_a_mistake_that_explains_more_cases_is_shown_and_the_first_of_equals():
    few = Mistake(lambda country, year: 9 if country == "KEN" else None, "Few.")
    more, as_many = Mistake(lambda country, year: 9, "More."), Mistake(lambda country, year: 9, "As many.")
    values = {case: 9 + index / 1000 for index, case in enumerate(CASES)}
    assert message(lambda *case: values[case], mistakes=[few, more, as_many]) == "For Nepal in 2024 you give 9. More."


def test_what_explains_all_is_better_than_what_explains_some_by_accident():
    some = Mistake(lambda country, year: 2 if country == "NPL" else None, "By accident.")
    assert "rounded too far" in message(lambda country, year: round(FIGURES[country, year]), mistakes=[some])


def test_where_nothing_was_expected_for_one_of_the_cases_the_message_is_the_usual_one():
    q = Question(lambda: lambda country, year: 7 if country == "NPL" else 8, points=1, blanks=1)
    q.number([("NPL", 2024), ("ATA", 2024)], lambda *case: FIGURES.get(case), within=0.01, otherwise="Look at both figures.", worth=1)
    with pytest.raises(Feedback, match="^For Nepal in 2024 you give 7. Look at both figures.$"):
        q.mark()


def test_one_case_is_no_constant():
    assert message(lambda country, year: 7, cases=[("NPL", 2024)]) == "For Nepal in 2024 you give 7. Look at both figures."


@pytest.mark.parametrize("value, expected", [
    (0, 'For Nepal in 2022 you give 0. That says "nobody".'), (0.0, 'For Nepal in 2022 you give 0. That says "nobody".'),
    (False, "For Nepal in 2022 you give False. The table has none."), (5, "For Nepal in 2022 you give 5. The table has none."),
    (float("nan"), "For Nepal in 2022 you give nan. That is what a calculation with a gap in it gives."),
    ("", "For Nepal in 2022 you give the text ''. A text is not nothing"),
    (pd.Series([0]), "For Nepal in 2022 you give a column of 1 value. Even a table without rows is something."),
])
def test_the_message_where_none_is_right(value, expected):
    assert nothing_message(value, Mistake(lambda *case: 0, 'That says "nobody".')).startswith(expected)


def table_message(value, expected):
    q = Question(lambda: lambda country, year: value, points=2, blanks=3)
    q.table([("NPL", 2024)], expected, ["origin", "share"], {"share": 0.1}, otherwise="Look again.", worth=2)
    with pytest.raises(Feedback) as raised:
        q.mark()
    return str(raised.value)


@pytest.mark.parametrize("value, expected, words", [
    (None, [["IND", 87.6]], "you give None. There are figures for it."),
    (None, [], "you give None. The question asks here for a table with its columns and no row."),
    (pd.DataFrame(columns=["origin", "share"]), [["IND", 87.6]], "you give a table without rows. There are figures for it. Look at which rows the function keeps."),
    (pd.DataFrame([["IND", 1.0]], columns=["origin", "share"]), [["IND", 87.6]],
     "you give a table of 1 row that begins with IND · 1. Right in `origin`, not yet in `share`. Look again."),
    (pd.DataFrame([["IND", 1.0]], columns=["origin", "share"]), [], "you give a table of 1 row that begins with IND · 1. Look again."),
])
def test_the_message_of_a_table(value, expected, words):
    assert table_message(value, expected).startswith(f"For Nepal in 2024 {words}")


def test_the_same_empty_answer_is_no_constant_where_all_are_expected_to_be_empty():
    q = Question(lambda: lambda country, year: pd.DataFrame([["XXX", 0]], columns=["origin", "share"]), points=2, blanks=3)
    q.table([("NPL", 2022), ("XKX", 2024)], [], ["origin", "share"], {"share": 0.1}, otherwise="No row.", worth=2)
    with pytest.raises(Feedback, match=r"For Nepal in 2022 you give a table of 1 row that begins with XXX · 0\. No row\.$"):
        q.mark()


def three(country, year):
    rows = ...
    total = ...  # the sum
    return ...


def one(country, year):
    rows = FIGURES
    return ...


@pytest.mark.parametrize("function, words", [
    (three, "Not attempted yet: `share` still has three blanks (`...`)."),
    (one, "`share` still has a blank (`...`): `return ...`."),
    (right, None), (max, None), (lambda *case: 5, None),
])
def test_blanks_come_before_everything(function, words):
    assert blanks_message(function, "share", 3) == words


def test_some_blanks_are_shown_with_their_notes():
    assert blanks_message(three, "share", 4) == "`share` still has three blanks (`...`): `rows = ...`, `total = ...  # the sum` and `return ...`."


def test_of_two_mistakes_that_explain_the_same_the_one_that_fits_the_right_cases_is_told():
    """Who never gives "b" where it is due may do so for two reasons; what she gives elsewhere tells which."""
    question = Question(lambda: lambda case: "a" if case < 3 else "c", points=1, blanks=1, case="{}")
    question.word([(1,), (2,), (3,)], lambda case: "abc"[case - 1], ["a", "b", "c"], worth=1, mistakes=[
        Mistake(lambda case: "a", "You give a to everybody."), Mistake(lambda case: "a" if case < 3 else "c", "You leave out b.")])
    with pytest.raises(Feedback, match="You leave out b"):
        question.mark()
