"""Names and codes of countries and areas, however a person types them."""

import pytest

from migcap.data import DataError, countries, find, load, name
from migcap.data.aliases import ALIASES
from migcap.data.names import plain


@pytest.mark.parametrize("typed, code", [
    ("nepal", "NPL"), ("NEPAL ", "NPL"), ("npl", "NPL"), ("Turkey", "TUR"), ("turkiye", "TUR"), ("Ivory Coast", "CIV"), ("cote d'ivoire", "CIV"),
    ("Burma", "MMR"), ("Holland", "NLD"), ("USA", "USA"), ("us", "USA"), ("UK", "GBR"), ("kosovo", "XKX"), ("Kosovo*", "XKX"), ("curacao", "CUW"),
    ("Vietnam", "VNM"), ("Viet Nam", "VNM"), ("Swaziland", "SWZ"), ("Cape Verde", "CPV"), ("Taiwan", "TWN"), ("Hong Kong", "HKG"),
    ("Palestine", "PSE"), ("Russia", "RUS"), ("Åland", "ALA"), ("St. Lucia", "LCA"), ("Niger", "NER"), ("Congo", "COG"), ("guinea", "GIN"),
    ("nepol", "NPL"), ("phillipines", "PHL"), ("Afganistan", "AFG"),
])
def test_the_first_that_is_found(typed, code):
    found = find(typed)
    assert list(found) == ["code", "name"]
    assert found["code"].iloc[0] == code, f"find({typed!r}) gives {found.to_dict('records')}"
    assert found["name"].iloc[0] == name(code)


@pytest.mark.parametrize("written, bare", [("Côte d'Ivoire", "cote d ivoire"), ("  Türkiye ", "turkiye"), ("Kosovo*", "kosovo"),
                                           ("Guinea-Bissau", "guinea bissau"), ("ÅLAND", "aland")])
def test_names_are_compared_without_accents_and_signs(written, bare):
    assert plain(written) == bare


def test_part_of_a_name_finds_all_that_have_it():
    assert set(find("guinea")["code"]) == {"GIN", "GNB", "GNQ", "PNG"}
    assert set(find("korea")["code"]) == {"KOR", "PRK"}
    assert find("nigeria")["code"].tolist() == ["NGA"]


def test_every_area_is_found_first_by_its_own_code_and_name():
    for code, shown in countries()[["code", "name"]].itertuples(index=False):
        assert find(shown)["code"].iloc[0] == code, f"{shown} finds another area first"
        assert code in find(code)["code"].tolist()


@pytest.mark.parametrize("typed, said", [("xyzzy", "No country or area is called 'xyzzy' or nearly so: countries() lists them all."),
                                         ("  ", "find needs a name or a part of one, for example find(\"nepal\")."),
                                         ("***", "No country or area is called '***' or nearly so: countries() lists them all.")])
def test_what_is_nowhere_near_is_said(typed, said):
    with pytest.raises(DataError) as stopped:
        find(typed)
    assert str(stopped.value) == said


def test_names_for_display():
    assert [name("NPL"), name("XKX"), name("OTH"), name("CIV")] == ["Nepal", "Kosovo*", "Other", "Côte d'Ivoire"]
    with pytest.raises(DataError, match="did you mean 'NPL'"):
        name("npl")


NO_AREAS = {"OTH": "Other", "TIB": "Tibetan", "UNK": "Unknown", "XXA": "Stateless"}


def test_codes_that_are_no_areas_have_names_and_are_not_offered():
    every = load("countries").set_index("code")["name"].to_dict()
    assert {code: shown for code, shown in every.items() if code not in set(countries()["code"])} == NO_AREAS
    assert [name(code) for code in NO_AREAS] == list(NO_AREAS.values())


@pytest.mark.parametrize("typed, shown", [*NO_AREAS.items(), ("unk", "Unknown"), ("tibetan", "Tibetan"), ("Stateless", "Stateless")])
def test_what_is_no_area_is_not_found_and_nothing_like_it_is_offered(typed, shown):
    with pytest.raises(DataError) as stopped:
        find(typed)
    assert f"is no country or area but stands in place of one in some tables ({shown})" in str(stopped.value)


def test_every_everyday_name_leads_to_an_area():
    assert set(ALIASES.values()) <= set(countries()["code"])
    for alias, code in ALIASES.items():
        assert find(alias)["code"].iloc[0] == code, f"{alias} finds another area first"


def test_countries_and_areas():
    table = countries()
    assert list(table) == ["code", "name", "kind", "iso", "m49", "region", "sub_region", "ldc", "lldc", "sids", "note"]
    assert len(table) == 251
    assert (table["ldc"] == "yes").sum() == 45 and (table["lldc"] == "yes").sum() == 32 and (table["sids"] == "yes").sum() == 53
