"""Tests of the tables read the repository's own, whatever the environment says."""

from pathlib import Path

import pytest

DATASETS = Path(__file__).resolve().parents[2] / "datasets"


@pytest.fixture(autouse=True)
def our_shelf(monkeypatch):
    monkeypatch.setenv("MIGCAP_DATA", str(DATASETS))


@pytest.fixture
def datasets():
    return DATASETS
