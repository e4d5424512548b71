"""One classroom for all tests of this folder, started from nothing as `migcap classroom` starts it; and what people do with it.

The tests that use it run in one process, one after another: a second classroom would only wait for the first.
"""

import os
from pathlib import Path

import pytest
from room import Room, lacks

HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)  # before xdist looks for the groups
def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents and {"classroom", "open_room"} & set(item.fixturenames):
            item.add_marker(pytest.mark.xdist_group("classroom"))


@pytest.fixture(scope="session")
def open_room(tmp_path_factory):
    """`open_room(settings=..., people=...)` starts a classroom on a new folder and gives it as a `Room`; all are stopped at the end."""
    sentence = lacks()
    if sentence:
        pytest.fail(sentence, pytrace=False) if os.environ.get("CI") else pytest.skip(sentence)
    opened = []

    def start(folder=None, **more):
        room = Room(folder or tmp_path_factory.mktemp("classroom") / "room", **more)
        opened.append(room)
        room.start()
        return room

    yield start
    for room in opened:
        room.stop()


@pytest.fixture(scope="session")
def classroom(open_room):
    """The classroom that all tests share, with the people of grading/hub/people.csv: trainer tara, trainees amina, bruno, chen."""
    return open_room()


@pytest.fixture(scope="session")
def story_room(open_room):
    """A classroom where nobody has done anything yet, for the stories of a day."""
    return open_room()
