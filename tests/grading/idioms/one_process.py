"""Idioms in one plain IPython shell, answer and test side by side: how a notebook's own kernel would have it.

Run as a program it reads cases from standard input and writes what came of each, one JSON object a line. Each case has a fork of the warm shell
and a folder to itself, so that none can harm another.
"""

import contextlib
import gc
import io
import json
import os
import signal
import sys
import tempfile
import traceback
from pathlib import Path

SECONDS = 20  # for a whole case: far more than any needs


def main():
    shell = warm_shell()
    for line in sys.stdin:
        print(json.dumps(forked(shell, json.loads(line))), flush=True)


def warm_shell():
    import matplotlib
    matplotlib.use("agg")
    import pandas  # noqa: F401
    from IPython.core.interactiveshell import InteractiveShell

    class Shell(InteractiveShell):
        def enable_gui(self, gui=None):
            """A kernel's shell has no windows either."""

    shell = Shell.instance()
    shell.history_manager.enabled = False
    shell.run_line_magic("matplotlib", "inline")
    for source in ("1 + 1", "1 / 0", "%%time\nimport inspect, unittest.mock\nimport matplotlib.pyplot as plt\nplt.figure()\nplt.close()",
                   "del inspect, unittest, plt"):
        run(shell, source)  # what only the first cells pay for
    gc.collect()
    gc.freeze()
    return shell


def forked(shell, case):
    """What `judged` says, asked in a child."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        signal.alarm(SECONDS)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            for name, text in case["files"].items():
                Path(name).write_text(text)
            sys.path.insert(0, "")
            try:
                answer = judged(shell, case)
            except BaseException:
                answer = {"passed": False, "ran": False, "error": traceback.format_exc()[-800:]}
            os.chdir("/")
        os.write(write, json.dumps(answer).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return json.loads(said) if said else {"passed": False, "ran": False, "error": f"nothing came back in {SECONDS} seconds"}


def judged(shell, case):
    """Whether all tests pass as nbgrader scores them, and whether the cells before them ran."""
    ran, error = True, ""
    for source in case["cells"]:
        result, _ = run(shell, source)
        if not result.success:
            ran, error = False, error or sentence(result)
    passed = True
    for source in case["tests"]:
        result, complaints = run(shell, source)
        score = result.result if type(result.result) in (int, float) else 1
        if not result.success or complaints or score < 1:
            passed, error = False, error or sentence(result) or complaints or f"scored {score}"
    return {"passed": passed, "ran": ran, "error": error}


def run(shell, source):
    complaints = io.StringIO()  # nbgrader takes any word on stderr for a failure
    with contextlib.redirect_stderr(complaints), contextlib.redirect_stdout(io.StringIO()):
        result = shell.run_cell(source, store_history=True)
    return result, complaints.getvalue()[:300]


def sentence(result):
    error = result.error_before_exec or result.error_in_exec
    return f"{type(error).__name__}: {error}"[:300] if error else ""


if __name__ == "__main__":
    main()
