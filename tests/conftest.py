"""What every test may ask for."""

import os
import shutil
from pathlib import Path

import pytest

# Every process that a test starts finds our stand-ins first: see there.
LIGHTER = str(Path(__file__).parent / "lighter")
if LIGHTER not in os.environ.get("PYTHONPATH", "").split(os.pathsep):
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [LIGHTER, os.environ.get("PYTHONPATH")]))

FIGURE = "figure to print"  # a test hands a line over with record_property(FIGURE, line)

# System packages that pip cannot install: a program under any of its names, and the package of Debian and Ubuntu that has it.
SYSTEM = {
    "chromium": (("chromium", "chromium-browser", "google-chrome"), "chromium"),
}


@pytest.fixture(scope="session")
def system_program():
    """`system_program("chromium")` is the program's path. Without it the test is skipped, in CI it fails: nothing is skipped there."""

    def find(what):
        names, package = SYSTEM[what]
        for name in names:
            path = shutil.which(name)
            if path:
                return path
        sentence = f"{what} is missing: install it (on Debian and Ubuntu: sudo apt install {package}), then run the tests again."
        if os.environ.get("CI"):
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)

    return find


CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def chromium(system_program):
    """A running browser, one for all tests of a process: a second one beside it cannot be started."""
    program = system_program("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM)
        yield browser
        browser.close()


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter):
    """Print what tests have measured. It stands here, because only this conftest is read where the tests run in several processes."""
    lines = sorted({value for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
                    for key, value in report.user_properties if key == FIGURE})
    if lines:
        terminalreporter.section("measured")
        for line in lines:
            terminalreporter.line(line)
