"""What the hub's configuration on Kubernetes needs Python for: who is who, and the server that the trainers share.

The chart runs this file after its own settings, where `c` (the configuration) and `get_config` (the values) are at hand. It stands
alone: the chart's hub has no migcap. Limits, the network and everybody's rights are in values.yaml.
"""

import csv
import json
from pathlib import Path

PEOPLE = Path("/usr/local/etc/jupyterhub/people.csv")  # where values.yaml puts it
ROLES = ("trainer", "trainee")

course = get_config("custom.course")  # noqa: F821 (the chart's)


def read_people(path):
    """{name: (role, full name)} of people.csv; SystemExit with a sentence, the last of the hub's log, where it cannot be meant so."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [{key: (value or "").strip() for key, value in row.items() if key} for row in csv.DictReader(file)]
    people = {row.get("name", ""): (row.get("role"), row.get("full_name", "")) for row in rows}
    wrong = sorted(name or "(no name)" for name, (role, _) in people.items() if not name or role not in ROLES)
    if wrong:
        raise SystemExit(f"people.csv: the role of {', '.join(wrong)} must be one of {' and '.join(ROLES)}; correct it and install again.")
    if len(people) < len(rows):
        raise SystemExit("people.csv: a name stands there twice; take one of the lines out and install again.")
    if course["account"] in people:
        raise SystemExit(f"people.csv: {course['account']!r} is the account of the course, which no person may have; give that person another name and install again.")
    return people


people = read_people(PEOPLE)
members = {role: [name for name, (own, _) in people.items() if own == role] for role in ROLES}

c.Authenticator.allowed_users = set(people)  # noqa: F821
c.Authenticator.allow_existing_users = False  # noqa: F821 (who is taken out of people.csv stays out)
c.JupyterHub.load_groups = {"trainers": {"users": members["trainer"]}, "trainees": {"users": members["trainee"]}}  # noqa: F821
# By name, not by group: a group keeps who was once in it, and such a list replaces the one before. Who left people.csv has lost her rights, also where she is logged in.
for role in c.JupyterHub.load_roles:  # noqa: F821
    if role["name"] == "user":
        role["users"] = [course["account"], *people]
c.JupyterHub.load_roles.append({  # noqa: F821
    "name": "trainers", "description": "Open, start and stop the course's server", "users": members["trainer"],
    "scopes": [f"{right}!user={course['account']}" for right in ("access:servers", "servers", "read:users")],
})
c.JupyterHub.load_roles.append({  # noqa: F821
    "name": "course", "description": "The course has a user, whom nobody logs in as", "users": [course["account"]], "scopes": ["access:services!service=desk"],
})
# A learning platform sends people here by a form of its own page: the cookie of a login that has begun must come along.
c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 0, "cookie_options": {"SameSite": "None", "Secure": True}}  # noqa: F821


def nobody_is_the_course(authenticator, handler, authentication):
    """Its rights are reached by trainers alone. (`Authenticator.blocked_users` will not do: it takes the account's own rights away.)"""
    return None if authentication and authentication["name"] == course["account"] else authentication


c.Authenticator.post_auth_hook = nobody_is_the_course  # noqa: F821


def furnish(spawner):
    """Before a server starts: tell it whose it is, and give the course's own server what a trainee's has not."""
    name = spawner.user.name
    if name != course["account"]:
        spawner.environment = {**spawner.environment, "MIGCAP_ROLE": people.get(name, ("trainee", ""))[0]}
        return
    spawner.image = course["image"]
    spawner.cmd = ["python", "-m", "migcap.classroom.course_server", course["edition"]]
    spawner.default_url = course["default_url"]
    spawner.storage_capacity = course["storage"]
    spawner.mem_limit, spawner.mem_guarantee = course["memory_limit"], course["memory_guarantee"]
    spawner.cpu_limit = course["cpu_limit"]
    students = json.dumps([[each, people[each][1]] for each in members["trainee"]])
    spawner.environment = {**spawner.environment, "MIGCAP_ROLE": "course", "MIGCAP_COURSE": course["folder"], "MIGCAP_STUDENTS": students}
    # The sandbox of the grader makes namespaces of its own. They are allowed to a pod that has a user namespace itself, and the
    # list of system calls that is right for trainees forbids them. `migcap grade --doctor` says what holds in your cluster.
    spawner.extra_pod_config = {**spawner.extra_pod_config, "hostUsers": False}
    spawner.pod_security_context = {**spawner.pod_security_context, "seccompProfile": {"type": "Unconfined"}}
    spawner.container_security_context = {**spawner.container_security_context, "procMount": "Unmasked"}


c.KubeSpawner.pre_spawn_hook = furnish  # noqa: F821
