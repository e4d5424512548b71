"""CI: what is missing is installed, nothing is skipped, and the README's own command is run."""

import os
import re
import shutil
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
CI = REPO / ".ci" / "run"


def test_ci_ends_with_the_test_command_of_the_readme():
    assert os.access(CI, os.X_OK)
    assert CI.read_text().splitlines()[-1] == "make test"
    assert re.search(r"(?m)^make test\b", (REPO / "README.md").read_text())


def test_a_missing_system_package_is_skipped_with_a_line_that_says_what_to_install(system_program, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"^chromium is missing: install it \(on Debian and Ubuntu: sudo apt install chromium\), then run"):
        system_program("chromium")


def test_in_ci_a_missing_system_package_fails(system_program, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="chromium is missing"):
        system_program("chromium")
    assert "missing+=(chromium" in CI.read_text() and "export CI=true" in CI.read_text()


def test_any_name_of_the_program_will_do(system_program, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/google-chrome" if name == "google-chrome" else None)
    assert system_program("chromium") == "/usr/bin/google-chrome"
