"""Which pages and tools are on whose server, on a real hub."""

import json
import re

import pytest

MODULE = "00-my-country"
FORMGRADER, CREATE, LIST = "@jupyter/nbgrader:formgrader", "@jupyter/nbgrader:create-assignment", "@jupyter/nbgrader:assignment-list"


@pytest.fixture(scope="module")
def amina(classroom):
    amina = classroom.login("amina")
    amina.start_server()
    return amina


@pytest.fixture(scope="module")
def tara(classroom):
    tara = classroom.login("tara")
    tara.start_server()
    tara.start_server("course")
    return tara


def switched_off(visitor, owner=None):
    """The extensions of JupyterLab that its page says are off."""
    page = visitor.on_server("GET", "lab", owner).text
    found = re.search(r'<script id="jupyter-config-data" type="application/json">\s*(\{.*?\})\s*</script>', page, re.DOTALL)
    return set(json.loads(found[1])["disabledExtensions"])


def test_a_trainee_has_the_start_page_and_nothing_of_a_trainer(amina):
    assert amina.on_server("GET", "migcap/").status_code == 200
    for path in ("migcap/class", f"migcap/class/{MODULE}", "migcap/class/marks.csv", f"migcap/class/{MODULE}/rubric", "formgrader", "formgrader/api/assignments", "course_list"):
        assert amina.on_server("GET", path).status_code == 404, path
    assert amina.on_server("POST", f"migcap/class/{MODULE}/step", data={"step": "grade"}).status_code == 404
    off = switched_off(amina)
    assert {FORMGRADER, CREATE} <= off and LIST not in off and "@jupyter/nbgrader" not in off


def test_a_trainer_has_the_same_on_her_own_server(tara):
    assert "Open the class page" in tara.on_server("GET", "migcap/").text
    for path in ("migcap/class", "formgrader"):
        assert tara.on_server("GET", path).status_code == 404, path


def test_the_courses_server_has_the_class_page_and_the_formgrader(tara):
    page = tara.on_server("GET", "migcap/class", "course")
    assert page.status_code == 200 and "Who handed in" in page.text and MODULE in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"] and "unsafe" not in page.headers["Content-Security-Policy"]
    assert tara.on_server("GET", "formgrader", "course").status_code == 200
    assert FORMGRADER not in switched_off(tara, "course")


def test_a_trainee_does_not_get_to_the_courses_pages(amina, tara):
    for path in ("migcap/class", "migcap/class/marks.csv", "formgrader"):
        assert amina.on_server("GET", path, "course").status_code == 403, path
        assert amina.on_server("GET", path, "tara").status_code in (403, 404), path


def test_a_form_from_elsewhere_is_refused(amina):
    """A cookie alone, as a strange page would have sent, opens nothing."""
    amina.get(amina.at("migcap/"))
    answer = amina.post(amina.at(f"migcap/hand-in/{MODULE}"), headers={"Origin": "https://elsewhere.example"}, allow_redirects=False)
    assert answer.status_code == 403
