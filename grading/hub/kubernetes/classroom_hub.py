"""What the hub's configuration on Kubernetes needs Python for: who is who, and the server that the trainers share.

The chart runs this file as part of jupyterhub_config.py, where `c` (the configuration) and `get_config` (the values) are at hand.
It stands alone: the chart's hub has no migcap. Roles, limits and the network are in values.yaml.
"""

import csv
from pathlib import Path

PEOPLE = Path("/usr/local/etc/jupyterhub/people.csv")  # where values.yaml puts it
ROLES = ("trainer", "trainee")

course = get_config("custom.course")  # noqa: F821 (the chart's)


def read_people(path):
    """{name: role} of people.csv; SystemExit with a sentence, which the hub's log then ends with, where it cannot be read."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    people = {(row.get("name") or "").strip().lower(): (row.get("role") or "").strip() for row in rows}
    wrong = sorted(name or "(no name)" for name, role in people.items() if not name or role not in ROLES)
    if wrong:
        raise SystemExit(f"people.csv: the role of {', '.join(wrong)} must be one of {' and '.join(ROLES)}; correct it and install again.")
    if len(people) < len(rows):
        raise SystemExit("people.csv: a name stands there twice; take one of the lines out and install again.")
    if course["account"] in people:
        raise SystemExit(f"people.csv: {course['account']!r} is the account of the course, which no person may have; give that person another name and install again.")
    return people


people = read_people(PEOPLE)
c.Authenticator.allowed_users = set(people)  # noqa: F821
c.Authenticator.blocked_users = {course["account"]}  # noqa: F821
c.JupyterHub.load_groups = {  # noqa: F821
    "trainers": {"users": [name for name, role in people.items() if role == "trainer"]},
    "trainees": {"users": [name for name, role in people.items() if role == "trainee"]},
    "course": {"users": [course["account"]]},
}


def furnish(spawner):
    """Before a server starts: tell it whose it is, and give the course's own server what a trainee's has not."""
    name = spawner.user.name
    if name != course["account"]:
        spawner.environment = {**spawner.environment, "MIGCAP_ROLE": people.get(name, "trainee")}
        return
    spawner.image = course["image"]
    spawner.default_url = course["default_url"]
    spawner.storage_capacity = course["storage"]
    spawner.mem_limit, spawner.mem_guarantee = course["memory_limit"], course["memory_guarantee"]
    spawner.cpu_limit = course["cpu_limit"]
    spawner.environment = {**spawner.environment, "MIGCAP_ROLE": "course", "MIGCAP_COURSE": course["folder"]}
    # The sandbox of the grader makes namespaces of its own. They are allowed to a pod that has a user namespace itself, and the
    # list of system calls that is right for trainees forbids them. `migcap grade --doctor` says what holds in your cluster.
    spawner.extra_pod_config = {**spawner.extra_pod_config, "hostUsers": False}
    spawner.pod_security_context = {**spawner.pod_security_context, "seccompProfile": {"type": "Unconfined"}}
    spawner.container_security_context = {**spawner.container_security_context, "procMount": "Unmasked"}


c.KubeSpawner.pre_spawn_hook = furnish  # noqa: F821
