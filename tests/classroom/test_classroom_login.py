"""The classroom as people meet it first: logging in, one's own server, and nobody else's."""

import requests
from room import Visitor
FIGURE = "figure to print"  # see tests/conftest.py


def test_it_opens_from_nothing_in_good_time(classroom, record_property):
    record_property(FIGURE, f"classroom: open {classroom.started:.1f} s after nothing (90 s allowed)")
    assert classroom.started < 90


def test_everybody_got_a_password_that_lets_her_in(classroom):
    assert set(classroom.people) == {"tara", "amina", "bruno", "chen"}
    assert all(classroom.login(name).is_in for name in classroom.people)


def test_nobody_comes_in_with_anothers_password_or_as_the_course(classroom):
    for name, password in (("amina", classroom.people["bruno"]), ("amina", ""), ("course", classroom.people["tara"]), ("course", ""), ("nobody", classroom.people["amina"])):
        visitor = Visitor(classroom, name)
        visitor.log_in(password)
        assert not visitor.is_in, (name, password)


def test_a_trainee_gets_a_server_of_her_own(classroom):
    amina = classroom.login("amina")
    amina.start_server()
    assert amina.on_server("GET", "api/status").status_code == 200
    assert (amina.home / "migcap").is_dir()


def test_the_course_is_open_to_trainers_and_closed_to_trainees(classroom):
    tara, amina = classroom.login("tara"), classroom.login("amina")
    tara.start_server("course")
    assert tara.on_server("GET", "api/status", "course").status_code == 200
    assert amina.on_server("GET", "api/status", "course").status_code == 403
    assert amina.api("POST", "users/course/server").status_code == 404  # the hub does not even tell her that there is one
    # by the browser, too, where cookies say who she is
    page = amina.get(amina.at("/user/course/lab"))
    assert page.status_code == 403, (page.status_code, page.url)


def test_the_desk_knows_who_asks(classroom):
    amina = classroom.login("amina")
    answer = requests.get(amina.at("/services/desk/api/assignments"), headers={"Authorization": f"token {amina.token}"}, timeout=30)
    assert answer.status_code == 200
    assert "00-my-country" in [each["name"] for each in answer.json()]
    assert requests.get(amina.at("/services/desk/api/assignments"), timeout=30, allow_redirects=False).status_code in (302, 401, 403)


def test_who_logged_in_chooses_her_own_password(classroom):
    bruno, before, own = classroom.login("bruno"), classroom.people["bruno"], "three green parrots"

    def change(now, new, again, **more):
        page = bruno.get(bruno.at("/hub/password"))
        assert page.status_code == 200 and 'name="new"' in page.text
        return bruno.post(bruno.at("/hub/password"), data={"now": now, "new": new, "again": again, "_xsrf": bruno.xsrf()} | more)

    assert "That is not your present password" in change("guess", own, own).text
    assert "must have 10 to 200 characters" in change(before, "short", "short").text
    assert "your name must not be in it" in change(before, "I am Bruno 1", "I am Bruno 1").text
    assert "differ" in change(before, own, own + "!").text
    assert change(before, own, own, _xsrf="forged").status_code == 403
    assert classroom.login("bruno", before).is_in, "nothing was changed until now"
    assert "Your password is changed" in change(before, own, own).text
    try:
        assert classroom.login("bruno", own).is_in
        visitor = Visitor(classroom, "bruno")
        visitor.log_in(before)
        assert not visitor.is_in
    finally:
        change(own, before, before)
    assert classroom.login("bruno").is_in
    assert requests.get(bruno.at("/hub/password"), timeout=30).url.startswith(bruno.at("/hub/login")), "a stranger is asked to log in"
