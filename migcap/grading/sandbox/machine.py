"""What this machine's settings say, in words: why it gives no sandbox, and what can be done."""

import os
import sys
from pathlib import Path

NOBODY = 65534

# A setting of the kernel, the value that forbids user namespaces, and what to do about it.
FORBIDS = (
    ("/proc/sys/user/max_user_namespaces", "0", "sudo sysctl user.max_user_namespaces=10000"),
    ("/proc/sys/kernel/unprivileged_userns_clone", "0", "sudo sysctl kernel.unprivileged_userns_clone=1"),
    ("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1", "sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0"),
)


def forbidden_namespaces():
    """A sentence where a setting forbids user namespaces; empty where none does."""
    for path, value, remedy in FORBIDS:
        try:
            if Path(path).read_text().strip() == value:
                return f"User namespaces are switched off by {path.removeprefix('/proc/sys/').replace('/', '.')}: `{remedy}` allows them."
        except OSError:
            continue
    if os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv"):
        return "This is a container: it needs `--security-opt seccomp=unconfined --cap-add SYS_ADMIN` or the like to make namespaces of its own."
    return ""


def root_matters():
    """As the real root a child would be free of the limit on processes. Root of a container that has no other identity cannot become another."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    with open("/proc/self/uid_map") as file:
        spans = [tuple(map(int, line.split())) for line in file]
    return any(inner <= NOBODY < inner + count for inner, _, count in spans)
