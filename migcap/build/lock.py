"""Resolve every version anew and write requirements.lock and environment.yml (for maintainers; needs `pip install uv`)."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import yaml

from migcap.errors import MigcapError

REPO = Path(__file__).resolve().parents[2]
TESTS_PART = "# --- for tests and authors only ---"  # start.py cuts the lock at this line
HEADER = "# Made by `make lock`; do not edit. Exact versions and checksums, for every system and Python 3.11 or newer.\n"
OLDEST_PYTHON = "3.11"


def resolve(*options):
    """The pinned requirements of pyproject.toml as text with hashes, for all systems."""
    if not shutil.which("uv"):
        raise MigcapError("Making the lock needs uv: run `.venv/bin/pip install uv`, then `make lock` again.")
    command = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes",
               "--no-emit-index-url", "--no-header", "--no-annotate", "--quiet", *options]
    return subprocess.run(command, cwd=REPO, check=True, text=True, capture_output=True).stdout


def blocks(text):
    """Each requirement with its hashes, keyed by its first line (name, version, marker)."""
    found = re.split(r"(?m)^(?=[A-Za-z0-9])", text)
    return {block.split("\\")[0].strip(): block.rstrip() + "\n" for block in found if block.strip()}


def pins(lock_text):
    """['pandas==3.1.1', "colorama==0.4.6 ; sys_platform == 'win32'", ...] in the lock's order."""
    return [line.split("\\")[0].strip() for line in lock_text.splitlines() if re.match(r"[A-Za-z0-9]", line)]


def conda_environment(lock_text):
    """environment.yml as text: conda gives Python, the lock gives every version."""
    spec = {"name": "migcap", "channels": ["conda-forge"],
            "dependencies": ["python>=" + OLDEST_PYTHON, "pip", {"pip": pins(lock_text) + ["-e ."]}]}
    return HEADER + yaml.safe_dump(spec, sort_keys=False, width=200)


def without_condition(pin, everything):
    """The pin as all packages together need it: one that learners need on some systems only may be needed by the rest on all."""
    bare = pin.split(" ;")[0]
    return bare if bare in everything else pin


def main():
    everything = resolve("--extra", "test", "--extra", "grading", "--extra", "classroom")
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as constraints:
        constraints.write("\n".join(pins(everything)))
        constraints.flush()
        learner = blocks(resolve("--constraint", constraints.name, "--extra", "editable"))
    everything = blocks(everything)
    learner = {pin: everything[pin] for pin in (without_condition(pin, everything) for pin in learner)}
    tests = {pin: block for pin, block in everything.items() if pin not in learner}
    text = HEADER + "".join(learner.values()) + TESTS_PART + "\n" + "".join(tests.values())
    (REPO / "requirements.lock").write_text(text)
    (REPO / "environment.yml").write_text(conda_environment(text))
    print(f"{len(learner)} packages for learners, {len(tests)} more for tests.")


if __name__ == "__main__":
    main()
