"""What the tests of grading/hub/kubernetes share: the files as an installation joins them, and Kubernetes' own idea of an object."""

import functools
import re
from pathlib import Path

import yaml
from kubernetes_asyncio import client

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "grading" / "hub" / "kubernetes"
GUIDE = ROOT / "grading" / "hub" / "README.md"
SET_FILE = re.compile(r"--set-file ([\w.]+)=(\S+)")
LIST, MAP = re.compile(r"list\[(.+)\]"), re.compile(r"dict\[str, ?(.+)\]|dict\(str, ?(.+)\)")
PLAIN = {"str": str, "int": int, "float": (int, float), "bool": bool, "object": object, "datetime": object}


@functools.cache
def contract():
    """values.schema.yml: {"chart": ..., "jupyterhub": ..., "schema": ...}."""
    return yaml.safe_load((FOLDER / "values.schema.yml").read_text(encoding="utf-8"))


def values():
    """values.yaml with the files that the README's command puts in, as Helm joins them."""
    joined = yaml.safe_load((FOLDER / "values.yaml").read_text(encoding="utf-8"))
    for key, path in SET_FILE.findall(GUIDE.read_text(encoding="utf-8")):
        *above, last = key.split(".")
        place = joined
        for name in above:
            place = place[name]
        place[last] = (ROOT / path).read_text(encoding="utf-8")
    return joined


def manifests():
    """The objects of desk.yaml, by their kind."""
    return {each["kind"]: each for each in yaml.safe_load_all((FOLDER / "desk.yaml").read_text(encoding="utf-8"))}


def unknown(found, kind, where=""):
    """Sentences about what Kubernetes does not know in an object of a kind (such as "V1Deployment"): names, and kinds of plain values.

    The client's models are made from the cluster's own description of its objects.
    """
    if kind in PLAIN:
        fits = isinstance(found, PLAIN[kind]) and (kind == "bool" or not isinstance(found, bool))
        return [] if fits or kind in ("object", "datetime") else [f"{where}: {found!r} is not of the kind {kind}"]
    inner = LIST.fullmatch(kind)
    if inner:
        if not isinstance(found, list):
            return [f"{where}: a list is expected"]
        return [each for number, one in enumerate(found) for each in unknown(one, inner[1], f"{where}[{number}]")]
    inner = MAP.fullmatch(kind)
    if inner:
        return [each for name, one in found.items() for each in unknown(one, inner[1] or inner[2], f"{where}.{name}")]
    model = getattr(client, kind)
    names = {outside: inside for inside, outside in model.attribute_map.items()}
    wrong = [f"{where}.{name}: Kubernetes knows no such name in {kind}" for name in found if name not in names]
    for name in found.keys() & names.keys():
        wrong += unknown(found[name], model.openapi_types[names[name]], f"{where}.{name}")
    return wrong
