"""The values for the chart and the desk's manifest say only what their readers know, and agree with each other."""

import copy
import re
from types import SimpleNamespace

import jsonschema
import pytest
import traitlets
import yaml
from jupyterhub.app import JupyterHub
from jupyterhub.auth import Authenticator
from kubespawner import KubeSpawner
from ltiauthenticator.lti13.auth import LTI13Authenticator
from traitlets.config import Config

from kubernetes_files import FOLDER, GUIDE, ROOT, contract, manifests, unknown, values

CLASSES = {each.__name__: each for each in (JupyterHub, Authenticator, LTI13Authenticator, KubeSpawner)}
SECURITY = {"pod_security_context": "V1PodSecurityContext", "container_security_context": "V1SecurityContext"}
# Below these a name is ours to choose: a variable, a file, a service, a role, an image.
OURS = {"hub.extraEnv", "singleuser.extraEnv", "hub.extraFiles", "hub.services", "hub.loadRoles", "prePuller.extraImages"}


def wrong_in(found):
    """Sentences about what the chart, JupyterHub or Kubernetes would not know in the values."""
    validator = jsonschema.Draft7Validator(contract()["schema"])
    wrong = [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(found)]
    for name, settings in found.get("hub", {}).get("config", {}).items():
        if name not in CLASSES:
            wrong.append(f"hub.config.{name}: no class of the hub's has this name")
            continue
        traits = CLASSES[name].class_traits(config=True)
        for key, value in settings.items():
            if key not in traits:
                wrong.append(f"hub.config.{name}.{key}: no setting of {name} has this name")
            elif key in SECURITY:
                wrong += unknown(value, SECURITY[key], f"hub.config.{name}.{key}")
    for name in ("hub", "singleuser"):
        for number, rule in enumerate(found.get(name, {}).get("networkPolicy", {}).get("egress", [])):
            wrong += unknown(rule, "V1NetworkPolicyEgressRule", f"{name}.networkPolicy.egress[{number}]")
    return wrong


def paths(found, above=()):
    """Every key of nested objects, as a tuple of names."""
    for name, value in found.items():
        yield (*above, name)
        if isinstance(value, dict):
            yield from paths(value, (*above, name))


def with_other_key(found, path):
    changed = copy.deepcopy(found)
    place = changed
    for name in path[:-1]:
        place = place[name]
    place[path[-1] + "x"] = place.pop(path[-1])
    return changed


@pytest.fixture(scope="module")
def found():
    return values()


def test_values_say_only_what_is_known(found):
    assert wrong_in(found) == []


def test_every_other_key_is_refused(found):
    """Each key in turn gets a letter too many."""
    names = [path for path in paths(found) if ".".join(path[:-1]) not in OURS]
    depths = {len(path) for path in names}
    assert len(names) > 120 and depths >= {1, 2, 3, 4, 5}, f"only {len(names)} keys at depths {depths} were tried"
    missed = [".".join(path) for path in names if not wrong_in(with_other_key(found, path))]
    assert missed == [], f"a mistake in these names goes unseen: {missed}"


@pytest.mark.parametrize("path, value", [
    (("hub", "db", "type"), "postgresql"),
    (("singleuser", "uid"), 0),
    (("singleuser", "memory", "limit"), "1536Mi"),
    (("singleuser", "allowPrivilegeEscalation"), True),
    (("singleuser", "storage", "type"), "shared"),
    (("cull", "timeout"), "1h"),
    (("scheduling", "userPods", "nodeAffinity", "matchNodePurpose"), "must"),
    (("hub", "services", "desk", "admin"), True),
])
def test_a_value_of_another_kind_is_refused(found, path, value):
    changed = copy.deepcopy(found)
    place = changed
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    assert wrong_in(changed)


def test_the_settings_of_classes_have_values_that_they_take(found):
    for name, settings in found["hub"]["config"].items():
        kind = CLASSES[name]
        owner = SimpleNamespace()
        for key, value in settings.items():
            trait = kind.class_traits(config=True)[key]
            try:
                trait._validate(owner, value)
            except traitlets.TraitError as error:
                pytest.fail(f"hub.config.{name}.{key}: {error}")
            except AttributeError:
                pass  # a check that needs the whole object: LTI13Authenticator is made below
    LTI13Authenticator(config=Config({"LTI13Authenticator": found["hub"]["config"]["LTI13Authenticator"]}))


def test_one_version_of_the_chart_and_of_its_hub_everywhere():
    chart, hub = contract()["chart"], contract()["jupyterhub"]
    assert f"version {chart} (its hub is JupyterHub {hub})" in (FOLDER / "values.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"--version (\d\S+)", GUIDE.read_text(encoding="utf-8"))) == {chart}
    assert f"ARG JUPYTERHUB={hub}\n" in (FOLDER / "Dockerfile").read_text(encoding="utf-8")


def test_no_secret_is_written_down(found):
    for path in paths(found):
        if re.search(r"password|token$|secret$|private_?key", path[-1], re.IGNORECASE):
            value = found
            for name in path:
                value = value[name]
            assert not isinstance(value, str), f"{'.'.join(path)} is written down: name a secret of the cluster instead"
    assert not re.search(r"//[^/@]*:[^/@]*@", found["hub"]["db"]["url"]), "the database's password stands in its URL"


def test_trainees_reach_nothing_but_the_hub_and_the_desk(found):
    policy = found["singleuser"]["networkPolicy"]
    rules = policy["egressAllowRules"]
    assert policy["enabled"] and policy["interNamespaceAccessLabels"] == "ignore"
    assert not (rules["cloudMetadataServer"] or rules["dnsPortsCloudMetadataServer"] or rules["nonPrivateIPs"] or rules["privateIPs"])
    assert [each.keys() for rule in policy["egress"] for each in rule["to"]] == [{"podSelector"}], "more than the desk's pod can be reached"


# --- the desk --------------------------------------------------------------------------------------------------------------------

def test_kubernetes_knows_every_word_of_the_desks_manifest():
    kinds = {"PersistentVolumeClaim": "V1PersistentVolumeClaim", "Deployment": "V1Deployment", "Service": "V1Service", "NetworkPolicy": "V1NetworkPolicy"}
    found = manifests()
    assert found.keys() == kinds.keys()
    assert [each for kind, one in found.items() for each in unknown(one, kinds[kind], kind)] == []


def test_a_word_that_kubernetes_does_not_know_is_found():
    deployment = manifests()["Deployment"]
    deployment["spec"]["template"]["spec"]["containers"][0]["volumeMount"] = []
    assert any("volumeMount" in each for each in unknown(deployment, "V1Deployment"))


def test_the_desk_is_found_where_the_values_say(found):
    service, deployment = manifests()["Service"], manifests()["Deployment"]
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    [container] = deployment["spec"]["template"]["spec"]["containers"]
    environment = {each["name"]: each.get("value") for each in container["env"]}
    port = service["spec"]["ports"][0]["port"]
    assert found["singleuser"]["extraEnv"]["MIGCAP_DESK_URL"] == f"http://{service['metadata']['name']}:{port}{environment['JUPYTERHUB_SERVICE_PREFIX']}"
    assert service["spec"]["selector"].items() <= labels.items() and deployment["spec"]["selector"]["matchLabels"].items() <= labels.items()
    assert container["ports"] == [{"name": service["spec"]["ports"][0]["targetPort"], "containerPort": port}]
    assert environment["JUPYTERHUB_SERVICE_URL"].endswith(f":{port}")
    token = next(each for each in container["env"] if each["name"] == "JUPYTERHUB_API_TOKEN")["valueFrom"]["secretKeyRef"]
    assert token == {"name": "hub", "key": f"hub.services.{environment['JUPYTERHUB_SERVICE_NAME']}.apiToken"}
    assert environment["JUPYTERHUB_SERVICE_NAME"] in found["hub"]["services"]
    account = found["custom"]["course"]["account"]
    assert container["command"][-2:] == ["--course-account", account] and found["singleuser"]["extraEnv"]["MIGCAP_COURSE_ACCOUNT"] == account
    for role in ("user", "server"):
        assert f"access:services!service={environment['JUPYTERHUB_SERVICE_NAME']}" in found["hub"]["loadRoles"][role]["scopes"]


def test_servers_are_told_where_the_hub_is(found):
    assert found["singleuser"]["extraEnv"]["MIGCAP_HUB_URL"] == found["hub"]["config"]["JupyterHub"]["subdomain_host"] + "/hub/"
    assert found["proxy"]["https"]["hosts"] == [found["hub"]["config"]["JupyterHub"]["subdomain_host"].removeprefix("https://")]


def test_the_desk_has_a_folder_of_its_own_on_its_disk():
    pod = manifests()["Deployment"]["spec"]["template"]["spec"]
    [container] = pod["containers"]
    disk = {each["name"]: each["mountPath"] for each in container["volumeMounts"]}["desk"]
    assert {each["name"]: each for each in pod["volumes"]}["desk"] == {"name": "desk", "persistentVolumeClaim": {"claimName": manifests()["PersistentVolumeClaim"]["metadata"]["name"]}}
    folder = container["command"][container["command"].index("--folder") + 1]
    assert folder.startswith(f"{disk}/"), "the top of a disk belongs to root, and the desk could not close it"
    assert f"--folder {folder} NAME" in GUIDE.read_text(encoding="utf-8"), "the guide looks for the desk's folder elsewhere"


def test_policies_let_servers_reach_the_desk_and_the_desk_the_hub(found):
    labels = manifests()["Deployment"]["spec"]["template"]["metadata"]["labels"]
    policy = manifests()["NetworkPolicy"]["spec"]
    assert policy["podSelector"]["matchLabels"].items() <= labels.items() and policy["policyTypes"] == ["Ingress", "Egress"]
    assert [each["podSelector"]["matchLabels"]["component"] for each in policy["ingress"][0]["from"]] == ["singleuser-server"]
    [rule] = found["singleuser"]["networkPolicy"]["egress"]
    assert rule["to"][0]["podSelector"]["matchLabels"].items() <= labels.items()
    assert rule["ports"] == [{"protocol": "TCP", "port": manifests()["Service"]["spec"]["ports"][0]["port"]}]
    assert labels["hub.jupyter.org/network-access-hub"] == "true", "the hub's policy would not let the desk in"
    assert {"protocol": "TCP", "port": 8081} in policy["egress"][0]["ports"]


def test_desk_and_values_name_the_same_image(found):
    [container] = manifests()["Deployment"]["spec"]["template"]["spec"]["containers"]
    assert container["image"] == f"{found['singleuser']['image']['name']}:{found['singleuser']['image']['tag']}"
    extra = found["prePuller"]["extraImages"]["course"]
    assert found["custom"]["course"]["image"] == f"{extra['name']}:{extra['tag']}"
    assert str(ROOT) not in yaml.safe_dump(found)
