"""Every derived file is what its source makes."""

import pytest

from migcap.build.make import check, drift, drift_of_the_whole, repository, units

REPO = repository()


def test_nothing_has_drifted_of_what_is_made_of_all_modules():
    found = drift_of_the_whole(REPO)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("unit", units(REPO), ids=lambda unit: unit.name)
def test_nothing_has_drifted(unit):
    """One unit at a time, so that two processes share them: what it takes is to run each notebook, and all liars on each of its tests."""
    found = drift(REPO, unit)
    assert not found, "\n".join(found)


def test_the_check_of_everything_goes_through_all_of_these(monkeypatch):
    """`migcap build --check` looks at no less than the tests above."""
    monkeypatch.setattr("migcap.build.make.drift_of_the_whole", lambda repo: ["the whole"])
    monkeypatch.setattr("migcap.build.make.drift", lambda repo, unit: [unit.name])
    assert check() == ["the whole", *(unit.name for unit in units(REPO))]
