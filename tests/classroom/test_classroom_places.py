"""A classroom with a subdomain for each person, and one whose hub keeps its records in PostgreSQL."""

import importlib.util
import socket
from pathlib import Path

import pytest
from room import Visitor, free_port

PEOPLE = "name,role,cohort,full_name\ntara,trainer,,\namina,trainee,,\n"


@pytest.fixture
def written(tmp_path):
    """`written(text)` is the path of settings with this text; nothing is given out, which these tests need not wait for."""

    def write(text):
        (tmp_path / "people.csv").write_text(PEOPLE)
        (tmp_path / "classroom.toml").write_text(f"{text}\n[course]\nrelease = false\n")
        return tmp_path / "classroom.toml"

    return write


def test_each_person_has_a_subdomain(open_room, written, tmp_path, monkeypatch):
    """Names below .localhost are this machine's: browsers know that, and the test says it to Python."""
    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *more, **others: resolve("127.0.0.1" if str(host).endswith(".localhost") else host, *more, **others))
    port = free_port()
    settings = written(f'[address]\nsubdomains = true\npublic_url = "http://class.localhost:{port}"')
    room = open_room(tmp_path / "room", settings=settings, port=port, url=f"http://class.localhost:{port}")
    amina = room.login("amina")
    amina.start_server()

    at_hub = amina.get(amina.at("/user/amina/migcap/"))
    assert at_hub.url.startswith(f"http://amina.class.localhost:{port}/user/amina/"), "her server is at her own name"
    assert at_hub.status_code == 200, at_hub.text[:500]
    # What makes it worth while: no page of a person's server is ever sent the cookies that the hub knows her by.
    hubs = [cookie for cookie in amina.cookies if cookie.name.startswith("jupyterhub-hub-login")]
    assert hubs and all(cookie.domain == "class.localhost" and not cookie.domain_specified for cookie in hubs)
    hers = [cookie for cookie in amina.cookies if cookie.name.startswith("jupyterhub-user-amina")]
    assert hers and all(cookie.domain == "amina.class.localhost" for cookie in hers)
    # And her server reaches the desk all the same.
    code = "import os; from migcap.classroom.desk.client import Desk; print(Desk.of_this_server().assignments())"
    amina.room.url = f"http://amina.class.localhost:{port}"
    assert amina.run(amina.new_kernel(), code) == "[]\n"
    room.stop()


def test_the_hubs_records_may_lie_in_postgresql(open_room, written, tmp_path):
    found = importlib.util.spec_from_file_location("postgres_of_the_gradebook", Path(__file__).resolve().parents[1] / "grading" / "record" / "postgres.py")
    postgres = importlib.util.module_from_spec(found)
    found.loader.exec_module(postgres)
    with postgres.server() as url:
        room = open_room(tmp_path / "room", settings=written(f'database = "{url}"'))
        amina = room.login("amina")
        room.stop()
        room.start()
        assert amina.is_in, "the login of before is known to the hub of after"
        assert Visitor(room, "amina").log_in("wrong").status_code == 403
        room.stop()
        assert not (room.folder / "hub" / "hub.sqlite").exists()
