"""Courses that several tests of the record look at; none of these tests changes them."""

import pytest

from tests.grading.record import courses


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
