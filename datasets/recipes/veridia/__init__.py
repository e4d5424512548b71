"""Veridia: workplace data of a country that does not exist, for modules 01 to 04.

Everything is made from chance with fixed seeds, from texts/ and from faults.yml; nothing is read from outside, so `--sources` is not needed.
exercises.yml says which tables each exercise uses.
"""

from veridia import census, components, employment, extracts, mirror, regions, register, stocks, written

RECIPES = {f"synthetic_veridia_{table}": make for table, make in {
    "areas": written.make_areas,
    "titles": written.make_titles,
    "projects": written.make_projects,
    "pledges": written.make_pledges,
    "logframe": written.make_logframe,
    "vignettes": written.make_vignettes,
    "register": register.make_register,
    "register_series": register.make_series,
    "components": components.make,
    "census_records": census.make,
    "press_release": written.make_press_release,
    "extract_permits": extracts.make_permits,
    "extract_border": extracts.make_border,
    "extract_insurance": extracts.make_insurance,
    "mirror": mirror.make_mirror,
    "cards": written.make_cards,
    "two_censuses": regions.make_two_censuses,
    "flows": mirror.make_flows,
    "moves": regions.make_moves,
    "stocks": stocks.make_stocks,
    "stock_flows": stocks.make_stock_flows,
    "employment": employment.make_employment,
    "standard_population": employment.make_standard,
}.items()}
