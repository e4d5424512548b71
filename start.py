#!/usr/bin/env python3
"""One command for everything: makes the environment in .venv from requirements.lock, then does what was asked.

    python3 start.py learn [--no-browser]   open JupyterLab on the start page
    python3 start.py test  [pytest options] run every test
    python3 start.py build [MODULE...]      make the notebooks from their sources
    python3 start.py grade ASSIGNMENT       grade what was handed in (trainers)
    python3 start.py classroom              a JupyterHub for a class (trainers; needs Node.js and npm)
    python3 start.py bench                  measure speed and memory
    python3 start.py lock                   resolve the versions anew (maintainers)

Standard library only, and readable by any Python, so that an old one gets a sentence instead of a syntax error.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
VENV = os.path.join(HERE, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(BIN, "python.exe" if os.name == "nt" else "python")
LOCK = os.path.join(HERE, "requirements.lock")
TESTS_PART = "# --- for tests and authors only ---"
MINIMUM = (3, 11)
PROXY = os.path.join(HERE, "grading", "hub", "proxy")  # which version of JupyterHub's proxy, and of all that it needs
NODE_MINIMUM = 20
AGAIN = "then run the same command again; what was fetched already is kept."

COMMANDS = {
    "learn": ["-m", "migcap", "learn"],
    "test": ["-m", "pytest", "-n", "2", "--dist", "loadgroup", "--durations=10"],
    "build": ["-m", "migcap", "build"],
    "grade": ["-m", "migcap", "grade"],
    "classroom": ["-m", "migcap", "classroom"],
    "bench": [os.path.join(HERE, "tests", "bench", "run.py")],
    "lock": ["-m", "migcap.build.lock"],
}


def say(sentence):
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def stop(sentence):
    sys.exit(sentence)


def check_version():
    if tuple(sys.version_info[:2]) < MINIMUM:
        stop("This needs Python %d.%d or newer and found %s: install a newer Python, then run the same command again "
             "with it (with make: make PYTHON=python3.12 learn)." % (MINIMUM + (sys.version.split()[0],)))


def check_venv():
    """Debian and Ubuntu ship python3 without what makes environments."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        stop("This Python has no 'venv': install it (on Debian and Ubuntu: sudo apt install python%d.%d-venv), "
             "then run the same command again." % tuple(sys.version_info[:2]))


def locked(for_tests):
    """The part of the lock that this command needs: a learner does not download what only tests use."""
    with open(LOCK, encoding="utf-8") as lines:
        everything = lines.read()
    return everything if for_tests else everything.split(TESTS_PART)[0]


def fingerprint(text):
    """Changes when the environment has to be looked at again: another lock, place or Python, or other metadata of ours."""
    with open(os.path.join(HERE, "pyproject.toml"), "rb") as metadata:
        parts = [text.encode("utf-8"), metadata.read(), HERE.encode("utf-8"), repr(tuple(sys.version_info[:2])).encode("utf-8")]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def stamp(for_tests):
    return os.path.join(VENV, "ready-for-all" if for_tests else "ready-for-learn")


def is_ready(for_tests):
    """True when exactly the locked versions were installed to the end, here."""
    if not os.path.exists(PYTHON) or not os.path.exists(stamp(for_tests)):
        return False
    with open(stamp(for_tests), encoding="utf-8") as found:
        return found.read() == fingerprint(locked(for_tests))


def make_environment(for_tests):
    """Install the locked versions into .venv unless exactly these are there; nothing half-made is taken for ready."""
    if is_ready(True) or (not for_tests and is_ready(False)):
        return  # the fuller environment serves learners too
    check_version()
    if not is_usable():
        check_venv()
        say("Making an environment in .venv (nothing outside this folder is changed) ...")
        shutil.rmtree(VENV, ignore_errors=True)
        if subprocess.call([sys.executable, "-m", "venv", VENV], env=clean_environment()) != 0:
            stop("The environment could not be made in %s (see the lines above): make sure that the folder can be written and "
                 "the disk has room, then run the same command again." % HERE)
    install(for_tests)
    with open(stamp(for_tests), "w", encoding="utf-8") as out:
        out.write(fingerprint(locked(for_tests)))
    say("The environment is ready.")


def is_usable():
    """True when .venv was made in this very place (its scripts name it) and its Python runs."""
    try:
        with open(os.path.join(VENV, "pyvenv.cfg"), encoding="utf-8") as facts:
            if os.path.normcase(VENV) not in os.path.normcase(facts.read()):
                return False
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.call([PYTHON, "-m", "pip", "--version"], env=clean_environment(), **quiet) == 0
    except OSError:
        return False


def install(for_tests):
    needed = locked(for_tests)
    say("Installing the packages into .venv. The first time this fetches about %d MB and takes some minutes." % (225 if for_tests else 165))
    part = os.path.join(VENV, "needed.txt")
    with open(part, "w", encoding="utf-8") as out:
        out.write(needed)
    pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-warn-script-location", "--no-input"]
    # Ready-made packages only: to compile one takes tools that learners do not have, and many minutes to find that out.
    follow(pip + ["--only-binary", ":all:", "--require-hashes", "-r", part], Progress(len(re.findall("(?m)^[A-Za-z0-9].*==", needed))))
    follow(pip + ["--no-deps", "--no-build-isolation", "--editable", HERE], Progress(1))
    # pip does this for the packages. Else every process that may not write here, such as those of a submission, would do it anew.
    subprocess.call([PYTHON, "-m", "compileall", "-q", os.path.join(HERE, "migcap")], env=clean_environment())


def follow(pip, progress):
    """Run pip and show how far it is; when it fails, its last words and a sentence."""
    words = []
    process = subprocess.Popen(pip, cwd=HERE, env=clean_environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               universal_newlines=True, encoding="utf-8", errors="replace")
    try:
        for text in process.stdout:
            words.append(text.rstrip())
            progress.read(text)
        status = process.wait()
    except KeyboardInterrupt:
        process.wait()
        progress.end()
        stop("Stopped: run the same command again to go on; what was fetched already is kept.")
    progress.end()
    if status != 0:
        say("\n".join(words[-12:]))
        stop("The packages could not be installed (see the lines above): check the internet connection and the room on the disk, " + AGAIN)


class Progress:
    """Says in one line how far pip is, in place of its hundreds; where there is no terminal (a log), a line now and then."""

    PACKAGE = re.compile(r"(?:Collecting|Processing|Requirement already satisfied:) (?:\S*[/\\])?([A-Za-z0-9._]+(?:-[A-Za-z][A-Za-z0-9._]*)*)")
    SIZE = re.compile(r"\s+Downloading \S+ (\(.*\))")

    def __init__(self, total):
        self.total = total
        self.count = 0
        self.name = ""
        self.length = 0

    def read(self, text):
        package, size = self.PACKAGE.match(text), self.SIZE.match(text)
        if text.startswith("Ignoring "):
            self.total -= 1  # a package for other systems
        elif package:
            self.count += 1
            self.name = package.group(1)
            self.show("  %d of %d: %s" % (self.count, self.total, self.name), milestone=self.count % 25 == 0)
        elif size:
            self.show("  %d of %d: %s %s" % (self.count, self.total, self.name, size.group(1)))
        elif "Retrying (" in text:
            self.show("  The connection does not answer; trying again ...", milestone=True)
        elif text.startswith("Installing collected packages") and self.total > 1:
            self.show("  Everything is fetched; unpacking it ...", milestone=True)

    def show(self, text, milestone=False):
        if sys.stdout.isatty():
            sys.stdout.write("\r" + text.ljust(self.length))
            sys.stdout.flush()
            self.length = len(text)
        elif milestone:
            say(text)

    def end(self):
        if self.length:
            say("")


def make_proxy(needed):
    """JupyterHub's proxy is a Node.js program: exactly the locked one goes into .venv/proxy, unless it is there.

    Where Node.js or npm are missing, the classroom stops with a sentence, and the tests go on: they say themselves what they lack.
    """
    there = os.path.join(VENV, "proxy")
    with open(os.path.join(PROXY, "package-lock.json"), encoding="utf-8") as file:
        locked_proxy = file.read()
    if os.path.exists(os.path.join(there, "ready")):
        with open(os.path.join(there, "ready"), encoding="utf-8") as found:
            if found.read() == locked_proxy:
                return
    lacking = what_node_lacks()
    if lacking:
        stop(lacking) if needed else say(lacking)
        return
    say("Installing JupyterHub's proxy into .venv/proxy (9 MB) ...")
    shutil.rmtree(there, ignore_errors=True)
    os.makedirs(there)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(os.path.join(PROXY, name), there)
    npm = [shutil.which("npm"), "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.call(npm, cwd=there, env=clean_environment()) != 0:
        sentence = "JupyterHub's proxy could not be installed (see the lines above): check the internet connection and the room on the disk, " + AGAIN
        stop(sentence) if needed else say(sentence)
        return
    with open(os.path.join(there, "ready"), "w", encoding="utf-8") as out:
        out.write(locked_proxy)


def what_node_lacks():
    """A sentence when Node.js or npm are missing or too old, else None."""
    how = "install Node.js %d or newer with npm (from nodejs.org, or on Debian and Ubuntu: sudo apt install nodejs npm), then run the same command again." % NODE_MINIMUM
    for program, name in (("node", "Node.js"), ("npm", "npm")):
        if shutil.which(program) is None:
            return "The classroom needs %s, which is missing: %s" % (name, how)
    try:
        version = subprocess.check_output([shutil.which("node"), "--version"], universal_newlines=True).strip()
    except (OSError, subprocess.CalledProcessError):
        return "The classroom needs Node.js, and the one found does not run: " + how
    found = re.match(r"v(\d+)\.", version)
    if not found or int(found.group(1)) < NODE_MINIMUM:
        return "The classroom needs Node.js %d or newer and found %s: %s" % (NODE_MINIMUM, version, how)
    return None


def clean_environment():
    """The environment for what we start: .venv first (nbgrader looks for alembic on PATH), nothing that leads pip or Python elsewhere."""
    kept = {name: value for name, value in os.environ.items()
            if name not in ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_QUIET", "PIP_VERBOSE")}
    return dict(kept, PATH=BIN + os.pathsep + os.environ.get("PATH", ""), PIP_USER="0", PIP_PROGRESS_BAR="off", PYTHONUNBUFFERED="1")


def hand_over(command):
    """Run it to its end: Ctrl-C reaches it too, and it may need a moment to put things away."""
    process = subprocess.Popen(command, cwd=HERE, env=clean_environment())
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def main(arguments):
    if not arguments or arguments[0] not in COMMANDS:
        say(__doc__)
        return 0 if arguments[:1] in ([], ["--help"], ["-h"]) else 2
    check_version()
    try:
        make_environment(for_tests=arguments[0] != "learn")
        if arguments[0] in ("classroom", "test", "bench"):
            make_proxy(needed=arguments[0] == "classroom")
    except KeyboardInterrupt:
        stop("Stopped: run the same command again to go on.")
    return hand_over([PYTHON] + COMMANDS[arguments[0]] + arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
