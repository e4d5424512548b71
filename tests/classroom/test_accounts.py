"""With real Unix accounts no trainee reaches what is another's, the trainers' or the hub's: every attempt is made as her account.

The tests make accounts and remove them, so they need root; the accounts log in by PAM with passwords, as on a server.
"""

import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
import requests
from accounts import Server, interpreter_for_all

pytestmark = pytest.mark.xdist_group("classroom")

ATTEMPTS = '''
import json, os, sys
done = []
def attempt(what, do):
    try:
        do()
    except OSError:
        return
    done.append(what)
for path in json.load(sys.stdin):
    attempt(f"list {path}", lambda: os.listdir(path) if os.path.isdir(path) else open(path + "/x"))
    attempt(f"read {path}", lambda: open(path, "rb").read(1))
    attempt(f"change {path}", lambda: open(path, "r+b").close())
    attempt(f"put into {path}", lambda: os.close(os.open(path + "/planted", os.O_CREAT | os.O_WRONLY)))
    attempt(f"remove {path}", lambda: os.rename(path, path + "-moved"))
    attempt(f"open to all {path}", lambda: os.chmod(path, 0o777))
    attempt(f"take {path}", lambda: os.symlink("/tmp", path + "-link") if os.access(os.path.dirname(path), os.W_OK) else open(path, "ab").close())
print(json.dumps(done))
'''


def what_is_missing():
    if os.geteuid() != 0:
        return "making accounts needs root: run this test as root (sudo)."
    for program in ("useradd", "userdel", "chpasswd"):
        if not shutil.which(program):
            return f"{program} is missing (on Debian and Ubuntu: sudo apt install passwd)."
    if interpreter_for_all() is None:
        return f"the Python that runs this lies in a closed folder ({sys.base_prefix}), and accounts need one that they can run: install python{sys.version_info.major}.{sys.version_info.minor} for all."
    return None


@pytest.fixture(scope="module")
def server():
    sentence = what_is_missing()
    if sentence:
        pytest.fail(sentence, pytrace=False) if os.environ.get("CI") and os.geteuid() == 0 else pytest.skip(sentence)
    made = Server()
    try:
        made.make()
        yield made
    finally:
        made.remove()


@pytest.fixture(scope="module")
def room(server, open_room):
    opened = open_room(server.top / "srv", settings=server.settings, python=str(server.python))
    opened.people, opened.mark = server.passwords, str(server.top)
    yield opened
    opened.stop()


@pytest.fixture(scope="module")
def amina(room, server):
    """Who attempts."""
    visitor = room.login(server.names["amina"])
    visitor.start_server()
    return visitor


@pytest.fixture(scope="module")
def bruno(room, server):
    """Whose things are attempted: he has work, a running kernel and a submission's copy in his folder."""
    visitor = room.login(server.names["bruno"])
    visitor.start_server()
    visitor.kernel = visitor.new_kernel()
    visitor.run(visitor.kernel, "open('mine.txt', 'w').write('of bruno')")
    return visitor


@pytest.fixture(scope="module")
def tara(room, server):
    visitor = room.login(server.names["tara"])
    visitor.start_server(server.names["course"])
    return visitor


def test_servers_run_as_the_persons_own_account(server, room, amina, bruno, tara):
    for who in ("amina", "bruno", "course"):
        uid = pwd.getpwnam(server.names[who]).pw_uid
        found = [process for process in room.processes() if process.uids().real == uid and "migcap.classroom.server" in " ".join(process.cmdline())]
        assert len(found) == 1, who


def test_nothing_of_others_can_be_listed_read_or_changed(server, room, amina, bruno, tara):
    places = [server.home("bruno"), server.home("bruno") / "migcap", *server.home("bruno").rglob("mine.txt"), server.home("course"), server.home("tara"),
              server.edition, *server.edition.rglob("assignment.*"), server.settings, server.settings.parent]
    for part in ("hub", "desk", "course", "log"):
        places += [room.folder / part, *(room.folder / part).rglob("*")]
    # What her server and her kernels are reached by.
    for runtime in [path for path in Path(tempfile.gettempdir()).glob("migcap-*") if path.stat().st_uid == pwd.getpwnam(server.names["bruno"]).pw_uid]:
        places += runtime.rglob("*")
    assert len(places) > 45 and any("kernel-" in path.name for path in places)
    assert any(path.name == "gradebook.db" for path in places) and any(path.name == "cookie_secret" for path in places)
    done = server.run_as("amina", [str(server.python), "-I", "-c", ATTEMPTS], input=json.dumps([str(path) for path in places]))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == []


def test_the_attempts_themselves_can_succeed(server, amina):
    own = server.home("amina") / "migcap"
    done = server.run_as("amina", [str(server.python), "-I", "-c", ATTEMPTS], input=json.dumps([str(own)]))
    assert {f"list {own}", f"put into {own}"} <= set(json.loads(done.stdout))
    (own.parent / "migcap-moved").rename(own)
    own.chmod(0o700)


def test_no_answer_and_no_hidden_test_is_in_what_she_can_read(server, amina):
    """In the whole of the installed package, and in her own folder."""
    marks = ["BEGIN HIDDEN TESTS", "BEGIN SOLUTION"]
    package = next(server.python.parents[1].glob("lib/python3*/site-packages/migcap"))
    found = server.run_as("amina", ["grep", "-rlE", "--include=*.ipynb", "--include=*.md", "--include=*.csv", "--include=*.json", "--include=*.yml", "|".join(marks), str(package), str(server.home("amina"))])
    assert found.stdout.splitlines() == [] and found.returncode == 1, found.stdout + found.stderr
    in_edition = subprocess.run(["grep", "-rlE", "|".join(marks), str(server.edition)], capture_output=True, text=True)
    assert in_edition.stdout, "the words that are looked for are in the trainers' edition"


def test_what_another_server_runs_with_stays_its_own(server, room, amina, bruno, tara):
    """Tokens stand in the environment of processes: of hers, of the course's, of the hub's."""
    code = '''
import json, os, signal, sys
seen = []
for number in json.load(sys.stdin):
    for name in ("environ", "maps", "mem", "fd", "cwd", "root"):
        try:
            path = f"/proc/{number}/{name}"
            os.listdir(path) if name == "fd" else os.readlink(path) if name in ("cwd", "root") else open(path, "rb").read(1)
            seen.append(path)
        except OSError:
            pass
    for wanted in (0, signal.SIGTERM, signal.SIGKILL):
        try:
            os.kill(number, wanted)
            seen.append(f"signal {wanted} to {number}")
        except OSError:
            pass
print(json.dumps(seen))
'''
    mine = pwd.getpwnam(server.names["amina"]).pw_uid
    others = [process.pid for process in room.processes() if process.uids().real != mine]
    assert len(others) >= 6
    done = server.run_as("amina", [str(server.python), "-I", "-c", code], input=json.dumps(others))
    assert done.returncode == 0 and json.loads(done.stdout) == [], done.stdout + done.stderr
    # Nor do the words of a command, which everybody can see, hold a secret.
    said = "\n".join(" ".join(process.cmdline()) for process in room.processes())
    assert not any(secret in said for secret in (room.secret("proxy"), room.secret("keeper"), *server.passwords.values()))


def test_another_server_answers_her_neither_through_the_proxy_nor_at_its_own_port(server, room, amina, bruno, tara):
    for owner in (server.names["bruno"], server.names["course"]):
        assert amina.on_server("GET", "api/contents", owner).status_code in (403, 404)
        for path in (f"/user/{owner}/lab", f"/user/{owner}/api/contents", f"/user/{owner}/files/mine.txt"):
            assert amina.get(amina.at(path)).status_code in (403, 404)
    ports = {connection.laddr.port for process in room.processes() for connection in process.net_connections() if connection.status == "LISTEN"
             and process.uids().real != pwd.getpwnam(server.names["amina"]).pw_uid and "migcap.classroom.server" in " ".join(process.cmdline())}
    assert len(ports) >= 2
    for port in ports:
        for owner in (server.names["bruno"], server.names["course"]):
            for headers in ({}, {"Authorization": f"token {amina.token}"}, {"X-Forwarded-User": owner}):
                answer = requests.get(f"http://127.0.0.1:{port}/user/{owner}/api/contents", headers=headers, timeout=30, allow_redirects=False)
                assert answer.status_code in (302, 403, 404), (port, owner, headers, answer.status_code)


def test_the_hubs_api_gives_her_nothing_of_others(server, amina, bruno, tara):
    bruno_name, course = server.names["bruno"], server.names["course"]
    for method, path, body in [
        ("GET", "users", None), ("GET", f"users/{bruno_name}", None), ("GET", f"users/{course}", None), ("DELETE", f"users/{bruno_name}", None),
        ("DELETE", f"users/{bruno_name}/server", None), ("POST", f"users/{bruno_name}/server", None), ("POST", f"users/{course}/server", None),
        ("GET", f"users/{bruno_name}/tokens", None), ("POST", f"users/{bruno_name}/tokens", {}), ("POST", f"users/{course}/tokens", {}),
        ("PATCH", f"users/{server.names['amina']}", {"admin": True}), ("POST", "users", {"usernames": ["new"]}), ("GET", "groups", None),
        ("POST", "groups/trainers/users", {"users": [server.names["amina"]]}), ("GET", "proxy", None), ("PATCH", "proxy", {"ip": "127.0.0.1"}), ("POST", "shutdown", {}),
        ("GET", "services/desk", None), ("POST", f"users/{server.names['amina']}/tokens", {"roles": ["trainers"]}),
        ("POST", f"users/{server.names['amina']}/tokens", {"scopes": [f"access:servers!user={course}"]}),
        ("POST", f"shares/{course}/", {"user": server.names["amina"]}), ("POST", f"shares/{bruno_name}/", {"user": server.names["amina"]}),
    ]:
        answer = amina.api(method, path, json=body)
        assert answer.status_code in (400, 403, 404) or answer.json() == [] or [each["name"] for each in answer.json()] == [server.names["amina"]], (method, path, answer.status_code, answer.text[:200])


def test_the_proxy_takes_no_instructions_from_her(server, room):
    port = json.loads((room.folder / "hub" / "ports.json").read_text())["proxy"]
    for headers in ({}, {"Authorization": "token "}, {"Authorization": "token guess"}):
        assert requests.get(f"http://127.0.0.1:{port}/api/routes", headers=headers, timeout=10).status_code == 403
        assert requests.post(f"http://127.0.0.1:{port}/api/routes/user/x", json={"target": "http://127.0.0.1:9"}, headers=headers, timeout=10).status_code == 403


def test_from_her_own_kernel_it_is_the_same(server, room, amina, bruno):
    kernel = amina.new_kernel()
    for path in (server.home("bruno"), room.folder / "course", room.folder / "desk", server.edition / "solutions"):
        said = amina.run(kernel, f"import os; print(os.listdir({str(path)!r}))")
        assert said.startswith("PermissionError"), said
    said = amina.run(kernel, "import os; print(sorted(name for name in os.environ if 'CONFIGPROXY' in name or 'MIGCAP_CLASSROOM' in name))")
    assert said == "[]\n"
    assert amina.run(kernel, "import os; print(oct(os.umask(0)))") == "0o77\n"


def test_a_limit_on_memory_holds_and_cannot_be_lifted(server, amina):
    kernel = amina.new_kernel()
    lift = "import resource\nresource.setrlimit(resource.RLIMIT_DATA, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))"
    assert amina.run(kernel, lift).startswith(("ValueError", "PermissionError"))
    assert amina.run(kernel, "x = bytearray(3 * 2**30)").startswith("MemoryError")
    assert amina.run(kernel, "x = bytearray(2**28); print('enough')") == "enough\n"


def test_nothing_of_the_class_lies_open_in_the_temporary_folders(server, room, amina, bruno, tara):
    numbers = {pwd.getpwnam(server.names[who]).pw_uid for who in ("bruno", "course", "tara")}
    opened = [str(path) for top in ("/tmp", "/var/tmp", "/dev/shm") for path in Path(top).glob("*") if path.lstat().st_uid in numbers and path.lstat().st_mode & 0o077 and not path.is_symlink()]
    assert opened == []


def test_a_day_goes_through_as_these_accounts(server, room, bruno, tara):
    """Handed in by one account, collected and graded in the sandbox by another, with no folder in common."""
    course, shell = server.names["course"], "import subprocess; done = subprocess.run({!r}, shell=True, capture_output=True, text=True); print(done.stdout, done.stderr, 'status', done.returncode)"

    def by(visitor, command, kernel, owner=None):
        said = visitor.run(kernel, shell.format(command), owner, patience=300)
        assert said.rstrip().endswith("status 0"), said
        return said

    # The test's environment borrows its libraries from the one that runs the tests, and the sandbox shows a submission its own alone.
    with open(room.folder / "course" / "nbgrader_config.py", "a", encoding="utf-8") as config:
        config.write(f"c.Grading.readable = [*c.Grading.readable, {str(server.libraries)!r}]\n")
    by(bruno, "nbgrader fetch_assignment 00-my-country && nbgrader submit 00-my-country", bruno.kernel)
    kernel = tara.new_kernel(course)
    by(tara, "nbgrader collect 00-my-country", kernel, course)
    collected = room.folder / "course" / "submitted" / server.names["bruno"] / "00-my-country" / "assignment.ipynb"
    assert collected.stat().st_uid == pwd.getpwnam(course).pw_uid
    said = by(tara, "migcap grade 00-my-country --json report.json 2>/dev/null", kernel, course)
    assert json.loads((room.folder / "course" / "report.json").read_text())["exit_status"] == 0, said
    graded = room.folder / "course" / "autograded" / server.names["bruno"] / "00-my-country" / "assignment.ipynb"
    assert graded.is_file() and not server.may("bruno", "test -r", graded)
