"""`migcap learn` in a terminal: what it says, which port it takes, how it stops."""

import json
import re
import time
import urllib.request

from stopping import PATIENCE, stop


def test_it_says_where_the_folder_is_and_which_address_to_open(lab):
    said = lab.log.read_text()
    assert f"Your folder: {lab.home}\nNew in your folder: 00-my-country" in said
    assert f"    {lab.url}/lab/tree/start.ipynb?token={lab.token}\n" in said
    assert len(said.splitlines()) <= 12, f"too much to read for a newcomer:\n{said}"


def test_her_folder_is_ready_before_she_looks(lab):
    assert {path.name for path in lab.home.iterdir()} >= {"00-my-country", "annex", "glossary.md", "start.ipynb"}


def test_a_taken_port_is_passed_over_and_ctrl_c_stops_at_once(start_lab, lab):
    taken = lab.url.rpartition(":")[2]
    second = start_lab(port=taken)
    assert second.url != lab.url
    begun = time.monotonic()
    assert stop(second) == 0
    assert time.monotonic() - begun < 10
    assert second.log.read_text().rstrip().endswith("JupyterLab has stopped. What you saved is in your folder.")
    assert re.search(r"Traceback|Shut ?down this", second.log.read_text()) is None


def test_a_folder_that_cannot_be_written_is_one_sentence(start_lab, tmp_path):
    blocker = tmp_path / "a-file"
    blocker.touch()
    failed = start_lab(home=blocker / "migcap", expect_failure=True)
    assert failed.process.wait(PATIENCE) == 1
    assert failed.log.read_text().count("\n") == 1
    assert failed.log.read_text().startswith("Could not write ") and "or set MIGCAP_HOME" in failed.log.read_text()


def test_news_updates_and_the_installing_of_extensions_are_off(lab):
    def get(path):
        return urllib.request.urlopen(f"{lab.url}{path}?token={lab.token}", timeout=PATIENCE).read().decode()

    notification = json.loads(get("/lab/api/settings/@jupyterlab/apputils-extension:notification"))
    assert notification["schema"]["properties"]["fetchNews"]["default"] == "false"
    page = json.loads(re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', get("/lab"), re.DOTALL)[1])
    assert {"@jupyterlab/apputils-extension:announcements", "@jupyter/nbgrader", "jupyterlab-jupytext"} <= set(page["disabledExtensions"])
    assert page["extensionManager"]["can_install"] is False
