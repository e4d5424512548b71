"""The small parts of a classroom: passwords, the leash, limits, ports, and starts that are refused."""

import os
import resource
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from room import free_port

from migcap.classroom import keeping, proxy
from migcap.classroom.passwords import Passwords, make_password
from migcap.classroom.places import Folder
from migcap.classroom.spawner import OneAccount
from migcap.errors import MigcapError


@pytest.fixture
def passwords(tmp_path):
    return Passwords(tmp_path / "passwords.json")


def test_a_password_is_told_once_and_kept_as_a_hash_for_its_owner_alone(passwords):
    told = passwords.first_ones(["amina", "bruno"])
    assert set(told) == {"amina", "bruno"} and told["amina"] != told["bruno"]
    assert passwords.first_ones(["amina", "bruno"]) == {}
    assert passwords.fit("amina", told["amina"]) and not passwords.fit("amina", told["bruno"])
    assert not any(password in passwords.path.read_text() for password in told.values())
    assert passwords.path.stat().st_mode & 0o077 == 0


def test_nobody_without_a_password_is_let_in(passwords):
    passwords.first_ones(["amina"])
    for name in ("bruno", "course", "", "AMINA"):
        assert not passwords.fit(name, "") and not passwords.fit(name, "guess")


def test_a_new_person_gets_one_and_who_left_loses_hers(passwords):
    before = passwords.first_ones(["amina", "bruno"])
    assert set(passwords.first_ones(["amina", "chen"])) == {"chen"}
    assert passwords.fit("amina", before["amina"]) and not passwords.fit("bruno", before["bruno"])


def test_who_lost_hers_gets_another(passwords):
    before = passwords.first_ones(["amina"])["amina"]
    after = passwords.renew("amina")
    assert passwords.fit("amina", after) and not passwords.fit("amina", before)
    with pytest.raises(MigcapError, match="Nobody here is called 'bruno': the names are amina"):
        passwords.renew("bruno")


def test_passwords_can_be_read_out_and_not_guessed():
    made = {make_password() for _ in range(200)}
    assert len(made) == 200
    assert all(len(password) == 14 and not set(password) & set("ilo01") for password in made)


def test_a_file_of_passwords_that_is_broken_lets_nobody_in(passwords):
    passwords.path.write_text("{")
    with pytest.raises(MigcapError, match="remove that file"):
        passwords.fit("amina", "x")


@pytest.mark.skipif(os.name == "nt", reason="a classroom does not run on Windows")
def test_what_is_on_the_leash_ends_with_its_parent(tmp_path):
    """A module that would run for a minute, started by a process that is killed."""
    (tmp_path / "long.py").write_text("import sys, time\nprint('up', sys.argv[1], flush=True)\ntime.sleep(60)\n")
    starter = "import subprocess, sys, time; p = subprocess.Popen([sys.executable, '-m', 'migcap.classroom.leash', 'long', 'word']); print(p.pid, flush=True); time.sleep(60)"
    parent = subprocess.Popen([sys.executable, "-c", starter], stdout=subprocess.PIPE, text=True, cwd=tmp_path)
    pid, said = int(parent.stdout.readline()), parent.stdout.readline()
    assert said == "up word\n"
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 20
    while Path(f"/proc/{pid}").exists() if Path("/proc").exists() else _alive(pid):
        assert time.monotonic() < deadline, "it outlived its parent"
        time.sleep(0.1)


def _alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system has no /proc")
def test_a_number_that_now_belongs_to_another_process_is_not_taken_for_a_server():
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as process:
        before = OneAccount()
        before.pid = process.pid
        state = before.get_state()
        again, later = OneAccount(), OneAccount()
        again.load_state(state)
        later.load_state(state | {"begun": "of-another-day 1"})
        assert (again.pid, later.pid) == (process.pid, 0)
        process.kill()
    gone = OneAccount()
    gone.load_state(state)
    assert gone.pid == 0


LIMITED = """
import os, resource
from migcap.classroom.server import MEMORY, PROCESSES, set_limits
set_limits({MEMORY: "300", PROCESSES: "0"})
try:
    bytearray(400 * 2**20)
    print("filled")
except MemoryError:
    print("refused")
print(len(bytearray(100 * 2**20)) > 0, resource.getrlimit(resource.RLIMIT_NPROC)[0] == BEFORE)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to this limit")
def test_a_process_cannot_fill_more_memory_than_its_limit():
    before = resource.getrlimit(resource.RLIMIT_NPROC)[0]
    done = subprocess.run([sys.executable, "-c", LIMITED.replace("BEFORE", str(before))], capture_output=True, text=True)
    assert done.stdout.split() == ["refused", "True", "True"], done.stderr


def test_ports_are_kept_while_they_are_free(tmp_path):
    folder = Folder(tmp_path)
    folder.hub.mkdir()
    first = keeping.choose_ports(folder, lambda port: False)
    assert len(set(first.values())) == 3
    assert keeping.choose_ports(folder, lambda port: False) == first
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", first["proxy"]))
        assert keeping.choose_ports(folder, lambda port: True) == first, "our own proxy may hold its port"
        assert keeping.choose_ports(folder, lambda port: False)["proxy"] != first["proxy"]


def test_secrets_are_made_once(tmp_path):
    folder = Folder(tmp_path)
    folder.hub.mkdir()
    first = keeping.read_secrets(folder)
    assert keeping.read_secrets(folder) == first and len(set(first.values())) == 2
    assert (folder.hub / "secrets.json").stat().st_mode & 0o077 == 0


def classroom(tmp_path, *options, **environment):
    """`migcap classroom` that is expected to end by itself."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MIGCAP_")}
    return subprocess.run([sys.executable, "-m", "migcap", "classroom", "--folder", str(tmp_path / "room"), *options], capture_output=True, text=True, timeout=60,
                          env=kept | environment)


def test_a_port_that_is_taken(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = classroom(tmp_path, "--port", str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "is taken by another program: stop it, or choose another with --port" in done.stderr and "Traceback" not in done.stderr


def test_without_node_it_says_what_to_install(tmp_path):
    done = classroom(tmp_path, "--port", str(free_port()), PATH=str(tmp_path))
    assert done.returncode == 1
    assert "needs Node.js, which is missing: install Node.js 20 or newer" in done.stderr and "Traceback" not in done.stderr


def test_an_old_node_is_named(tmp_path, monkeypatch):
    (tmp_path / "node").write_text("#!/bin/sh\necho v12.22.9\n")
    (tmp_path / "node").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(MigcapError, match="needs Node.js 20 or newer and found v12.22.9"):
        proxy.node()


def test_unsafe_settings_stop_the_start_and_make_nothing(tmp_path):
    (tmp_path / "classroom.toml").write_text('[address]\nlisten = "0.0.0.0"\n')
    (tmp_path / "people.csv").write_text("name,role,cohort,full_name\ntara,trainer,,\namina,trainee,,\n")
    done = classroom(tmp_path, "--settings", str(tmp_path / "classroom.toml"))
    assert done.returncode == 1 and not (tmp_path / "room").exists()
    assert done.stderr.count("\n* ") == 3 and "demo's login" in done.stderr and "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "room").write_text("a file")
    done = classroom(tmp_path, "--port", str(free_port()))
    assert done.returncode == 1 and "choose another with --folder" in done.stderr and "Traceback" not in done.stderr


def test_a_due_date_for_a_module_that_is_not_there(tmp_path):
    (tmp_path / "classroom.toml").write_text("[due]\n77 = 2026-12-04T17:00:00Z\n")
    (tmp_path / "people.csv").write_text("name,role,cohort,full_name\ntara,trainer,,\namina,trainee,,\n")
    done = classroom(tmp_path, "--settings", str(tmp_path / "classroom.toml"))
    assert done.returncode == 1 and "There is no module '77'" in done.stderr


def test_ctrl_c_while_it_starts_leaves_nothing(tmp_path):
    process = subprocess.Popen([sys.executable, "-u", "-m", "migcap", "classroom", "--folder", str(tmp_path / "room"), "--port", str(free_port())],
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
    assert process.stdout.readline().startswith("Starting")
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=60)[0]
    assert process.returncode == 0 and "Stopped." in said and "Traceback" not in said, said
    from room import Room

    assert Room(tmp_path / "room").processes() == []
    # Nobody has seen a password, so none may count as shown.
    assert not (tmp_path / "room" / "hub" / "passwords.json").exists()


def test_a_new_password_can_be_asked_for(tmp_path):
    (tmp_path / "room" / "hub").mkdir(parents=True)
    Passwords(tmp_path / "room" / "hub" / "passwords.json").first_ones(["amina"])
    done = classroom(tmp_path, "--new-password", "amina")
    assert done.returncode == 0 and Passwords(tmp_path / "room" / "hub" / "passwords.json").fit("amina", done.stdout.split()[-1])


def test_the_configuration_can_be_read_in_one_sitting():
    text = (Path(__file__).resolve().parents[2] / "grading" / "hub" / "jupyterhub_config.py").read_text()
    assert len(text.splitlines()) < 40
