"""A person is forgotten at the desk: everything of hers, nothing of anybody else's."""

import pytest
from desk_alone import zipped

from migcap.classroom.desk.errors import DeskError
from migcap.classroom.desk.forgetting import main
from migcap.classroom.desk.store import Store

WORK = zipped({"assignment.ipynb": '{"by": "somebody whom one must not find again"}'})


@pytest.fixture
def store(tmp_path):
    opened = Store(tmp_path / "desk")
    opened.release("00", received(tmp_path), "My country")
    opened.set_due("00", "2026-12-04T12:00:00+00:00")
    for name in ("anna", "bo"):
        for number in (1, 2):
            receipt = opened.submit("00", name, f"{name}-key-{number}", received(tmp_path), f"{name} {number}", len(WORK))
        opened.give_back("00", receipt["id"], received(tmp_path, zipped({"assignment.html": "<p>well done</p>"})), 1, 2)
        opened.extend("00", name, "2026-12-08T12:00:00+00:00")
    yield opened
    opened.close()


def received(tmp_path, content=WORK):
    path = tmp_path / "received"
    path.write_bytes(content)
    return path


def test_everything_of_hers_goes_and_nothing_of_others(store, tmp_path, capsys):
    his = store.overview("bo")
    [mine] = store.overview("anna")
    files = len(list((tmp_path / "desk" / "files").iterdir()))
    main(["--folder", str(tmp_path / "desk"), "anna"])
    assert capsys.readouterr().out == "2 submissions of anna are gone, with their receipts and feedback.\n"
    [left] = store.overview("anna")
    assert (left["submissions"], left["feedback"], left["your_due"]) == ([], [], left["due"])
    with pytest.raises(DeskError):
        store.submission("00", mine["submissions"][0]["id"])
    assert store.overview("bo") == his and [each["student"] for each in store.extended()] == ["bo"]
    assert store.submission("00", his[0]["submissions"][0]["id"], "bo").exists()
    assert len(list((tmp_path / "desk" / "files").iterdir())) == files - 3, "two submissions and one feedback are three files"


def test_her_name_can_no_longer_be_read_in_the_database(store, tmp_path):
    main(["--folder", str(tmp_path / "desk"), "anna"])
    store.close()
    assert not [path.name for path in (tmp_path / "desk").glob("desk.sqlite*") if b"anna" in path.read_bytes()]


def test_a_name_that_is_not_there_and_a_folder_that_is_none(store, tmp_path, capsys):
    main(["--folder", str(tmp_path / "desk"), "anna b"])
    assert "There is nothing of anna b here." in capsys.readouterr().out
    assert len(store.submitted("00", "anna")) == 2
    with pytest.raises(SystemExit, match="no desk's folder"):
        main(["--folder", str(tmp_path), "anna"])
