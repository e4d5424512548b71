"""Courses that several tests of the record look at; none of these tests changes them."""

from pathlib import Path

import pytest

from tests.grading.record import courses

HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)  # before xdist looks for the groups
def pytest_collection_modifyitems(items):
    """Where two processes shared these tests, each would make the courses for itself."""
    for item in items:
        if HERE in item.path.parents and {"nbgrader", "example_course", "small_course"} & set(item.fixturenames) and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group("record"))


@pytest.fixture(scope="session")
def nbgrader(tmp_path_factory):
    """`nbgrader("autograde", "ps1", folder=...)` runs one of nbgrader's commands and returns what it said."""
    started = courses.worker(tmp_path_factory.mktemp("worker"))
    yield started.nbgrader
    started.close()


@pytest.fixture(scope="session")
def example_course(tmp_path_factory, nbgrader):
    return courses.example(tmp_path_factory.mktemp("example"), nbgrader)


@pytest.fixture(scope="session")
def small_course(tmp_path_factory, nbgrader):
    return courses.small(tmp_path_factory.mktemp("c++ (small)"), nbgrader)
