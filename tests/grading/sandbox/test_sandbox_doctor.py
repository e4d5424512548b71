"""The doctor tries what the sandbox promises, and says plainly what does not hold."""

import os
import subprocess
import sys

import pytest

from migcap.grading.sandbox import SandboxUnavailable, cgroup, doctor, doctor_table, machine, probes
from migcap.grading.sandbox.examine import Finding
from migcap.grading.sandbox.parent import WarmParent

NAMES = {"bubblewrap", "pidfd", "limit on all memory together", "namespaces", "root given up", "limit on computing time", "nothing left running",
         "start of a child", *probes.PROBES}


@pytest.fixture(scope="module")
def findings(bubblewrap):
    return doctor()


def test_everything_is_tried_and_holds_here(findings):
    assert {finding.name for finding in findings} == NAMES
    assert [finding for finding in findings if finding.ok is False] == []
    assert all(finding.ok for finding in findings if finding.name in probes.PROBES)


def test_the_table_names_each_and_says_what_is_not_enforced(findings):
    text = doctor_table([*findings, Finding("a roof", False, "it rains in [here]")])
    assert all(finding.name in text for finding in findings)
    assert "it rains in [here]" in text
    assert text.rstrip().endswith("Not enforced: a roof.")
    assert "All that the sandbox promises holds here." in doctor_table([finding for finding in findings if finding.ok])


@pytest.mark.parametrize("guard, names", [
    ("filter", {"system calls filtered"}),
    ("capabilities", {"powers dropped"}),
    ("limits", {"memory limit", "process limit", "limit on computing time"}),
    ("mounts", {"private /proc"}),
])
def test_a_guard_that_is_missing_is_noticed(bubblewrap, monkeypatch, guard, names):
    start = WarmParent.__init__

    def unguarded(self, *arguments, **options):
        start(self, *arguments, **options)
        self._guards = self._guards - {guard}

    monkeypatch.setattr(WarmParent, "__init__", unguarded)
    monkeypatch.setattr("migcap.grading.sandbox.examine.ENDLESS", 3 if guard == "limits" else 15)
    assert names <= {finding.name for finding in doctor() if not finding.ok}


def test_without_bubblewrap_it_says_what_to_install_and_that_nothing_was_tried(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    found = {finding.name: finding for finding in doctor()}
    assert found["bubblewrap"].ok is found["namespaces"].ok is False
    assert "sudo apt install bubblewrap" in found["bubblewrap"].detail
    assert {found[name].ok for name in probes.PROBES} == {None}


def test_a_setting_that_forbids_namespaces_is_named_with_its_remedy(monkeypatch, tmp_path):
    setting = tmp_path / "max_user_namespaces"
    setting.write_text("0\n")
    monkeypatch.setattr(machine, "FORBIDS", ((str(setting), "0", "sudo sysctl user.max_user_namespaces=10000"),))
    assert "`sudo sysctl user.max_user_namespaces=10000` allows them" in machine.forbidden_namespaces()
    setting.write_text("10\n")
    assert "switched off" not in machine.forbidden_namespaces()


# ---- a machine that gives less: made with namespaces of our own


def grade_inside(prepare, code, *, user_namespace):
    """Run Python as root of a container that `prepare` (a line of shell) sets up."""
    command = ["unshare", "--mount", "--pid", "--fork", *(["--user", "--map-root-user"] if user_namespace else []), "sh", "-c",
               f'{prepare} && exec "$0" -c "$1"', sys.executable, f"import sys\nsys.path[:0] = {[path or os.getcwd() for path in sys.path]!r}\n{code}"]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


TRY = """
from tests.grading.sandbox.inside import ask, warm
with warm() as parent:
    print(ask(parent, "listed", "/proc")[1] in ([], ["1"]) or ask(parent, "processes")[1], parent._own_proc, ask(parent, "read", "/etc/shadow")[0])
"""


def test_where_a_container_masks_proc_children_get_none_or_their_own(bubblewrap):
    done = grade_inside("mount -t proc proc /proc && mount -t tmpfs none /proc/irq && mount --bind /dev/null /proc/keys", TRY, user_namespace=True)
    assert done.stdout.split() == ["True", "False", "raised"], done.stderr[-2000:]


def test_where_no_user_namespace_may_be_made_a_sentence_says_so(bubblewrap):
    done = grade_inside("echo 0 > /proc/sys/user/max_user_namespaces", """
from migcap.grading.sandbox import SandboxUnavailable
from tests.grading.sandbox.inside import warm
try:
    warm()
except SandboxUnavailable as why:
    print(why)
""", user_namespace=True)
    assert "max_user_namespaces" in done.stdout and "--no-sandbox" in done.stdout, done.stderr[-2000:]


# ---- control groups, on a tree like the kernel's: not every machine has one of version 2


@pytest.fixture
def tree(tmp_path):
    """A tree of groups in which the one above ours hands memory down, and the file that says where we are."""
    above, ours = tmp_path / "tree/user.slice", tmp_path / "tree/user.slice/session.scope"
    ours.mkdir(parents=True)
    for folder, handed in ((tmp_path / "tree", ""), (above, "cpu memory pids"), (ours, "")):
        (folder / "cgroup.subtree_control").write_text(handed + "\n")
        (folder / "cgroup.procs").write_text("")
    own = tmp_path / "own"
    own.write_text("3:cpuset:/elsewhere\n0::/user.slice/session.scope\n")
    return tmp_path / "tree", own


def test_a_group_is_made_where_memory_is_handed_down(tree):
    assert cgroup.place(*tree) == tree[0] / "user.slice"


def test_no_group_is_made_where_none_is_handed_down_or_there_is_no_tree(tree, tmp_path):
    (tree[0] / "user.slice/cgroup.subtree_control").write_text("cpu\n")
    assert cgroup.place(*tree) is None
    assert cgroup.place(tmp_path / "nowhere", tree[1]) is None
    tree[1].write_text("4:memory:/\n")
    assert cgroup.place(*tree) is None


def test_a_group_holds_the_process_and_its_limits(tree, monkeypatch):
    made = tree[0] / "user.slice/group"
    monkeypatch.setattr(cgroup.Path, "mkdir", lambda self: _group(made, self))
    monkeypatch.setattr(cgroup.Group, "_write", lambda self, name, value: (made / name).write_text(str(value)))
    group = cgroup.Group.around(4711, cgroup.place(*tree))
    assert group.folder.parent == tree[0] / "user.slice"
    assert (made / "memory.max").read_text() == str(4 << 30)
    assert (made / "pids.max").read_text() == "512"
    assert (made / "cgroup.procs").read_text() == "4711"


def _group(made, folder):
    os.mkdir(made)


def test_the_sentence_for_a_filter_that_cannot_be_made_names_the_packages(monkeypatch):
    from migcap.grading.sandbox import syscalls

    monkeypatch.setitem(sys.modules, "pyseccomp", None)
    with pytest.raises(SandboxUnavailable, match="pip install pyseccomp.*apt install libseccomp2"):
        syscalls.build_filter.__wrapped__()


@pytest.mark.parametrize("system, advice", [("darwin", "this is darwin: grade on a Linux machine.*--no-sandbox"), ("win32", "this is Windows.*WSL")])
def test_on_another_system_it_says_so(monkeypatch, system, advice):
    monkeypatch.setattr(sys, "platform", system)
    with pytest.raises(SandboxUnavailable, match=advice):
        WarmParent("roles:prepare")
    assert [finding.ok for finding in doctor()] == [False]


LIKE_WINDOWS = """
import ctypes, os, select, signal, socket, sys
for module, names in ((os, "fork O_NOFOLLOW O_DIRECTORY O_NONBLOCK pidfd_open setsid geteuid"), (signal, "SIGKILL SIGCHLD pidfd_send_signal"), (select, "poll"),
                      (socket, "AF_UNIX send_fds recv_fds socketpair"), (ctypes, "CDLL PyDLL pythonapi")):
    for name in names.split():
        delattr(module, name)
sys.modules.update(resource=None, fcntl=None, pyseccomp=None)
from migcap.grading.sandbox import Child, Limits, SandboxUnavailable, WarmParent, doctor, doctor_table
from migcap.grading.sandbox.folder import Snapshot, pack, put_back, unpack
print("imported")
"""


def test_the_room_can_be_imported_where_nothing_of_linux_is():
    done = subprocess.run([sys.executable, "-c", LIKE_WINDOWS], capture_output=True, text=True)
    assert done.stdout == "imported\n", done.stderr[-2000:]


def test_a_pidfd_tells_the_number_of_its_process():
    pidfd = os.pidfd_open(os.getpid())
    assert cgroup.number_of(pidfd) == os.getpid()
    os.close(pidfd)
