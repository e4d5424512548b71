"""A warm parent and its children: what the engine counts on, with and without the sandbox."""

import pytest
from tests.grading.sandbox.inside import ask, warm


@pytest.fixture(scope="module", params=[True, False], ids=["sandbox", "no sandbox"])
def parent(request):
    with warm(sandbox=request.param) as parent:
        yield parent


def test_a_role_gets_what_was_prepared(parent):
    state, value = ask(parent, "prepared_value")
    assert state == "gave"
    assert value["arguments"] == ["plain", 1]
