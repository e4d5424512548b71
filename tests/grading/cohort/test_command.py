"""`migcap grade` as it is typed: what is asked for wrongly is a sentence and a status, before anything is run."""

import io
import json
from types import SimpleNamespace

import pytest

from migcap import cli
from migcap.grading.cohort import command, summary
from migcap.grading.cohort.assignment import Assignment
from migcap.grading.cohort.manifests import Manifests
from migcap.grading.cohort.progress import Progress, duration
from migcap.grading.cohort.result import Result
from migcap.grading.cohort.settings import Settings
from migcap.grading.cohort.tally import Exercise, Tally
from migcap.grading.record import GivenOut
from migcap.grading.sandbox import SandboxUnavailable


@pytest.mark.parametrize("arguments, said", [
    (["grade"], "which assignment?"),
    (["grade", "00", "--workers", "0"], "give 1 or more"),
    (["grade", "00", "--workers", "two"], "give 1 or more"),
    (["grade", "00", "--workers", "2", "--scheduler", "tcp://x"], "not allowed with"),
    (["grade", "00", "--chekc"], "unknown: --chekc"),
    (["grade", "00", "--student", "-x"], "write --student=-x for a name that begins with a hyphen"),
])
def test_wrong_usage_is_status_2(arguments, said, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


def test_every_option_arrives(monkeypatch):
    handed = {}
    monkeypatch.setattr("migcap.grading.cohort.command.grade", lambda name, **given: handed.update(given, name=name) or 3)
    assert cli.main(["grade", "00-toy", "--course", "c", "--student", "ana", "--student", "ben", "--workers", "3", "--regrade", "--no-sandbox", "--json", "f"]) == 3
    assert handed == {"name": "00-toy", "folder": "c", "students": ["ana", "ben"], "workers": 3, "scheduler": None, "regrade": True, "sandbox": False, "report_to": "f"}


@pytest.mark.parametrize("arguments, said", [
    (["--course", "nowhere"], "There is no folder nowhere"),
    (["--course", "empty"], "no gradebook"),
    (["--json", "nowhere/report.json"], "cannot be written to nowhere/report.json"),
    (["--json", "empty"], "cannot be written to empty"),
    (["--json", ""], "cannot be written to ."),
    (["--scheduler", ""], "No address stands behind --scheduler"),
    (["--course", "empty"], "There is no course in"),
])
def test_where_nothing_can_be_done_one_sentence_says_so(arguments, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    assert cli.main(["grade", "00-toy", *arguments]) == 1
    error = capsys.readouterr().err
    assert said in error and len(error.strip().splitlines()) == 1


def test_the_course_is_the_named_one_else_the_one_here_else_ours(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert command.course_folder(None) == command.our_course.repository()
    (tmp_path / "nbgrader_config.py").touch()
    assert command.course_folder(None) == tmp_path
    (tmp_path / "other").mkdir()
    assert str(command.course_folder("other")) == "other"


@pytest.mark.parametrize("where, setting", [("submitted/ana/ps1", ""), ("autograded/ana/ps1", ""), ("grading/submitted/ana/ps1", ""),
                                            ("in/ana/ps1", 'c.CourseDirectory.submitted_directory = "in"'), ("ps1/box/in/ana", "c.CourseDirectory.submitted_directory='box/in/'")])
def test_a_learner_s_folder_is_no_course_though_she_put_a_configuration_into_it(tmp_path, monkeypatch, where, setting):
    (tmp_path / "nbgrader_config.py").write_text(f"c = get_config()\n{setting}\n")
    hers = tmp_path / where
    hers.mkdir(parents=True)
    for folder in (hers, hers.parent):
        (folder / "nbgrader_config.py").write_text("raise SystemExit('her program ran')")
    monkeypatch.chdir(hers)
    for given in (None, str(hers), "."):
        with pytest.raises(command.GradeError, match="part of what was handed in to the course in"):
            command.course_folder(given)
    monkeypatch.chdir(tmp_path)
    assert command.course_folder(None) == tmp_path


def test_the_folder_of_our_own_settings_is_a_course(monkeypatch):
    ours = command.our_course.repository() / "grading"
    monkeypatch.chdir(ours)
    assert command.course_folder(None) == ours


def graded_as(monkeypatch, told, **more):
    """`migcap grade` of an assignment of which this is told."""
    monkeypatch.setattr(command.Course, "open", lambda folder: SimpleNamespace(has_own_steps=False, has_gradebook=True))
    monkeypatch.setattr(command.Settings, "of", lambda course, sandbox: Settings())
    monkeypatch.setattr(command, "graded", lambda course, name, *_: {**told, "assignment": name})
    return command.grade("00-toy/", **more)


def test_a_name_that_is_no_text_costs_neither_the_report_nor_the_table(tmp_path, monkeypatch, capsys):
    counted = tally()
    counted.put_aside("bad\udcff", "A file '\udcfe' — no text.")
    told = summary.report(counted, assignment="", course="c", workers="2 workers", sandbox=True, seconds=3.2, stopped=False)
    assert graded_as(monkeypatch, told, report_to=str(tmp_path / "report.json")) == 3
    kept = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert kept["assignment"] == "00-toy", "as a shell completes it"
    assert "bad\ufffd" in [line["student"] for line in kept["submissions"]]
    assert "bad\ufffd" in capsys.readouterr().out


def test_the_report_is_written_before_the_table_is_shown(tmp_path, monkeypatch):
    def gone(*_, **__):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(summary, "show", gone)
    with pytest.raises(OSError):
        graded_as(monkeypatch, told(), report_to=str(tmp_path / "report.json"))
    assert (tmp_path / "report.json").exists()


def test_a_report_for_which_there_is_no_room_costs_no_table(tmp_path, monkeypatch, capsys):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(command, "write_whole", full)
    with pytest.raises(command.GradeError, match="The marks are written, but the report could not be written to .*No space left"):
        graded_as(monkeypatch, told(), report_to=str(tmp_path / "report.json"))
    assert "3 graded" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_screen_that_cannot_show_a_letter_shows_the_rest(encoding):
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    summary.show(told(), out)
    out.flush()
    assert b"1 ? Doubling" in out.buffer.getvalue().replace(b"\xb7", b"?")


def test_a_regrade_that_was_stopped_says_what_goes_on():
    own, plain = SimpleNamespace(has_own_steps=True), SimpleNamespace(has_own_steps=False)
    for course, regrade, words in ((plain, False, "run the same command again to go on."), (plain, True, "run the same command without --regrade to go on."),
                                   (own, True, "run the same command again, from the start, to go on.")):
        out = io.StringIO()
        summary.show(told(stopped=True), out, go_on=command.go_on(course, regrade))
        assert words in out.getvalue()


def test_results_lie_out_of_the_way_of_nbgrader_and_of_git(tmp_path):
    assert command.results_folder(tmp_path) == tmp_path / ".migcap" / "results"
    (tmp_path / "grading").mkdir()
    (tmp_path / "grading" / "nbgrader_config.py").touch()
    assert command.results_folder(tmp_path) == tmp_path / "grading" / "results"
    with command.alone(tmp_path / "grading" / "results" / "00", "00"):
        assert (tmp_path / "grading" / "results" / ".gitignore").read_text() == "*\n"


def test_a_folder_in_which_nothing_can_be_kept_is_a_sentence(tmp_path):
    (tmp_path / "results").touch()
    with pytest.raises(command.GradeError, match="Results cannot be kept in"):
        with command.alone(tmp_path / "results" / "00", "00"):
            pass


def test_without_a_sandbox_the_sentence_of_the_sandbox_is_all_that_is_said(monkeypatch):
    from migcap.grading.cohort import workers

    def refuse(*_):
        raise SandboxUnavailable("bubblewrap is missing: sudo apt install bubblewrap.")

    monkeypatch.setattr(workers, "LocalWorkers", refuse)
    with pytest.raises(command.GradeError, match="^bubblewrap is missing: sudo apt install bubblewrap.$"):
        command.make_workers(Settings(warm_up="import pandas"), command.Manifests(None, "", None), 2, None)


def test_lines_of_the_course_that_cannot_be_run_first_are_named(monkeypatch):
    from migcap.grading.cohort import workers

    def refuse(*_):
        raise SandboxUnavailable("The sandbox could not be prepared: No module named 'nothing'.")

    monkeypatch.setattr(workers, "LocalWorkers", refuse)
    for warm_up, named in (("import nothing", True), ("", False)):
        with pytest.raises(command.GradeError) as stopped:
            command.make_workers(Settings(warm_up=warm_up), command.Manifests(None, "", None), 2, None)
        assert ("c.Grading.warm_up" in str(stopped.value)) is named


def test_a_scheduler_that_does_not_answer_is_a_sentence(monkeypatch):
    from migcap.grading.cohort import cluster

    monkeypatch.setattr(cluster, "SECONDS_TO_ANSWER", 1)
    with pytest.raises(cluster.NoWorkers, match="No Dask scheduler answers at tcp://127.0.0.1:9: start one"):
        cluster.DaskWorkers(Settings(), None, "tcp://127.0.0.1:9")


def test_doctor_tells_by_its_status_whether_the_sandbox_holds(monkeypatch, capsys):
    import migcap.grading.sandbox as sandbox

    for ok, status in ((True, 0), (None, 0), (False, 1)):
        monkeypatch.setattr(sandbox, "doctor", lambda: [SimpleNamespace(name="network", ok=ok, detail="")], raising=False)
        monkeypatch.setattr(sandbox, "doctor_table", lambda findings: f"table of {len(findings)}", raising=False)
        assert cli.main(["grade", "--doctor"]) == status
        assert capsys.readouterr().out == "table of 1\n"


def tally():
    counted = Tally([Exercise("1 · Doubling", ("a/test",)), Exercise("2 · Halving", ("a/half",))])
    marks = {"a/test": [0.0, 2.0], "a/half": [1.0, 1.0]}
    counted.add(Result("ana", marks=marks, messages={"a/test": "For Nepal in 2024 you give 3. Double it."}, shared=["a/half"]))
    counted.add(Result("ben", marks=marks, messages={"a/test": "For Kenya in 1990 you give 9. Double it."}, shared=["a/half"]), reused=True)
    counted.add(Result("dan", marks={"a/test": [0.0, 2.0], "a/half": [0.0, 1.0]}, messages={"a/test": "Not attempted yet: x.", "a/half": "Not attempted yet: y."},
                       answers=[True, True]))
    counted.add(Result("eve\x1b[2J", set_aside="The file is [red]no notebook."))
    counted.fail("finn", "The sandbox has gone.")
    counted.leave(["gus"])
    return counted


def told(**more):
    return summary.report(tally(), **{"assignment": "00-toy", "course": "c", "workers": "2 workers on this machine", "sandbox": True, "seconds": 3.2, "stopped": False} | more)


def shown(**more):
    out = io.StringIO()
    summary.show(told(**more), out)
    return out.getvalue()


def test_the_table_tells_what_became_of_everybody_and_what_was_met():
    text = " ".join(shown().split())
    for words in ("00-toy: 6 submissions in 3 s, 2 workers on this machine.", "3 graded", "1 of them not attempted", "1 set aside", "1 failed to run", "1 not reached",
                  "1 of all these taken from an earlier run", "The file is [red]no notebook.", "The sandbox has gone.",
                  "│ 1 · Doubling │ 0 │ 1 │ 2 │ Double it. │", "│ 2 · Halving │ 2 │ 1 │ │ │",
                  "Ran beside the learner's own code, where a test can be misled: a/half (2 times).", "Run the same command again to try those that failed once more"):
        assert words in text, words
    assert "\x1b" not in text, "a name must not steer the terminal"


def test_a_run_without_sandbox_says_so_at_its_head():
    assert summary.NO_SANDBOX in shown(sandbox=False) and summary.NO_SANDBOX not in shown()


def test_a_stopped_run_says_how_to_go_on_and_has_status_130():
    assert "run the same command again to go on" in shown(stopped=True)
    assert summary.exit_status(tally(), True) == 130 and summary.exit_status(tally(), False) == 3
    assert summary.exit_status(Tally([]), False) == 0


def test_progress_without_a_terminal_is_a_line_for_every_tenth():
    out = io.StringIO()
    progress = Progress(out)
    progress.begin(60)
    for number in range(60):
        progress.done(f"student-{number}")
    lines = out.getvalue().splitlines()
    assert len(lines) == 10
    assert lines[0].startswith("6 of 60 · ") and lines[-1].startswith("60 of 60 · ") and lines[-1].endswith("student-59")


def test_progress_on_a_terminal_shows_count_rate_time_left_and_the_name_in_hand(monkeypatch):
    monkeypatch.setenv("COLUMNS", "140")
    monkeypatch.setenv("TERM", "xterm")

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    out = Terminal()
    progress = Progress(out)
    progress.begin(60)
    progress.ready()
    progress.done("ana")
    progress.working_on("ben [bold]")
    progress._bar.refresh()
    progress.end()
    assert "1/60" in out.getvalue() and "a second" in out.getvalue() and " left" in out.getvalue() and "ben [bold]" in out.getvalue()


@pytest.mark.parametrize("seconds, said", [(7.4, "7 s"), (200, "3 min 20 s"), (7500, "2 h 5 min")])
def test_durations_are_said_as_people_say_them(seconds, said):
    assert duration(seconds) == said


def test_what_tests_may_take_is_used_also_where_it_cannot_be_kept(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("migcap.grading.cohort.manifests.write_whole", full)
    manifests = Manifests(Assignment(GivenOut("toy", {"a": None}, {}, ""), b"", frozenset(), Settings()), "key", tmp_path / "manifests.json")
    assert manifests.complete(lambda make, *_: ({"a": "{}"}, ["A sentence."])).manifests == (("a", "{}"),)
    assert manifests.notes == ["A sentence.", "What the tests may take could not be kept (No space left on device): the next run finds it out again."]
