"""The learner's folder: nothing of hers is overwritten, and nothing stops with a traceback."""

import json
import os

import pytest

from migcap import home
from migcap.errors import MigcapError


@pytest.fixture(autouse=True, params=["home", "Ma fiche é 移民"])
def learner(request, tmp_path, monkeypatch):
    """Each test runs in a plain folder and in one with spaces and accents."""
    folder = tmp_path / request.param
    monkeypatch.setenv("MIGCAP_HOME", str(folder))
    return folder


def test_folder_is_where_the_environment_says(learner):
    assert home.folder() == learner
    assert home.annex_folder() == learner / "annex"
    assert not learner.exists(), "asking where it is must not make it"


@pytest.mark.parametrize("setting", [None, ""])
def test_folder_without_a_setting_is_in_her_home(setting, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.delenv("MIGCAP_HOME") if setting is None else monkeypatch.setenv("MIGCAP_HOME", setting)
    assert home.folder() == tmp_path / "migcap"


def test_a_setting_relative_to_the_current_folder_is_made_absolute(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MIGCAP_HOME", "here/../mine")
    assert home.folder() == tmp_path / "mine"


def test_country_is_none_until_she_chooses():
    assert home.country() is None


def test_country_is_remembered_and_tidied(learner):
    assert home.choose_country(" npl ") == "NPL"
    assert home.country() == "NPL"
    assert (learner / "annex" / "country.txt").read_text() == "NPL\n"
    home.choose_country("KEN")
    assert home.country() == "KEN"


@pytest.mark.parametrize("code", ["Nepal", "", "NP", None, 524, "N1L"])
def test_what_is_not_a_code_is_refused_in_one_sentence(code):
    with pytest.raises(MigcapError, match=r'not a three-letter country code such as "NPL".*find\("nepal"\)'):
        home.choose_country(code)
    assert home.country() is None


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"rubbish here"])
def test_a_spoilt_country_file_is_no_country(learner, content):
    (learner / "annex").mkdir(parents=True)
    (learner / "annex" / "country.txt").write_bytes(content)
    assert home.country() is None


def test_put_writes_and_knows_its_own(learner):
    path = home.put("00/été.txt", b"one")
    assert path == learner / "00" / "été.txt"
    assert path.read_bytes() == b"one"
    assert home.is_ours(path)
    assert home.is_ours("00/été.txt")


def test_put_replaces_its_own(learner):
    home.put("a.txt", b"one")
    assert home.put("a.txt", b"two") == learner / "a.txt"
    assert (learner / "a.txt").read_bytes() == b"two"
    assert sorted(path.name for path in learner.iterdir()) == [".migcap", "a.txt"]


def test_what_she_changed_stays_and_the_new_one_goes_beside(learner):
    home.put("a.txt", b"one")
    (learner / "a.txt").write_bytes(b"hers")
    assert not home.is_ours("a.txt")
    assert home.put("a.txt", b"two") == learner / "a (new).txt"
    assert (learner / "a.txt").read_bytes() == b"hers"
    assert (learner / "a (new).txt").read_bytes() == b"two"


def test_what_she_made_of_it_is_not_offered_to_her_again(learner):
    home.put("a.txt", b"one")
    (learner / "a.txt").write_bytes(b"one, and hers")
    assert home.put("a.txt", b"one") == learner / "a.txt"
    assert (learner / "a.txt").read_bytes() == b"one, and hers"
    assert [path.name for path in learner.glob("*.txt")] == ["a.txt"]
    home.put("a.txt", b"two")
    assert home.put("a.txt", b"two") == learner / "a (new).txt"
    assert sorted(path.name for path in learner.glob("*.txt")) == ["a (new).txt", "a.txt"]


def test_what_lies_beside_is_hers_too_once_she_changed_it(learner):
    (learner).mkdir()
    (learner / "a.txt").write_bytes(b"hers")
    home.put("a.txt", b"two")
    (learner / "a (new).txt").write_bytes(b"hers again")
    assert home.put("a.txt", b"three") == learner / "a (new 2).txt"
    assert home.put("a.txt", b"four") == learner / "a (new 2).txt", "unchanged, it is ours to renew"
    (learner / "a (new 2).txt").write_bytes(b"and again")
    assert home.put("a.txt", b"five") == learner / "a (new 3).txt"
    assert (learner / "a.txt").read_bytes() == b"hers"
    assert (learner / "a (new).txt").read_bytes() == b"hers again"
    assert (learner / "a (new 2).txt").read_bytes() == b"and again"


def test_an_identical_file_is_enough(learner):
    learner.mkdir()
    (learner / "a.txt").write_bytes(b"same")
    before = (learner / "a.txt").stat().st_mtime_ns
    assert home.put("a.txt", b"same") == learner / "a.txt"
    assert (learner / "a.txt").stat().st_mtime_ns == before
    assert home.is_ours("a.txt")


def test_an_identical_one_beside_is_not_written_twice(learner):
    learner.mkdir()
    (learner / "a.txt").write_bytes(b"hers")
    first = home.put("a.txt", b"two")
    assert home.put("a.txt", b"two") == first
    assert sorted(path.name for path in learner.glob("*.txt")) == ["a (new).txt", "a.txt"]


def test_a_file_she_deleted_is_written_again(learner):
    home.put("a.txt", b"one")
    (learner / "a.txt").unlink()
    assert not home.is_ours("a.txt")
    assert home.put("a.txt", b"one") == learner / "a.txt"


@pytest.mark.parametrize("memory", [b'{"a.txt": "12', b"", b"[1, 2]", b"\xff\xff", b"null"])
def test_a_half_written_memory_loses_nothing_of_hers(learner, memory):
    home.put("a.txt", b"one")
    (learner / "a.txt").write_bytes(b"hers")
    (learner / ".migcap" / "written.json").write_bytes(memory)
    assert home.put("a.txt", b"two") == learner / "a (new).txt"
    assert (learner / "a.txt").read_bytes() == b"hers"
    assert list(json.loads((learner / ".migcap" / "written.json").read_text())) == ["a (new).txt"]


def test_no_temporary_file_is_left(learner):
    home.put("00/a.txt", b"one")
    home.put("00/a.txt", b"two")
    assert [path.name for path in (learner / "00").iterdir()] == ["a.txt"]


def test_others_may_read_what_we_write(learner):
    mask = os.umask(0o022)
    try:
        path = home.put("a.txt", b"one")
    finally:
        os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("path", ["../a.txt", "00/../../a.txt", "/etc/a.txt", "", "."])
def test_a_path_out_of_the_folder_is_refused(learner, path):
    with pytest.raises(MigcapError, match="leads out of the folder .* give a path inside it"):
        home.put(path, b"one")


def test_a_folder_that_cannot_be_made_is_one_sentence(learner, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("I am no folder")
    monkeypatch.setenv("MIGCAP_HOME", str(tmp_path / "file" / "migcap"))
    assert home.country() is None
    for attempt in (lambda: home.put("a.txt", b"one"), lambda: home.choose_country("NPL")):
        with pytest.raises(MigcapError, match=r"^Could not (read|write) .*: make sure that the folder is writable .* or set MIGCAP_HOME to another folder\.$"):
            attempt()


def test_a_folder_in_the_place_of_a_file_is_one_sentence(learner):
    (learner / "a.txt").mkdir(parents=True)
    with pytest.raises(MigcapError, match="^Could not read .*a.txt"):
        home.put("a.txt", b"one")


def test_a_full_disk_leaves_the_old_file(learner, monkeypatch):
    home.put("a.txt", b"one")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(home.os, "replace", full)
    with pytest.raises(MigcapError, match="no space left on device"):
        home.put("a.txt", b"two")
    assert (learner / "a.txt").read_bytes() == b"one"
    assert [path.name for path in learner.glob("*")].count("a.txt") == 1
    assert not list(learner.glob(".*.part"))
