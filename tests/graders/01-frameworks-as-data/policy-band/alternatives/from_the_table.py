def policy_band(country):
    found = reported(country).set_index("indicator")["value"]
    return BANDS[found["10.7.2"]] if "10.7.2" in found else None
