"""The servers that the hub starts on Kubernetes: whose they are, what they run, what walls stand around them; and who may come in."""

import asyncio
import copy
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest
from kubernetes_asyncio.client import ApiClient
from kubespawner import KubeSpawner
from traitlets.config import Config

from migcap.classroom import hub
from migcap.classroom.people import People, Person
from migcap.classroom.places import Folder
from migcap.classroom.settings import Settings
from kubernetes_files import unknown, values


@pytest.fixture(scope="module")
def found():
    return values()


@pytest.fixture
def hub_config(found, tmp_path):
    """The configuration that classroom_hub.py makes of the demo's people, and the hook that it sets."""
    people = tmp_path / "people.csv"
    people.write_text("name,role,cohort,full_name\nroza,trainer,,Roza\nana,trainee,a,Ana\n", encoding="utf-8")
    return run_hub_file(found, people)


def run_hub_file(found, people):
    there = found["hub"]["extraFiles"]["people"]["mountPath"]
    code = found["hub"]["extraFiles"]["classroom"]["stringData"]
    assert f'"{there}"' in code, "classroom_hub.py looks for the people elsewhere than the values put them"
    c = Config()
    c.JupyterHub.load_roles = [{"name": name, **role} for name, role in found["hub"]["loadRoles"].items()]  # as the chart does it, before it runs this
    place = {"c": c, "get_config": lambda key: found["custom"][key.removeprefix("custom.")]}
    exec(compile(code.replace(there, str(people)), "classroom_hub.py", "exec"), place)
    return c


@pytest.fixture
def no_cluster(monkeypatch):
    """KubeSpawner looks for a cluster as soon as it is made; a pod can be described without one."""
    monkeypatch.setattr("kubespawner.spawner.load_config", lambda *arguments, **options: None)
    monkeypatch.setattr("kubespawner.spawner.shared_client", lambda *arguments, **options: None)


def pod(found, config, name):
    """The spawner that the hub makes for somebody, and the pod that it would start, as Kubernetes is told it."""
    # In a thread of its own: where a browser was driven before, this one has an event loop already.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, described(found, config, name)).result()


async def described(found, config, name):
    single = found["singleuser"]
    mapped = {"image": f"{single['image']['name']}:{single['image']['tag']}", "mem_limit": single["memory"]["limit"], "mem_guarantee": single["memory"]["guarantee"],
              "cpu_limit": single["cpu"]["limit"], "uid": single["uid"], "fs_gid": single["fsGid"], "environment": dict(single["extraEnv"]),
              "default_url": single["defaultUrl"], "cmd": single["cmd"], "storage_capacity": single["storage"]["capacity"], **found["hub"]["config"]["KubeSpawner"]}
    hub = SimpleNamespace(public_host="", url="/hub/", base_url="/hub/", api_url="http://hub:8081/hub/api", get_env=dict)
    user = SimpleNamespace(name=name, url=f"/user/{name}/", escaped_name=name, id=1, server=None)
    spawner = KubeSpawner(_mock=True, config=Config({"KubeSpawner": mapped}), user=user, hub=hub, api_token="x", oauth_client_id="y", cert_paths={}, internal_ssl=False)
    config.KubeSpawner.pre_spawn_hook(spawner)
    async with ApiClient() as api:
        return spawner, api.sanitize_for_serialization(await spawner.get_pod_manifest())


def variables(manifest):
    return {each["name"]: each.get("value") for each in manifest["spec"]["containers"][0]["env"]}


def test_the_course_has_a_server_of_its_own_and_nobody_else_has_its_image(found, hub_config, no_cluster):
    seen = {}
    for name in ("ana", "roza", "course"):
        spawner, manifest = pod(found, hub_config, name)
        [container] = manifest["spec"]["containers"]
        seen[name] = (container["image"], container["args"][2], variables(manifest)["MIGCAP_ROLE"], spawner.default_url)
        assert unknown({**manifest, "spec": without_numbers(manifest["spec"])}, "V1Pod") == []
    trainees = f"{found['singleuser']['image']['name']}:{found['singleuser']['image']['tag']}"
    course = found["custom"]["course"]
    assert seen == {"ana": (trainees, "migcap.classroom.server", "trainee", "/migcap/"), "roza": (trainees, "migcap.classroom.server", "trainer", "/migcap/"),
                    "course": (course["image"], "migcap.classroom.course_server", "course", course["default_url"])}
    assert json.loads(variables(manifest)["MIGCAP_STUDENTS"]) == [["ana", "Ana"]]


def without_numbers(spec):
    """KubeSpawner gives amounts as numbers, which Kubernetes takes as well as texts."""
    changed = copy.deepcopy(spec)
    for container in changed["containers"]:
        for amounts in container["resources"].values():
            amounts.update({name: str(amount) for name, amount in amounts.items()})
    return changed


def test_a_trainees_pod_is_walled_in(found, hub_config, no_cluster):
    _, manifest = pod(found, hub_config, "ana")
    spec = manifest["spec"]
    assert spec["automountServiceAccountToken"] is False and spec["securityContext"]["runAsNonRoot"] is True
    assert spec["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    container = spec["containers"][0]
    # Kubernetes cannot see that a name is not root's: it wants a number.
    assert container["securityContext"]["runAsUser"] == 1000 and spec["securityContext"]["fsGroup"] == 1000
    assert container["securityContext"]["allowPrivilegeEscalation"] is False and container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
    assert "procMount" not in container["securityContext"] and "hostUsers" not in spec


def test_only_the_course_gets_what_the_graders_sandbox_needs(found, hub_config, no_cluster):
    _, manifest = pod(found, hub_config, "course")
    assert manifest["spec"]["hostUsers"] is False and manifest["spec"]["containers"][0]["securityContext"]["procMount"] == "Unmasked"
    assert manifest["spec"]["securityContext"]["runAsNonRoot"] is True


def test_rights_are_those_of_the_classroom_on_one_machine(found, hub_config):
    """The same roles with the same scopes as migcap.classroom.hub gives, but for what `migcap classroom` and the chart do themselves."""
    c = Config()
    people = People((Person("roza", "trainer"), Person("ana", "trainee")))
    hub.rights(c, hub.Classroom(Settings(), people, Folder(Path("x"))))
    one_machine = {role.pop("name"): role for role in copy.deepcopy(c.JupyterHub.load_roles)}
    one_machine.pop(hub.KEEPER)
    here = {role["name"]: role for role in hub_config.JupyterHub.load_roles}

    def told(roles):
        return {name: (role["scopes"], sorted(role.get("users", []))) for name, role in roles.items()}

    assert told(here) == told(one_machine)


def test_who_may_come_in_stands_in_the_list(hub_config):
    assert hub_config.Authenticator.allowed_users == {"ana", "roza"}
    assert hub_config.JupyterHub.load_groups["trainers"] == {"users": ["roza"]}
    assert hub_config.Authenticator.allow_existing_users is False
    logs_in = hub_config.Authenticator.post_auth_hook
    assert logs_in(None, None, {"name": "course"}) is None, "somebody could log in as the course"
    assert logs_in(None, None, {"name": "ana"}) == {"name": "ana"} and logs_in(None, None, None) is None


@pytest.mark.parametrize("lines, word", [
    ("ana,boss,,\n", "role of ana"),
    ("ana,trainee,,\nana,trainer,,\n", "twice"),
    ("course,trainee,,\n", "account of the course"),
    (",trainee,,\n", "no name"),
])
def test_a_list_that_cannot_be_meant_stops_the_hub_with_a_sentence(found, tmp_path, lines, word):
    people = tmp_path / "people.csv"
    people.write_text("name,role,cohort,full_name\n" + lines, encoding="utf-8")
    with pytest.raises(SystemExit, match=word):
        run_hub_file(found, people)
