"""What a classroom refuses to start with: for each reason one sentence that says why, and what to do."""

import ipaddress
import os
import stat
import sys
from pathlib import Path
from urllib.parse import urlsplit

from migcap import course
from migcap.classroom.access import Account, may_read, may_write
from migcap.errors import MigcapError


def check(classroom):
    """MigcapError with every reason not to start, or nothing."""
    found = refusals(classroom)
    if found:
        raise MigcapError("The classroom does not start:\n" + "\n".join(f"* {sentence}" for sentence in found))


def refusals(classroom):
    """The reasons as a list of sentences; empty when all is well."""
    found = [*address(classroom.settings), *secrets(classroom.folder)]
    if classroom.settings.login.method == "lti":
        found += platform(classroom)
    if classroom.with_accounts:
        found += root() or accounts(classroom)
    elif classroom.settings.login.method != "demo" and is_public(classroom.settings):
        found.append("With `servers.one_account = true` every server runs as one account, and on a public address each trainee could read and change the work of all: "
                     "give people accounts of this machine, or use Kubernetes (grading/hub/kubernetes).")
    return found


def is_loopback(host):
    """True for a name or address of this machine that no other machine can reach."""
    if host == "localhost" or (host or "").endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_public(settings):
    """True when somebody on another machine can reach it, directly or through a web server in front."""
    return not is_loopback(settings.address.listen) or not is_loopback(urlsplit(settings.public_url).hostname)


def address(settings):
    """What is wrong about where it can be reached."""
    at = settings.address
    host = urlsplit(settings.public_url).hostname
    if at.subdomains and (not at.public_url or _is_number(host) or "." not in host):
        yield "`address.subdomains` needs a domain of its own: set `address.public_url` to its name, such as https://learn.example.org."
    if at.tls_key:
        key = settings.beside(at.tls_key)
        if not key.is_file():
            yield f"The key {key} of the certificate is not there: correct `address.tls_key`."
        elif key.stat().st_mode & 0o077:
            yield f"The key {key} of the certificate can be read by others: chmod 600 {key}."
    if not is_public(settings):
        return
    if settings.login.method == "demo":
        yield ("The demo's login and its servers are for this machine alone, since every server runs as one account: set `login.method` to pam or lti, "
               'or keep `address.listen = "127.0.0.1"`.')
    if not at.subdomains and not settings.trainees_trust_each_other:
        yield ("On a public address a page that one trainee makes could act as another who opens it: set `address.subdomains = true` (with a wildcard in the DNS "
               "and in the certificate), or say `trainees_trust_each_other = true` if that is so.")
    if not (at.tls_certificate or (at.https_in_front and settings.public_url.startswith("https:"))):
        yield ("On a public address passwords would travel without https: give `address.tls_certificate` and `address.tls_key`, or set `address.https_in_front = true` "
               "and an https `address.public_url` where another web server answers https.")


def _is_number(host):
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def platform(classroom):
    """What is wrong about the learning platform."""
    lti = classroom.settings.login.lti
    if lti.admit_everybody and classroom.with_accounts:
        yield ("Whom the platform sends may have no account on this machine, so her server could not start: set `login.lti.admit_everybody = false` and name people in people.csv, "
               "or use Kubernetes (grading/hub/kubernetes).")
    for key in ("issuer", "authorize_url", "keyset_url"):
        url = urlsplit(getattr(lti, key))
        if url.scheme != "https" and not is_loopback(url.hostname):
            yield f"`login.lti.{key}` is not https: whoever stands between could log in as anybody; take the platform's https address."


def secrets(folder):
    """The classroom's folder and the secrets in it, where they are there already."""
    for path in (folder.top, folder.hub, folder.desk, folder.course, folder.log):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o002:
            yield f"{path} can be changed by everybody on this machine: chmod o-w {path}."
    for name in ("cookie_secret", "hub.sqlite", "passwords.json", "secrets.json"):
        path = folder.hub / name
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077 and stat.S_IMODE(folder.hub.stat().st_mode) & 0o077:
            yield f"{path} can be read by others: chmod 600 {path}, and if others use this machine remove it, so that a new one is made."


def root():
    """Are we the administrator?"""
    return [] if os.geteuid() == 0 else ["Each person's server runs as her own account, which root alone can start: run this with sudo."]


def accounts(classroom):
    """What the Unix accounts of trainees could reach."""
    needed = [classroom.account, *classroom.people.names()]
    missing = [name for name in needed if not Account.exists(name)]
    if missing:
        yield f"These have no account on this machine: {', '.join(missing)}. Make them with: useradd --create-home NAME."
        return
    for name in needed:
        if Account.of(name).uid == 0:
            yield f"{name} is the administrator's account (root): give it another in people.csv."
    trainees = {name: Account.of(name) for name in classroom.people.trainees}
    homes = {name: Account.of(name).home for name in needed}
    python = Path(sys.executable)
    closed = [path for path in (python, Path(course.__file__)) if not all(may_read(path, account) for account in trainees.values())]
    if closed:
        yield (f"The trainees' accounts cannot read {closed[0]}, so their servers could not start: install migcap and its environment where everybody can read, "
               "such as /opt/migcap (grading/hub/README.md says how).")
    for account in trainees.values():
        yield from (f"{account.name} can read {place}, where {what}: {how}" for place, what, how in _places(classroom, homes, account) if may_read(place, account))
        yield from (f"{account.name} can change {path}, from which this runs: let root own it." for path in (python, Path(course.__file__)) if may_write(path, account))


def _places(classroom, homes, account):
    """(place, what is there, what to do) for everything that this trainee must not read."""
    edition = Path(classroom.settings.course.trainers_edition) if classroom.settings.course.trainers_edition else course.repository()
    for top in {path for path in (edition, course.repository()) if path}:
        for name in ("solutions", "grading"):
            yield top / name, "the answers and the hidden tests are", f"keep the repository in a folder of root's (chmod 700 {top}), and run migcap from an environment elsewhere."
    for path, what in ((classroom.folder.hub, "the hub keeps its secrets"), (classroom.folder.desk, "the work of others is"), (classroom.folder.course, "the marks are"),
                       (classroom.folder.log, "the logs are")):
        yield path, what, f"chmod 700 {path}."
    for name, home in homes.items():
        if name != account.name:
            yield home, f"{name} works", f"chmod 700 {home}."
