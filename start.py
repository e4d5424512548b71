#!/usr/bin/env python3
"""One command for everything: makes the environment in .venv from requirements.lock, then does what was asked.

    python3 start.py learn [--no-browser]   open JupyterLab on the start page
    python3 start.py test  [pytest options] run every test
    python3 start.py build [MODULE...]      make the notebooks from their sources
    python3 start.py bench                  measure speed and memory
    python3 start.py lock                   resolve the versions anew (maintainers)

Standard library only, and readable by any Python 3, so that an old one gets a sentence instead of a syntax error.
"""

import hashlib
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(BIN, "python.exe" if os.name == "nt" else "python")
LOCK = os.path.join(HERE, "requirements.lock")
TESTS_PART = "# --- for tests and authors only ---"
MINIMUM = (3, 11)

COMMANDS = {
    "learn": ["-m", "migcap", "learn"],
    "test": ["-m", "pytest", "-n", "2", "--dist", "loadgroup", "--durations=10"],
    "build": ["-m", "migcap", "build"],
    "bench": [os.path.join(HERE, "tests", "bench", "run.py")],
    "lock": ["-m", "migcap.build.lock"],
}


def stop(sentence):
    sys.exit(sentence)


def check_python():
    if sys.version_info < MINIMUM:
        stop("This needs Python %d.%d or newer and found %s: install a newer Python, then run the same command again "
             "(with make: make PYTHON=python3.12 learn)." % (MINIMUM + (sys.version.split()[0],)))
    try:
        import ensurepip  # noqa: F401  (Debian ships python3 without it)
        import venv  # noqa: F401
    except ImportError:
        stop("This Python has no 'venv': install it (on Debian and Ubuntu: sudo apt install python3-venv), "
             "then run the same command again.")


def locked(for_tests):
    """The lines of the lock that this command needs: a learner does not download what only tests use."""
    with open(LOCK, encoding="utf-8") as lines:
        everything = lines.read()
    return everything if for_tests else everything.split(TESTS_PART)[0]


def fingerprint(text):
    """Changes when the environment has to be looked at again: another lock, another place, other metadata of ours."""
    with open(os.path.join(HERE, "pyproject.toml"), "rb") as metadata:
        parts = [text.encode("utf-8"), metadata.read(), HERE.encode("utf-8"), sys.version.encode("utf-8")]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_ready(stamp, wanted):
    if not os.path.exists(stamp) or not os.path.exists(PYTHON):
        return False
    with open(stamp, encoding="utf-8") as found:
        return found.read() == wanted


def make_environment(for_tests):
    """Install the locked versions into .venv unless exactly these are there; nothing half-made is taken for ready."""
    needed = locked(for_tests)
    level = "all" if for_tests else "learn"
    stamp = os.path.join(VENV, "ready-for-" + level)
    wanted = fingerprint(needed)
    # The fuller environment serves learners too.
    if is_ready(stamp, wanted) or (not for_tests and is_ready(os.path.join(VENV, "ready-for-all"), fingerprint(locked(True)))):
        return
    check_python()
    if not works(PYTHON):
        print("Making an environment in .venv (nothing outside this folder is changed) ...", flush=True)
        shutil.rmtree(VENV, ignore_errors=True)
        run([sys.executable, "-m", "venv", VENV], "The environment could not be made")
    print("Installing %d packages into .venv. The first time this takes a few minutes and downloads about %d MB ..."
          % (needed.count("=="), 190 if for_tests else 130), flush=True)
    part = os.path.join(VENV, "needed.txt")
    with open(part, "w", encoding="utf-8") as out:
        out.write(needed)
    pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-warn-script-location", "--quiet", "--progress-bar", "on"]
    run(pip + ["--require-hashes", "-r", part], "The packages could not be installed")
    run(pip + ["--no-deps", "--no-build-isolation", "--editable", HERE], "The package migcap could not be installed")
    with open(stamp, "w", encoding="utf-8") as out:
        out.write(wanted)
    print("The environment is ready.", flush=True)


def works(python):
    return os.path.exists(python) and subprocess.call([python, "-m", "pip", "--version"], stdout=subprocess.DEVNULL,
                                                      stderr=subprocess.DEVNULL) == 0


def run(command, sentence):
    if subprocess.call(command, cwd=HERE) != 0:
        stop(sentence + ": see the lines above; check the internet connection and the free disk space, then run the same command again.")


def main(arguments):
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if arguments[:1] in ([], ["--help"], ["-h"]) else 2
    command = arguments[0]
    make_environment(for_tests=command != "learn")
    environment = dict(os.environ, PATH=BIN + os.pathsep + os.environ.get("PATH", ""))  # nbgrader looks for alembic on PATH
    try:
        return subprocess.call([PYTHON] + COMMANDS[command] + arguments[1:], env=environment)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
