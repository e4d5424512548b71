"""What the start page shows, as far as it can be seen without a browser."""

import IPython.display
import pytest
from small_edition import ASSIGNMENT, sources

from migcap import home
from migcap.data import KOSOVO_FOOTNOTE, countries
from migcap.learner import choose, overview, prepare, welcome


@pytest.fixture
def chooser(edition):
    """The parts of the widget: field, button, what is said, footnote."""
    prepare()
    entry, said, footnote = welcome.chooser().children
    return *entry.children, said, footnote


def test_the_field_offers_every_country_in_the_order_of_the_alphabet(chooser):
    offered = list(chooser[0].options)
    assert len(offered) == len(countries())
    in_order = ["Afghanistan (AFG)", "Åland Islands (ALA)", "Albania (ALB)", "Costa Rica (CRI)", "Côte d'Ivoire (CIV)", "Croatia (HRV)"]
    assert [name for name in offered if name in in_order] == in_order


def test_enter_in_the_field_and_the_button_both_choose(chooser):
    field, button, said, *_ = chooser
    field.value = "kenya"  # as the front end sends it on Enter
    assert "Your country is now Kenya (KEN)." in said.value and 'role="status"' in said.value
    assert field.value == "Kenya (KEN)"
    assert sources(ASSIGNMENT)[1].startswith('COUNTRY = "KEN"')
    home.choose_country("UGA")
    button.click()
    assert home.country() == "KEN"


def test_what_cannot_be_a_country_is_said_and_shown_as_typed(chooser):
    field, _, said, *_ = chooser
    field.value = "<b>qqqq</b>"
    assert "No country or area is called" in said.value and "&lt;b&gt;qqqq&lt;/b&gt;" in said.value
    assert home.country() is None


def test_the_footnote_on_kosovo_stands_beside_the_list_that_names_it(chooser):
    field, *_, footnote = chooser
    assert "Kosovo* (XKX)" in field.options and KOSOVO_FOOTNOTE in footnote.value


def test_a_saved_page_says_what_to_do_instead_of_showing_the_insides_of_a_widget(edition, monkeypatch):
    kept = []
    monkeypatch.setattr(IPython.display, "display", lambda bundle, raw: kept.append(bundle))
    choose()
    assert kept[0]["text/plain"] == "Run this cell to choose your country."
    assert "application/vnd.jupyter.widget-view+json" in kept[0]


def test_the_modules_are_listed_with_minutes_and_links(edition):
    assert overview()._repr_markdown_().splitlines()[2] == (
        "| [00 · My country](00-my-country/lesson.ipynb) | 60 min | [assignment](00-my-country/assignment.ipynb) | 90 min |")
    assert repr(overview()) == "00 My country: lesson 60 min, assignment 90 min"
