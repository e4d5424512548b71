"""The pages that show student work, looked at in a browser."""

import pytest


@pytest.hookimpl(tryfirst=True)  # before xdist looks for the groups
def pytest_collection_modifyitems(items):
    """Browsers in one worker, with those of tests/browser: two of them on a small machine only wait for each other."""
    for item in items:
        if item.path.name in ("test_display_browser.py", "test_display_formgrader.py"):
            item.add_marker(pytest.mark.xdist_group("browser"))
