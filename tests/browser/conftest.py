"""JupyterLab on a learner's folder of its own, and a browser to look at it with.

All browser tests run in one worker, one after another: two browsers and two servers on a small machine only wait for each other.
"""

import os
import re
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import SimpleNamespace

import pytest
from stopping import PATIENCE, stop

HERE = Path(__file__).parent

@pytest.hookimpl(tryfirst=True)  # before xdist looks for the groups
def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def start_lab(tmp_path_factory):
    """`start_lab(port=..., home=...)` runs `migcap learn --no-browser` on a new folder; gives .url, .token, .home, .process, .log (a file).

    It waits until the server answers, unless a failure is expected.
    """
    running = []

    def start(port=None, home=None, expect_failure=False):
        place = tmp_path_factory.mktemp("learner")
        lab = SimpleNamespace(home=home or place / "migcap", token=secrets.token_hex(8), log=place / "log.txt")
        environment = dict(os.environ, MIGCAP_HOME=str(lab.home), PYTHONUNBUFFERED="1",
                           PATH=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
        # Settings of whoever runs the tests stay out of it.
        environment.update({name: str(place / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")})
        command = [sys.executable, "-m", "migcap", "learn", "--no-browser", "--", f"--port={port or _free_port()}",
                   f"--IdentityProvider.token={lab.token}"]
        with open(lab.log, "w") as log:
            lab.process = subprocess.Popen(command, env=environment, cwd=place, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        running.append(lab)
        if not expect_failure:
            lab.url = _url_when_up(lab)
        return lab

    yield start
    for lab in running:
        stop(lab)


@pytest.fixture(scope="session")
def lab(start_lab):
    """The learner's JupyterLab with the repository's own modules."""
    return start_lab()


@pytest.fixture
def open_lab(chromium):
    """`open_lab(lab, "start.ipynb")` is a page of the browser with that file open; `page.strangers` lists what it asked from elsewhere."""
    contexts = []

    def open_page(lab, path="start.ipynb", width=1280, height=900):
        context = chromium.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.strangers = []
        page.on("request", lambda request: None if request.url.startswith((lab.url, "data:", "blob:")) else page.strangers.append(request.url))
        # A workspace of its own, so that no test finds the tabs of another.
        page.goto(f"{lab.url}/lab/workspaces/test-{secrets.token_hex(4)}/tree/{path}?token={lab.token}")
        page.wait_for_selector(".jp-Notebook .jp-Cell, .jp-MarkdownViewer")
        page.wait_for_selector("#jupyterlab-splash", state="detached")
        if path.endswith(".ipynb"):
            # Earlier the status is "Initializing", and JupyterLab refuses to run a cell.
            page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _url_when_up(lab):
    """The address that it printed, once it answers there."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and lab.process.poll() is None:
        printed = re.search(r"(http://localhost:\d+)/lab", lab.log.read_text())
        try:
            if printed:
                urllib.request.urlopen(f"{printed[1]}/api/status?token={lab.token}", timeout=5).close()
                return printed[1]
        except OSError:
            pass  # not yet
        time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start: {lab.log.read_text()}", pytrace=False)
