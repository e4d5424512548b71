"""The hub with the roles, the services and the Python of the Kubernetes values, and the desk as its manifest starts it, on this machine.

What is the cluster's (pods, names, walls) is left out: here both are processes, and keys are made by a service of the test's.
"""

import json
import os
import secrets
import subprocess
import sys
import time

import pytest
import requests
from kubernetes_files import manifests, values
from room import PATIENCE, free_port, lacks

from migcap.classroom.desk.client import Desk
from migcap.classroom.proxy import end, last_lines, node, program
from migcap.errors import MigcapError

CONFIG = '''
import json
from pathlib import Path

c = get_config()
found, here = json.loads(Path("values.json").read_text()), json.loads(Path("here.json").read_text())
# As the chart does it, before it runs what it was given.
c.JupyterHub.load_roles = [{"name": name, **role} for name, role in found["hub"]["loadRoles"].items()]
c.JupyterHub.services = [{"name": name, "api_token": here["desk"], **service} for name, service in found["hub"]["services"].items()]


def get_config(key):
    return found["custom"][key.removeprefix("custom.")]


exec(found["hub"]["extraFiles"]["classroom"]["stringData"].replace(found["hub"]["extraFiles"]["people"]["mountPath"], "people.csv"))
# In place of the cluster, and of the learning platform.
c.JupyterHub.authenticator_class, c.JupyterHub.spawner_class, c.JupyterHub.db_url = "null", "simple", "sqlite:///hub.sqlite"
c.JupyterHub.bind_url, c.JupyterHub.hub_bind_url = (f"http://127.0.0.1:{here[port]}" for port in ("front", "hub"))
c.ConfigurableHTTPProxy.command, c.ConfigurableHTTPProxy.api_url = here["proxy"], f"http://127.0.0.1:{here['api']}"
c.JupyterHub.services.append({"name": "keys", "api_token": here["keys"]})
c.JupyterHub.load_roles.append({"name": "keys", "services": ["keys"], "scopes": ["admin:users", "tokens"]})
'''


@pytest.fixture(scope="module")
def wired(tmp_path_factory):
    """`wired(name)` is the desk as one person's server meets it."""
    sentence = lacks()
    if sentence:
        pytest.fail(sentence, pytrace=False) if os.environ.get("CI") else pytest.skip(sentence)
    folder = tmp_path_factory.mktemp("wiring")
    here = {name: free_port() for name in ("front", "hub", "api", "port")} | {name: secrets.token_hex(16) for name in ("desk", "keys")} | {"proxy": [node(), str(program())]}
    for name, text in (("values.json", json.dumps(values())), ("here.json", json.dumps(here)), ("config.py", CONFIG), ("people.csv", values()["hub"]["extraFiles"]["people"]["stringData"])):
        (folder / name).write_text(text, encoding="utf-8")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("MIGCAP_", "JUPYTER", "CONFIGPROXY"))}
    started = [begin(folder, "hub", [sys.executable, "-m", "jupyterhub", "-f", "config.py"], clean)]
    api = f"http://127.0.0.1:{here['hub']}/hub/api"
    try:
        wait(lambda: requests.get(f"{api}/", timeout=5).ok, started[0], folder / "hub.log")
        [container] = manifests()["Deployment"]["spec"]["template"]["spec"]["containers"]
        given = {each["name"]: each.get("value") for each in container["env"]}
        given |= {"JUPYTERHUB_API_TOKEN": here["desk"], "JUPYTERHUB_API_URL": api, "JUPYTERHUB_SERVICE_URL": f"http://127.0.0.1:{here['port']}"}
        command = [sys.executable if word == "python" else str(folder / "disk" / "store") if word == "/desk/store" else word for word in container["command"]]
        (folder / "disk").mkdir()
        started.append(begin(folder, "desk", command, clean | given))
        url = f"http://127.0.0.1:{here['port']}{given['JUPYTERHUB_SERVICE_PREFIX']}"
        wait(lambda: requests.get(url, timeout=5).status_code == 401, started[1], folder / "desk.log")
        yield lambda name: Desk(url, key_of(name, api, here["keys"]), waits=())
    finally:
        for process in reversed(started):
            end(process.pid, process, patience=30)


def begin(folder, name, command, environment):
    with open(folder / f"{name}.log", "wb") as log:
        return subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)


def wait(answers, process, log):
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            if answers():
                return
        except requests.RequestException:
            pass
        assert process.poll() is None and time.monotonic() < deadline, last_lines(log, 30)
        time.sleep(0.2)


def key_of(name, api, keys):
    """A key with the right that the hub gives to the server of this person for the desk."""
    made = requests.post(f"{api}/users/{name}/tokens", headers={"Authorization": f"token {keys}"}, timeout=30, json={"scopes": ["access:services!service=desk"]})
    assert made.status_code == 201, made.text
    return made.json()["token"]


@pytest.mark.xdist_group("wiring")
def test_the_course_gives_out_and_trainees_hand_in(wired, tmp_path):
    work = tmp_path / "assignment.ipynb"
    work.write_text("{}", encoding="utf-8")
    course, amina, tara = wired("course"), wired("amina"), wired("tara")
    course.release("00-my-country", {"assignment.ipynb": work}, title="My country")
    receipt = amina.submit("00-my-country", {"assignment.ipynb": work})
    assert [(one["student"], one["id"]) for one in course.submissions("00-my-country")] == [("amina", receipt["id"])]
    assert tara.submissions("00-my-country") == [], "a trainer's own server sees what a trainee's would"
    for somebody in (amina, tara):
        with pytest.raises(MigcapError, match="Only trainers"):
            somebody.release("00-my-country", {"assignment.ipynb": work})


@pytest.mark.xdist_group("wiring")
def test_a_key_that_is_not_for_the_desk_opens_nothing(wired):
    desk = wired("amina")
    desk._session.headers["Authorization"] = "token " + secrets.token_hex(16)
    with pytest.raises(MigcapError, match="does not know this key"):
        desk.assignments()
