"""A child sees nothing of the host or of its neighbours, and the kernel refuses it what it has no use for."""

import errno
import json
import os
import shutil
import socket
import threading
from pathlib import Path

import pytest

from tests.grading.sandbox import inside, roles
from tests.grading.sandbox.inside import ask, start, warm

REPOSITORY = Path(__file__).resolve().parents[3]


def refused(reply, *numbers):
    return reply[0] == "raised" and reply[2] in numbers


# ---- the host's files


@pytest.mark.parametrize("path", ["/etc/shadow", "/etc/hosts", "/etc/resolv.conf", "/root/.bashrc", "/proc/1/root/etc/shadow", "/proc/self/cwd/../etc/shadow",
                                  "/home", "/var", "/run", "/sys", "/boot", "/mnt", "/srv"])
def test_it_reads_no_file_of_the_host(parent, path):
    assert refused(ask(parent, "listed" if path.count("/") == 1 else "read", path), 2)  # no such file


def test_it_sees_of_the_checkout_only_the_package(parent):
    (REPOSITORY / "solutions").stat(), (REPOSITORY / "grading").stat(), (REPOSITORY / "tests").stat()  # so that their absence inside says something
    seen = set(ask(parent, "listed", str(REPOSITORY))[1])
    assert "migcap" in seen
    assert not seen & {"solutions", "grading", ".git", "modules", "datasets", "nbgrader_config.py"}
    assert ask(parent, "listed", str(REPOSITORY / "tests/grading"))[1] == ["sandbox"]  # made readable for these tests


def test_it_sees_no_home(parent, tmp_path):
    (tmp_path / "trainer.txt").write_text("of the trainer")
    homes = [str(Path.home() / name) for name in (".ssh", ".ipython", ".jupyter", ".bash_history", ".profile", ".config", ".cache", ".local/share/jupyter")]
    assert ask(parent, "exist", [str(tmp_path), *homes]) == ["gave", []]


def test_what_is_named_readable_is_seen_and_cannot_be_changed(tmp_path, bubblewrap):
    folder = tmp_path / "data"  # below a folder that is open to its owner alone
    folder.mkdir(mode=0o755)
    (folder / "table.csv").write_text("a,b")
    (folder / "table.csv").chmod(0o666)  # so that nothing but the mount is in the way
    with warm(readable=[folder]) as parent:
        assert ask(parent, "read", str(folder / "table.csv")) == ["gave", "a,b"]
        assert refused(ask(parent, "write", str(folder / "table.csv")), 30)  # a read-only file system
        assert refused(ask(parent, "remount_and_write", str(folder / "table.csv")), 30)
    assert (folder / "table.csv").read_text() == "a,b"


def own(places):
    """Without the folders on its own /tmp: there are some when the project itself lies below the host's /tmp."""
    return [place for place in places if not place.startswith("/tmp/")]


def test_it_writes_into_folders_of_its_own_and_nowhere_else(parent):
    state, places = ask(parent, "places_that_can_be_written", seconds=60)
    assert state == "gave"
    assert own(places) == ["/dev/shm", "/submission", "/tmp"]


def test_the_environment_is_none_of_the_hosts(bubblewrap, monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "of the host")
    with warm(environment={"COUNTRY": "NPL"}) as parent:
        found = ask(parent, "environment")[1]
    assert "of the host" not in str(found)
    assert found["COUNTRY"] == "NPL"
    assert found["HOME"] == "/tmp"
    assert set(found) <= {*inside.bubblewrap.INSIDE, *inside.bubblewrap.CALM, "PATH", "PYTHONPATH", "COUNTRY", "PWD", "LC_CTYPE"}


def test_the_settings_that_it_may_read_are_readable(parent):
    assert ask(parent, "read", "/etc/passwd")[1].startswith("root:x:0:0::/:/bin/false\nlearner:x:1000")
    assert "certs" in ask(parent, "listed", "/etc/ssl")[1]


def test_its_open_files_are_its_socket_and_nothing_of_the_graders(parent):
    state, found = ask(parent, "open_files")
    assert state == "gave"
    kinds = [target.split(":")[0] for _, target in found]
    assert kinds == ["/dev/null"] * 3 + ["socket", "pipe"]  # the pipe is that by which a role complains


@pytest.mark.parametrize("path", ["/proc/sys/kernel/core_pattern", "/proc/self/comm", "/proc/self/oom_score_adj"])
def test_no_setting_of_the_kernel_can_be_written(parent, path):
    assert refused(ask(parent, "write", path), errno.EROFS)


def test_a_crash_is_handed_to_nobody(parent):
    assert ask(parent, "core_limit") == ["gave", [1, 1]]  # 1 forbids the host's collector of crashes too, 0 does not


def test_when_memory_is_short_it_is_the_first_to_go(parent):
    assert ask(parent, "read", "/proc/self/oom_score_adj") == ["gave", "1000\n"]


WITH_KEY = f"""
import ctypes
libc = ctypes.CDLL(None)
keyctl, add_key = {dict(x86_64=(250, 248), aarch64=(219, 217)).get(os.uname().machine)}
libc.syscall(keyctl, 1, None)
assert libc.syscall(add_key, b"user", b"password-of-the-trainer", b"x", ctypes.c_size_t(1), -3) > 0
from tests.grading.sandbox.inside import ask, warm
print("here:", "password-of-the-trainer" in open("/proc/keys").read())
with warm() as parent:
    print("inside:", "password-of-the-trainer" in ask(parent, "keys")[1])
    parent._guards -= {{"filter"}}
    print("found:", ask(parent, "finds_key", "password-of-the-trainer"))
    parent._guards -= {{"mounts"}}
    print("unguarded:", "password-of-the-trainer" in ask(parent, "keys")[1])
"""


def test_the_keys_of_the_grader_are_not_its_own(as_ordinary_user):
    """The session's keyring would be inherited, and the names of all keys of the same user are in /proc. Root's are hidden by becoming nobody as well."""
    assert as_ordinary_user(WITH_KEY).splitlines() == ["here: True", "inside: False", "found: ['gave', False]", "unguarded: True"]


# ---- its neighbours


def test_it_sees_no_process_but_its_own(parent):
    neighbour, sock = start(parent, "says_it_runs_and_waits")
    with neighbour, sock:
        assert sock.recv(2) == b"[]"
        assert ask(parent, "processes") == ["gave", [1]]


def test_its_signals_reach_nobody(parent):
    neighbour, sock = start(parent, "says_it_runs_and_waits")
    with neighbour, sock:
        assert sock.recv(2) == b"[]"
        ask(parent, "signals_everybody")
        assert neighbour.alive()
        assert ask(parent, "prepared_value")[0] == "gave"


def test_without_a_session_of_its_own_its_signals_would_reach_the_warm_parent(unguarded):
    parent = unguarded("session")
    ask(parent, "signals_everybody")
    with pytest.raises(Exception, match="make a new one"):
        ask(parent, "prepared_value")


def test_neighbours_share_no_folder(parent):
    neighbour, sock = start(parent, "leaves_a_mark")
    with neighbour, sock:
        marks = ["/tmp/mark", "/submission/mark", "/dev/shm/mark"]
        assert ask(parent, "exist", marks) == ["gave", []]
        assert inside.answer(sock) == ["gave", True]
        assert ask(parent, "exist", marks) == ["gave", []]  # and nothing is left for the next


def test_without_mounts_of_their_own_neighbours_would_share_folders(unguarded):
    parent = unguarded("mounts")
    assert ask(parent, "write", "/tmp/mark") == ["gave", True]
    assert ask(parent, "exist", ["/tmp/mark"]) == ["gave", ["/tmp/mark"]]


def test_it_cannot_read_the_memory_of_the_warm_parent(parent):
    number = ask(parent, "prepared_value")[1]["process"]
    assert refused(ask(parent, "reads_memory_of", number), 2)
    assert refused(ask(parent, "signals", number), 3)


@pytest.mark.parametrize("name", ["X11-unix", "dbus-session"])
def test_abstract_sockets_of_the_host_are_out_of_reach(parent, name):
    name = f"{name}-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("\0" + name)
        listener.listen()
        with socket.socket(socket.AF_UNIX) as here:
            here.connect("\0" + name)
        assert refused(ask(parent, "connects_to_abstract", name), 111)


def test_neighbours_do_not_meet_on_abstract_sockets(parent):
    neighbour, sock = start(parent, "listens_and_waits")
    with neighbour, sock:
        assert sock.recv(2) == b"[]"
        assert refused(ask(parent, "connects_to_abstract", "neighbour"), errno.ECONNREFUSED)


def test_each_has_namespaces_of_its_own(parent):
    here = {name: os.readlink(f"/proc/self/ns/{name}") for name in roles.NAMESPACES}
    (first, sock), (second, other) = (start(parent, "tells_its_namespaces_and_waits") for _ in range(2))
    with first, sock, second, other:
        one, two = json.loads(first_line(sock)), json.loads(first_line(other))
    assert [name for name in here if one[name] == here[name]] == []
    assert one.pop("cgroup") == two.pop("cgroup")  # the groups of the host are hidden, and there is one namespace of them for all children
    assert [name for name in one if one[name] == two[name]] == []


def first_line(sock):
    sock.settimeout(20)
    with sock.makefile("rb") as file:
        return file.readline()


# ---- the network


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_PACKET, 40], ids=["IPv4", "IPv6", "netlink", "packet", "vsock"])
def test_it_opens_no_socket_to_a_network(parent, family):
    assert refused(ask(parent, "opens_socket", family, socket.SOCK_RAW if family == socket.AF_PACKET else socket.SOCK_DGRAM), errno.EAFNOSUPPORT)


def test_without_the_filter_it_would_have_a_socket_and_still_no_network(unguarded):
    parent = unguarded("filter")
    assert ask(parent, "opens_socket", socket.AF_INET, socket.SOCK_STREAM) == ["gave", True]
    assert ask(parent, "interfaces") == ["gave", ["lo"]]
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert ask(parent, "connects", server.getsockname()[1])[0] == "raised"


# ---- the kernel

REFUSED = {  # with arguments that would do something, or at least be looked at
    "mount": (), "umount2": (), "pivot_root": (), "chroot": (), "unshare": (0x10000000,), "setns": (0, 0), "keyctl": (0, -3, 0), "add_key": (), "bpf": (),
    "io_uring_setup": (1,), "ptrace": (0,), "process_vm_readv": (1,), "userfaultfd": (1,), "perf_event_open": (), "open_by_handle_at": (), "memfd_create": (),
    "personality": (0x40000,), "sched_setaffinity": (), "pidfd_getfd": (), "fsopen": (), "move_mount": (), "init_module": (), "kexec_load": (), "reboot": (),
    "syslog": (3,), "shmget": (0, 4096, 0o600), "capset": (),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_call_that_computing_does_not_need_is_refused(parent, name):
    assert ask(parent, "system_call", name, *REFUSED[name]) == ["gave", "EPERM"]


@pytest.mark.parametrize("name", ["clone3", "seccomp", "statmount"])
def test_a_call_that_is_not_on_the_list_does_not_exist(parent, name):
    assert ask(parent, "system_call", name) == ["gave", "ENOSYS"]


def test_without_the_filter_the_kernel_would_answer(unguarded):
    parent = unguarded("filter")
    answers = {name: ask(parent, "system_call", name, *REFUSED[name])[1] for name in ("unshare", "ptrace", "personality", "io_uring_setup", "shmget", "keyctl")}
    assert answers["unshare"] == answers["ptrace"] == answers["personality"] == answers["shmget"] == "done"
    assert answers["io_uring_setup"] != "EPERM" or Path("/proc/sys/kernel/io_uring_disabled").read_text().strip() != "0"
    assert ask(parent, "clones_into_new_user") == ["gave", "done"]


def test_it_makes_no_user_namespace(parent):
    assert ask(parent, "clones_into_new_user")[1] in ("ENOSYS", "EPERM")


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="only x86 has a second way into the kernel")
def test_the_old_way_into_the_kernel_ends_it(parent):
    child, sock = start(parent, "old_calls")
    with child, sock:
        assert inside.answer(sock) is None
        assert child.wait(5)


def test_it_has_no_power_and_cannot_gain_any(parent):
    found = ask(parent, "identity")[1]
    assert {found["CapEff"], found["CapPrm"], found["CapBnd"], found["CapAmb"]} == {"0" * 16}
    assert (found["NoNewPrivs"], found["Seccomp"], found["dumpable"]) == ("1", "2", 0)
    assert "\t0" not in found["Uid"]


def test_without_dropping_them_it_would_have_capabilities(unguarded):
    assert ask(unguarded("capabilities", "filter"), "identity")[1]["CapEff"] != "0" * 16


def test_it_injects_nothing_into_a_terminal(parent):
    assert ask(parent, "injects_into_terminal")[0] == "raised"


# ---- and honest work goes on


def test_honest_work_needs_nothing_that_is_refused(parent):
    assert ask(parent, "scientific_work", seconds=90) == ["gave", ["chart.png", "data.db", "table.csv"]]


def test_a_terminal_of_its_own_works(parent):
    assert ask(parent, "terminal") == ["gave", "hello"]


def test_python_below_tmp_stays_in_sight(tmp_path_factory, bubblewrap):
    """A checkout may lie in /tmp, which each child covers with one of its own."""
    folder = tmp_path_factory.mktemp("library")
    shutil.copy(inside.HERE / "roles.py", folder / "library_below_tmp.py")
    folder.chmod(0o755)
    with warm(readable=[folder], environment={"PYTHONPATH": f"{inside.HERE}:{folder}"}) as parent:
        assert ask(parent, "imports", "library_below_tmp") == ["gave", True]


def test_many_children_at_a_time_do_not_get_in_each_others_way(parent):
    replies = []
    threads = [threading.Thread(target=lambda: replies.append(ask(parent, "processes", seconds=60))) for _ in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert replies == [["gave", [1]]] * 24
