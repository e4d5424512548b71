"""Choosing a country: any way of naming it works, and nothing but one country is taken."""

import pytest
from small_edition import ASSIGNMENT, change, sources, type_an_answer

from migcap import home
from migcap.data import KOSOVO_FOOTNOTE, DataError, countries
from migcap.learner import copies
from migcap.learner.country import choose_country, label, matches


@pytest.mark.parametrize("text, code", [
    ("KEN", "KEN"), (" ken ", "KEN"), ("kenya", "KEN"), ("Kenya (KEN)", "KEN"), ("ivory coast", "CIV"), ("Cote d'Ivoire", "CIV"),
    ("Turkey", "TUR"), ("UK", "GBR"), ("niger", "NER"), ("kosovo", "XKX"), ("Neppal", "NPL"),
])
def test_a_country_is_known_by_code_name_or_both(text, code):
    assert matches(text)[0].code == code


def test_every_country_is_chosen_by_what_the_field_offers_by_its_name_and_by_its_code():
    rows = list(countries().itertuples())
    assert len(rows) > 230
    assert [row.code for row in rows if {matches(text)[0].code for text in (label(row), row.name, row.code)} != {row.code}] == []


@pytest.mark.parametrize("text, sentence", [
    ("", "Type the name of a country first, for example Nepal."),
    (None, "Type the name of a country first, for example Nepal."),
    ("korea", "korea could be one of these: Republic of Korea (KOR), Democratic People's Republic of Korea (PRK). Type one of them in full."),
    ("qqqq", "No country or area is called 'qqqq' or nearly so: countries() lists them all."),
    ("Kenya (QQQ)", "No country or area is called 'QQQ' or nearly so: countries() lists them all."),
])
def test_anything_else_is_one_sentence_and_chooses_nothing(edition, text, sentence):
    with pytest.raises(DataError) as error:
        choose_country(text)
    assert str(error.value) == sentence
    assert home.country() is None


def test_the_untouched_assignment_is_filled(edition):
    copies.prepare()
    assert choose_country("kenya") == ["Your country is now Kenya (KEN)."]
    assert home.country() == "KEN"
    assert sources(ASSIGNMENT)[1].startswith('COUNTRY = "KEN"')


def test_a_second_choice_says_what_to_do_with_open_tabs(edition):
    choose_country("kenya")
    assert choose_country("kenya") == ["Your country is now Kenya (KEN)."]
    assert choose_country("uganda") == ["Your country is now Uganda (UGA).", "If an assignment is open in another tab, close that tab and open it again."]


def test_an_assignment_with_her_work_is_named_with_the_line_to_write(edition):
    copies.prepare()
    change(ASSIGNMENT, type_an_answer)
    assert choose_country("KEN") == [
        "Your country is now Kenya (KEN).",
        f'These have your work in them and were left as they are: {ASSIGNMENT}. To change the country there, write COUNTRY = "KEN" in place of that line.',
    ]
    assert sources(ASSIGNMENT)[1].startswith('COUNTRY = "NPL"')


def test_a_like_name_is_offered(edition):
    assert "If you meant Democratic Republic of the Congo (COD), type that instead." in choose_country("Congo")
    assert home.country() == "COG"


def test_kosovo_carries_its_footnote(edition):
    said = choose_country("kosovo")
    assert said[0] == "Your country is now Kosovo* (XKX)."
    assert KOSOVO_FOOTNOTE in said
