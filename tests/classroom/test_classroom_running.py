"""A classroom that is stopped, started a second time, or loses its hub: nobody loses anything, and nothing stays behind."""

import json
import signal
import subprocess
import sys
import time

import psutil
from room import PATIENCE, Visitor, command_of

FIGURE = "figure to print"  # see tests/conftest.py


def wait_until(what, patience=PATIENCE):
    deadline = time.monotonic() + patience
    while not what():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.2)


def test_a_killed_hub_comes_back_and_who_works_goes_on(classroom, record_property):
    amina = classroom.login("amina")
    amina.start_server()
    kernel = amina.new_kernel()
    assert amina.run(kernel, "x = 41\nprint('ready')") == "ready\n"
    server = amina.api("GET", "users/amina").json()["servers"][""]["started"]

    hub = classroom.process_of("-m jupyterhub -f")
    begun = time.monotonic()
    hub.kill()
    hub_is_back = lambda: classroom.printed().count("is started again; who works goes on working") >= 1  # noqa: E731
    # While there is no hub, her kernel answers: the proxy and her server are processes of their own.
    assert amina.run(kernel, "x += 1\nprint(x)") == "42\n"
    wait_until(hub_is_back)
    wait_until(lambda: classroom.process_of("-m jupyterhub -f").pid != hub.pid and amina.api("GET", "users/amina").status_code == 200)
    record_property(FIGURE, f"classroom: a killed hub answers again after {time.monotonic() - begun:.1f} s")

    assert amina.is_in, "her login must outlive the hub"
    assert amina.api("GET", "users/amina").json()["servers"][""]["started"] == server, "her server must be the one from before"
    assert amina.run(kernel, "print(x)") == "42\n"
    # Services of the old hub are gone, and the new hub's are there.
    wait_until(lambda: len([process for process in classroom.processes() if "migcap.classroom.desk" in command_of(process)]) == 1)
    wait_until(lambda: amina.get(amina.at("/services/desk/api/assignments"), headers={"Authorization": f"token {amina.token}"}).status_code == 200)


def test_a_killed_proxy_comes_back_and_knows_everybody(classroom):
    bruno, chen = classroom.login("bruno"), classroom.login("chen")
    bruno.start_server(), chen.start_server()
    proxy = classroom.process_of("configurable-http-proxy")
    proxy.kill()
    wait_until(lambda: bruno.answers("api/status") and chen.answers("api/status"))
    assert classroom.process_of("configurable-http-proxy").pid != proxy.pid and bruno.is_in


def test_hub_and_proxy_killed_one_after_the_other_both_come_back(classroom):
    """A hub that is only starting does not find its proxy, and must not end the class."""
    bruno = classroom.login("bruno")
    bruno.start_server()
    hub = classroom.process_of("-m jupyterhub -f")
    hub.kill()
    wait_until(lambda: any("-m jupyterhub -f" in command_of(one) and one.pid != hub.pid for one in classroom.processes()))
    classroom.process_of("configurable-http-proxy").kill()
    wait_until(lambda: bruno.answers("api/status") and bruno.api("GET", "users/bruno").status_code == 200)
    assert classroom.process.poll() is None and classroom.login("amina").is_in


def test_a_second_start_in_the_same_folder_is_refused(classroom):
    again = subprocess.run([sys.executable, "-m", "migcap", "classroom", "--folder", str(classroom.folder), "--port", str(classroom.port)],
                           capture_output=True, text=True, timeout=60)
    assert again.returncode == 1
    assert "runs in" in again.stderr and classroom.url in again.stderr and "Traceback" not in again.stderr
    assert classroom.login("amina").is_in


def test_it_stops_without_leaving_a_process_and_a_second_start_finds_the_work(open_room, tmp_path):
    room = open_room(tmp_path / "room")
    chen, tara = room.login("chen"), room.login("tara")
    chen.start_server(), tara.start_server("course")
    chen.run(chen.new_kernel(), "open('mine.txt', 'w').write('my work')")
    mine = next(chen.home.rglob("mine.txt"))
    given_out = (room.folder / "hub" / "given_out.json").read_text()
    before = room.processes()
    assert len(before) > 5
    assert room.stop(signal.SIGINT) == 0  # Ctrl-C
    assert [" ".join(process.cmdline()) for process in psutil.wait_procs(before, timeout=5)[1]] == []
    assert room.processes() == []

    room.start()
    assert "chen" in room.printed() and room.people["chen"] not in room.printed(), "passwords are shown once"
    assert "Given out" not in room.printed() and (room.folder / "hub" / "given_out.json").read_text() == given_out
    assert mine.read_text() == "my work"
    assert room.login("chen").is_in
    assert room.stop(signal.SIGTERM) == 0
    assert room.processes() == []


PEOPLE = "name,role,cohort,full_name\ntara,trainer,,\namina,trainee,,\nbruno,trainee,,\n"


def test_after_everything_was_killed_it_starts_again_and_who_left_the_list_has_no_rights(open_room, tmp_path):
    (tmp_path / "classroom.toml").write_text("[course]\nrelease = false\n")
    (tmp_path / "people.csv").write_text(PEOPLE)
    room = open_room(tmp_path / "room", settings=tmp_path / "classroom.toml")
    amina, bruno, tara = room.login("amina"), room.login("bruno"), room.login("tara")
    amina.start_server()
    assert tara.api("GET", "users/course").status_code == 200 and bruno.api("GET", "users/bruno").status_code == 200
    room.process.kill()
    room.process.wait()
    # The hub goes on without its keeper, and keeps others out.
    refused = subprocess.run([sys.executable, "-m", "migcap", "classroom", "--folder", str(room.folder), "--port", str(room.port)], capture_output=True, text=True, timeout=60)
    assert refused.returncode == 1 and "runs in" in refused.stderr
    room.process_of("-m jupyterhub -f").kill()
    time.sleep(1)

    # Bruno leaves the class, and Tara is its trainer no longer.
    (tmp_path / "people.csv").write_text("name,role,cohort,full_name\ntom,trainer,,\ntara,trainee,,\namina,trainee,,\n")
    room.start()
    assert amina.is_in and amina.on_server("GET", "api/status").status_code == 200, "her server outlived all of it"
    scopes = bruno.api("GET", "user").json()["scopes"]  # a token may always ask whose it is
    assert all(scope.startswith("read:users:") for scope in scopes), scopes
    for path in ("users", "users/bruno/tokens"):
        assert bruno.api("GET", path).status_code in (403, 404), path
    assert bruno.api("POST", "users/bruno/server").status_code in (403, 404)
    page = bruno.get(bruno.at("/hub/spawn"))  # with the cookies of before
    assert page.status_code in (403, 404) or "/hub/login" in page.url, (page.status_code, page.url)
    assert not (room.folder / "homes" / "bruno" / "migcap").exists()
    assert tara.is_in and tara.api("GET", "users/course").status_code == 404
    again = Visitor(room, "bruno")
    again.log_in(room.people["bruno"])
    assert not again.is_in

    before = room.processes()
    assert room.stop() == 0
    assert [" ".join(process.cmdline()) for process in psutil.wait_procs(before, timeout=5)[1]] == []


def test_secrets_and_records_are_for_nobody_else(classroom):
    modes = {path.relative_to(classroom.folder).as_posix(): path.stat().st_mode & 0o077 for path in classroom.folder.glob("hub/*")}
    assert not any(modes.values()), modes
    assert classroom.folder.stat().st_mode & 0o077 == 0
    stored = (classroom.folder / "hub" / "passwords.json").read_text()
    assert not any(password in stored for password in classroom.people.values())
    assert set(json.loads(stored)) == set(classroom.people)
