"""classroom.toml and people.csv: what is wrong is said in a sentence that names it."""

import re
import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from migcap.classroom.people import read_people
from migcap.classroom.settings import Settings, read_settings
from migcap.errors import MigcapError

HUB = Path(__file__).resolve().parents[2] / "grading" / "hub"


@pytest.fixture
def said(tmp_path):
    """`said(text)` is the sentence that settings with this text stop with."""

    def read(text):
        file = tmp_path / "classroom.toml"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(MigcapError) as error:
            read_settings(file)
        assert str(file) in str(error.value)
        return str(error.value)

    return read


def every_key(kind=Settings, prefix=""):
    for each in fields(kind):
        if is_dataclass(each.type):
            yield from every_key(each.type, f"{prefix}{each.name}.")
        elif each.name not in ("file", "due"):
            yield f"{prefix}{each.name}"


def value_of(found, key):
    for part in key.split("."):
        found = found[part] if isinstance(found, dict) else getattr(found, part)
    return found


@pytest.mark.parametrize("key", list(every_key()))
def test_the_example_explains_every_setting_and_states_its_default(key):
    text = (HUB / "classroom.toml").read_text(encoding="utf-8")
    assert value_of(tomllib.loads(text), key) == value_of(Settings(), key)
    assert re.search(rf"(?m)^{key.rpartition('.')[2]} = \S.* # \w", text), f"{key} is not explained"


def test_what_is_left_out_has_its_default(tmp_path):
    (tmp_path / "classroom.toml").write_text('name = "Class of spring"\n[servers]\ncores = 2\n')
    settings = read_settings(tmp_path / "classroom.toml")
    assert (settings.name, settings.servers.cores, settings.address.port) == ("Class of spring", 2.0, 8000)
    assert settings.beside("people.csv") == tmp_path / "people.csv"


@pytest.mark.parametrize("text, sentence", [
    ("[servers]\nmemory = 1", "`servers.memory` is not a setting; did you mean `servers.memory_mb`?"),
    ("colour = 1", "`colour` is not a setting"),
    ("[adress]\nport = 1", "`adress` is not a setting; did you mean `address`?"),
    ("[address]\nport = \"8000\"", "`address.port` must be a whole number, and is '8000'"),
    ("[address]\nport = 70000", "`address.port` must be between 1 and 65535"),
    ("[address]\nsubdomains = 1", "`address.subdomains` must be true or false"),
    ("servers = 3", "`servers` must be a table"),
    ("[servers]\nmemory_mb = -1", "`servers.memory_mb` must not be negative"),
    ("[login]\nmethod = \"ldap\"", "`login.method` must be one of demo, pam, lti"),
    ("[login]\nmethod = \"lti\"\n[login.lti]\nissuer = \"https://x\"", "needs `login.lti.client_id`"),
    ("[address]\npublic_url = \"learn.example.org\"", "`address.public_url` must be an address such as"),
    ("[address]\npublic_url = \"https://learn.example.org/hub\"", "without a path"),
    ("[address]\ntls_key = \"key.pem\"", "belong together"),
    ("[due]\n00-my-country = \"tomorrow\"", "`due.00-my-country` must be a time with its zone"),
    ("[due]\n00-my-country = 2026-12-04T17:00:00", "`due.00-my-country` must be a time with its zone"),
    ("name = Class", "is not a valid TOML file"),
])
def test_a_mistake_is_named(said, text, sentence):
    assert sentence in said(text)


def test_settings_that_are_not_there(tmp_path):
    with pytest.raises(MigcapError, match="cannot be read .* give the path of a file with --settings"):
        read_settings(tmp_path / "none.toml")


@pytest.fixture
def people(tmp_path):
    def read(text, encoding="utf-8"):
        file = tmp_path / "people.csv"
        file.write_bytes(text.encode(encoding))
        return read_people(file)

    return read


HEAD = "name,role,cohort,full_name\n"
BOTH = HEAD + "tara,trainer,,Tara\namina,trainee,spring,\"Amina, A.\"\n"


def test_the_example_of_people():
    everybody = read_people(HUB / "people.csv")
    assert everybody.trainers == ["tara"] and everybody.trainees == ["amina", "bruno", "chen"]
    assert everybody.cohorts() == {"spring": ["amina", "bruno", "chen"]}


def test_people_as_spreadsheets_save_them(people):
    assert people(BOTH).everybody[1].full_name == "Amina, A."
    assert people("\ufeff" + BOTH).trainees == ["amina"]
    assert people(BOTH.replace('"Amina, A."', "Amina").replace(",", ";").replace("\n", "\r\n")).trainees == ["amina"]
    assert people(BOTH + "ben@example.org,trainee,,\n").trainees == ["amina", "ben@example.org"]


@pytest.mark.parametrize("text, sentence", [
    ("", "The first line"),
    ("name,role\n", "The first line of .* must be: name,role,cohort,full_name"),
    (BOTH + "Ben,trainee,,\n", "line 4: 'Ben' cannot be a name to log in with"),
    (BOTH + "../amina,trainee,,\n", "line 4: '../amina' cannot be a name"),
    (BOTH + ".amina@x,trainee,,\n", "cannot be a name"),
    (BOTH + "course,trainee,,\n", "line 4: the name 'course' belongs to the classroom itself"),
    (BOTH + "ben,student,,\n", "line 4: the role of ben must be trainer or trainee, and is 'student'"),
    (BOTH + "ben,trainee\n", "line 4: there must be 4 columns"),
    (BOTH + "ben,trainee,,Ben,B.\n", "line 4: there must be 4 columns"),
    (BOTH + "amina,trainee,,\n", "amina is there twice"),
    (HEAD + "tara,trainer,,\n", "there is no trainee"),
    (HEAD + "amina,trainee,,\n", "there is no trainer"),
])
def test_a_mistake_in_a_line_is_named(people, text, sentence):
    with pytest.raises(MigcapError, match=sentence):
        people(text)


def test_people_in_another_encoding(people):
    with pytest.raises(MigcapError, match="UTF-8"):
        people(BOTH + "chloe,trainee,,Chloé\n", encoding="latin-1")
