"""The command line: what a person can put right is one sentence, and what is JupyterLab's goes to JupyterLab."""

import pytest

from migcap import cli
from migcap.errors import MigcapError


def test_options_of_jupyterlab_are_handed_on(monkeypatch):
    handed = {}
    monkeypatch.setattr("migcap.learner.lab.learn", lambda **given: handed.update(given))
    cli.main(["learn", "--no-browser", "--port=9000", "--debug"])
    assert handed == {"no_browser": True, "options": ["--port=9000", "--debug"]}


def test_an_unknown_option_of_ours_is_an_error(capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["build", "--chekc"])
    assert stopped.value.code == 2
    assert "unknown: --chekc" in capsys.readouterr().err


def test_what_can_be_put_right_is_a_sentence(monkeypatch, capsys):
    def refuse(module):
        raise MigcapError("There is no module '77': choose one of 00.")

    monkeypatch.setattr("migcap.grading.selfcheck.check", refuse)
    assert cli.main(["check", "77"]) == 1
    assert capsys.readouterr().err == "There is no module '77': choose one of 00.\n"


def test_ctrl_c_says_that_nothing_is_lost(monkeypatch, capsys):
    def interrupted(module):
        raise KeyboardInterrupt

    monkeypatch.setattr("migcap.grading.selfcheck.check", interrupted)
    assert cli.main(["check", "00"]) == 130
    assert "What was finished is kept." in capsys.readouterr().err


@pytest.mark.parametrize("port", ["abc", "0", "-1", "65536", "99999", ""])
def test_a_classroom_s_port_that_is_none_is_said_to_be_none(port, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["classroom", f"--port={port}"])
    assert stopped.value.code == 2 and f"{port!r} is no port: give a number between 1 and 65535" in capsys.readouterr().err
