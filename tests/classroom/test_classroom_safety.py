"""A classroom that would be unsafe does not start, and says why and what to do."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from migcap.classroom import access, safety
from migcap.classroom.access import Account, may_read, may_write
from migcap.classroom.hub import Classroom
from migcap.classroom.people import People, Person
from migcap.classroom.places import Folder
from migcap.classroom.settings import Address, Course, Login, Lti, Servers, Settings
from migcap.errors import MigcapError

HTTPS = {"public_url": "https://learn.example.org", "https_in_front": True}
PLATFORM = Lti(issuer="https://lms.example.org", client_id="1", authorize_url="https://lms.example.org/auth", keyset_url="https://lms.example.org/keys")
WITH_LTI = {"login": Login("lti", PLATFORM)}


@pytest.fixture
def room(tmp_path):
    """`room(address={...}, ...)` is a classroom with these settings."""

    def make(address=None, **more):
        settings = Settings(address=Address(**(address or {})), file=tmp_path / "classroom.toml", **more)
        people = People((Person("tara", "trainer"), Person("amina", "trainee"), Person("bruno", "trainee")))
        return Classroom(settings, people, Folder(tmp_path / "room"))

    return make


def only(room, look=safety.refusals):
    found = list(look(room))
    assert len(found) == 1, found
    return found[0]


def address(room):
    """What is said about the address alone."""
    return list(safety.address(room.settings))


def test_the_demo_on_this_machine_may_start(room):
    safety.check(room())
    safety.check(room({"listen": "::1"}))


def test_a_public_place_with_all_that_it_needs_may_start(room):
    assert list(safety.address(room({**HTTPS, "subdomains": True}, **WITH_LTI).settings)) == []


@pytest.mark.parametrize("address", [{"listen": "0.0.0.0"}, {"listen": "192.0.2.7"}, {"listen": "::"}, {"public_url": "https://learn.example.org"}])
def test_no_demo_login_where_others_can_reach_it(room, address):
    found = safety.refusals(room(address))
    assert any("demo's login" in sentence for sentence in found), found
    with pytest.raises(MigcapError, match="does not start"):
        safety.check(room(address))


def test_untrusted_people_need_subdomains(room):
    (sentence,) = address(room(HTTPS, **WITH_LTI))
    assert "subdomains = true" in sentence
    assert address(room(HTTPS, trainees_trust_each_other=True, **WITH_LTI)) == []


def test_subdomains_need_a_domain(room):
    for where in ({"subdomains": True}, {"subdomains": True, "public_url": "http://127.0.0.1:8000"}, {"subdomains": True, "public_url": "http://localhost"}):
        assert "needs a domain of its own" in only(room(where))


@pytest.mark.parametrize("url", ["http://learn.example.org", "https://learn.example.org"])
def test_passwords_do_not_travel_without_https(room, url):
    (sentence,) = address(room({"listen": "0.0.0.0", "public_url": url, "subdomains": True}, **WITH_LTI))
    assert "without https" in sentence


def test_the_key_of_the_certificate_is_for_nobody_else(room, tmp_path):
    key = tmp_path / "key.pem"
    where = {"public_url": "https://learn.example.org", "subdomains": True, "tls_certificate": "cert.pem", "tls_key": "key.pem"}
    assert "is not there" in address(room(where, **WITH_LTI))[0]
    key.write_text("x")
    key.chmod(0o644)
    assert address(room(where, **WITH_LTI)) == [f"The key {key} of the certificate can be read by others: chmod 600 {key}."]
    key.chmod(0o600)
    assert address(room(where, **WITH_LTI)) == []


@pytest.mark.parametrize("key", ["issuer", "authorize_url", "keyset_url"])
def test_a_platform_is_asked_by_https(room, key):
    def said(url):
        return list(safety.platform(room(login=Login("lti", replace(PLATFORM, **{key: url})))))

    assert f"`login.lti.{key}` is not https" in said("http://lms.example.org/x")[0]
    assert said("http://127.0.0.1:9/x") == []


def test_whom_a_platform_sends_has_an_account(room):
    login = Login("lti", replace(PLATFORM, admit_everybody=True))
    assert "no account on this machine" in list(safety.platform(room(login=login)))[0]
    safety.check(room(login=login, servers=Servers(one_account=True)))  # on this machine alone, as a trial


def test_one_account_for_all_is_for_this_machine_alone(room):
    assert "as one account" in only(room({**HTTPS, "subdomains": True}, servers=Servers(one_account=True), **WITH_LTI))


def test_a_folder_that_everybody_can_change(room):
    found = room()
    found.folder.hub.mkdir(parents=True)
    found.folder.top.chmod(0o777)
    assert f"chmod o-w {found.folder.top}" in only(found)


@pytest.mark.parametrize("name", ["cookie_secret", "hub.sqlite", "passwords.json", "secrets.json"])
def test_a_secret_that_others_can_read(room, name):
    found = room()
    found.folder.hub.mkdir(parents=True, mode=0o755)
    found.folder.hub.chmod(0o755)
    secret = found.folder.hub / name
    secret.write_text("x")
    secret.chmod(0o644)
    assert f"chmod 600 {secret}" in only(found)
    secret.chmod(0o600)
    safety.check(found)


def test_accounts_need_root(room, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "root alone can start" in only(room(login=Login("pam")))


class Machine:
    """The accounts of a machine, as a test wants them; files belong to numbers, so no real account is needed."""

    def __init__(self, homes):
        self.homes = homes
        self.numbers = {name: 20000 + number for number, name in enumerate(homes)}

    def of(self, name):
        return Account(name, self.numbers[name], frozenset([self.numbers[name]]), self.homes[name])


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A well-kept server: /opt-like environment, the repository in a closed folder, closed homes; `machine.room()` may start there."""
    if os.geteuid() != 0:
        pytest.skip("files of several owners can be made by root alone: run this test as root")
    outside = tmp_path
    while outside != outside.parent:  # pytest closes its folders to others
        outside.chmod(outside.stat().st_mode | 0o011)
        outside = outside.parent
    top = tmp_path / "srv"
    homes = {name: top / "home" / name for name in ("course", "tara", "amina", "bruno")}
    made = Machine(homes)
    for name, home in homes.items():
        home.mkdir(parents=True, mode=0o700)
        os.chown(home, made.numbers[name], made.numbers[name])
    python = top / "opt" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text("x")
    python.chmod(0o755)
    edition = top / "edition"
    (edition / "solutions").mkdir(parents=True)
    (edition / "grading").mkdir()
    edition.chmod(0o700)
    monkeypatch.setattr(access.Account, "exists", classmethod(lambda cls, name: name in homes))
    monkeypatch.setattr(access.Account, "of", classmethod(lambda cls, name: made.of(name)))
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setattr(safety.course, "__file__", str(python))
    monkeypatch.setattr(safety.course, "repository", lambda: None)
    monkeypatch.setattr(safety.os, "geteuid", lambda: 0)
    made.top, made.edition, made.python = top, edition, python
    made.room = lambda: Classroom(Settings(login=Login("pam"), course=Course(trainers_edition=str(edition)), file=top / "classroom.toml"),
                                  People((Person("tara", "trainer"), Person("amina", "trainee"), Person("bruno", "trainee"))), Folder(top / "room"))
    return made


def test_a_well_kept_server_may_start(machine):
    safety.check(machine.room())


def test_somebody_without_an_account(machine):
    del machine.homes["bruno"]
    assert "no account on this machine: bruno. Make them with: useradd --create-home" in only(machine.room())


def test_nobody_is_root(machine):
    machine.numbers["tara"] = 0
    assert "tara is the administrator's account" in only(machine.room())


@pytest.mark.parametrize("name", ["solutions", "grading"])
def test_answers_that_trainees_can_read(machine, name):
    machine.edition.chmod(0o711)
    for part in ("solutions", "grading"):
        (machine.edition / part).chmod(0o755 if part == name else 0o700)
    found = safety.refusals(machine.room())
    assert [sentence.split(",")[0] for sentence in found] == [f"{who} can read {machine.edition / name}" for who in ("amina", "bruno")]
    assert "chmod 700" in found[0]


def test_a_home_that_others_can_read(machine):
    machine.homes["amina"].chmod(0o755)
    assert only(machine.room()).startswith(f"bruno can read {machine.homes['amina']}, where amina works: chmod 700")


@pytest.mark.parametrize("part", ["hub", "desk", "course", "log"])
def test_a_part_of_the_classroom_that_trainees_can_read(machine, part):
    folder = getattr(machine.room().folder, part)
    folder.mkdir(parents=True)
    folder.parent.chmod(0o711)
    folder.chmod(0o755)
    found = safety.refusals(machine.room())
    assert len(found) == 2 and all(f"chmod 700 {folder}" in sentence for sentence in found)
    folder.chmod(0o700)
    safety.check(machine.room())


def test_an_environment_that_trainees_cannot_read(machine):
    machine.python.chmod(0o700)
    assert "their servers could not start" in only(machine.room())


def test_an_environment_that_a_trainee_can_change(machine):
    os.chown(machine.python.parent, machine.numbers["amina"], 0)
    assert all("let root own it" in sentence and sentence.startswith("amina can change") for sentence in safety.refusals(machine.room()))


def test_what_an_account_may_do_is_what_the_system_lets_it_do(machine):
    """Modes, owners and groups in all combinations, asked of the system itself by a process of that account."""
    account = machine.of("amina")
    folder = machine.top / "tries"
    folder.mkdir()
    folder.chmod(0o755)
    files = []
    for owner in (0, account.uid):
        for group in (0, account.uid):
            for mode in (0o600, 0o060, 0o006, 0o604, 0o640, 0o066, 0o000, 0o666):
                path = folder / f"{owner}-{group}-{mode:o}"
                path.write_text("x")
                os.chown(path, owner, group)
                path.chmod(mode)
                files.append(path)
    child = os.fork()
    if child == 0:
        os.setgroups([]), os.setgid(account.uid), os.setuid(account.uid)
        wrong = [path for path in files if os.access(path, os.R_OK) != may_read(path, account) or os.access(path, os.W_OK) != may_write(path, account)]
        os._exit(min(len(wrong), 100))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
