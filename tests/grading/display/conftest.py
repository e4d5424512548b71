"""A browser for the pages that show student work."""

import pytest

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.hookimpl(tryfirst=True)  # before xdist looks for the groups
def pytest_collection_modifyitems(items):
    """Browsers in one worker, with those of tests/browser: two of them on a small machine only wait for each other."""
    for item in items:
        if item.path.name in ("test_display_browser.py", "test_display_formgrader.py"):
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="module")
def chromium(system_program):
    """A running browser. For one module only: in one process with that of tests/browser it must have ended before that begins."""
    program = system_program("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()
