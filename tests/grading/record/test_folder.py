"""The autograded folder: nbgrader's bytes, the teacher's files over the learner's, nothing that leads outside."""

import copy
import stat
from types import SimpleNamespace

import nbformat
from nbformat.v4 import new_output

from migcap.grading.record.folder import Layout, as_bytes
from migcap.grading.record.submissions import Submission
from tests.grading import toy


def notebook():
    made = toy.notebook(toy.text("# Ä\n\n![x](attachment:a.png)"), toy.plain("x = 1\n\nx"), toy.plain(""))
    made.cells[0]["attachments"] = {"a.png": {"image/png": "aGE=", "text/plain": "a\nb"}}
    made.cells[1].metadata["trusted"] = True
    made.cells[1].outputs = [new_output("stream", text="a\nb\n"), new_output("display_data", {"image/svg+xml": "<svg>\n</svg>", "text/html": "a\nb", "application/json": {"a": "b\nc"}}),
                             new_output("execute_result", {"text/plain": "1\n2"}, execution_count=1), new_output("error", ename="E", evalue="e", traceback=["a\nb", "c"])]
    made.metadata["signature"] = "x"
    return made


def test_a_notebook_s_bytes_are_those_that_nbformat_writes_and_it_is_not_changed():
    made = notebook()
    before = copy.deepcopy(made)
    assert as_bytes(made) == (nbformat.writes(made, version=4) + "\n").encode()
    assert made == before


def test_half_a_letter_in_an_output_does_not_stop_the_writing():
    made = toy.notebook(toy.plain("x"))
    made.cells[0].outputs = [new_output("stream", text="a\ud800b")]
    assert b"a?b" in as_bytes(made)


def layout(tmp_path, **settings):
    (tmp_path / "source").mkdir(exist_ok=True)
    coursedir = SimpleNamespace(ignore=["*.pyc", "__pycache__"], groupshared=settings.pop("groupshared", False))
    course = SimpleNamespace(**{"coursedir": coursedir, "permissions": 0o444, "source_folder": lambda name: tmp_path / "source", "exclude_overwriting": {}, **settings})
    return Layout(course, SimpleNamespace(name="ps1"))


def handed_in(tmp_path, **files):
    folder = tmp_path / "submitted"
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Submission("ana", "ps1", folder, notebooks={})


def there(place):
    return {path.relative_to(place).as_posix(): path.read_text() for path in sorted(place.rglob("*")) if path.is_file()}


def test_the_teacher_s_files_win_also_where_the_learner_put_a_folder_in_their_way(tmp_path):
    one = handed_in(tmp_path, table_dot_csv__inside="x", data="a file", mine_dot_txt="mine", kept_dot_py="hers", old_dot_pyc="x", deep__other_dot_ipynb="{}")
    for name, text in {"table.csv": "real", "data/a.csv": "real", "kept.py": "teacher's"}.items():
        (tmp_path / "source" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "source" / name).write_text(text)
    layout(tmp_path, exclude_overwriting={"ps1": ["kept.py"]}).write(tmp_path / "made", one, {}, {})
    assert there(tmp_path / "made") == {"table.csv": "real", "data/a.csv": "real", "kept.py": "hers", "mine.txt": "mine"}


def test_links_and_paths_that_lead_outside_are_left_out(tmp_path):
    one = handed_in(tmp_path, a="a")
    (tmp_path / "secret").write_text("secret")
    (one.folder / "answers.txt").symlink_to(tmp_path / "secret")
    (one.folder / "all").symlink_to(tmp_path)
    refused = layout(tmp_path).write(tmp_path / "made", one, {}, {"../out.txt": b"x", "/etc/x": b"x", "problem2.ipynb": b"{}", "timestamp.txt": b"x", "chart.svg": b"<svg>"})
    assert there(tmp_path / "made") == {"a": "a", "chart.svg": "<svg>"} and not (tmp_path / "out.txt").exists()
    assert sorted(refused) == ["../out.txt", "/etc/x", "problem2.ipynb", "timestamp.txt"]


def test_a_folder_named_like_a_notebook_makes_room_for_it(tmp_path):
    one = handed_in(tmp_path, problem1_dot_ipynb__x="x")
    layout(tmp_path).write(tmp_path / "made", one, {"problem1": notebook()}, {})
    assert (tmp_path / "made" / "problem1.ipynb").is_file()


def test_files_may_be_read_only_or_shared_by_trainers(tmp_path):
    one = handed_in(tmp_path, deep__a="a")
    layout(tmp_path).write(tmp_path / "alone", one, {}, {})
    layout(tmp_path, groupshared=True, permissions=0o664).write(tmp_path / "shared", one, {}, {})
    assert [stat.S_IMODE((tmp_path / place / "deep" / "a").stat().st_mode) for place in ("alone", "shared")] == [0o444, 0o664]
    assert (tmp_path / "shared" / "deep").stat().st_mode & 0o2770 == 0o2770
