"""What the tests of the package share."""

import pytest
import small_edition


@pytest.fixture
def edition(tmp_path, monkeypatch):
    """A learners' edition with one module (its folder), and an empty learner's folder."""
    monkeypatch.setenv("MIGCAP_HOME", str(tmp_path / "home" / "migcap"))
    monkeypatch.setenv("MIGCAP_MODULES", str(tmp_path / "modules"))
    return small_edition.make(tmp_path / "modules")
