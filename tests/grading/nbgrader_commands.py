"""Runs nbgrader's own commands, one after the other, in one process: starting a new one for each costs two seconds.

Reads lines of JSON {"folder": ..., "arguments": [...]} and answers each with {"code": ..., "output": ...}.
"""

import io
import json
import logging
import os
import sys
import traceback

from jupyter_core.application import NoStart
from nbgrader.apps import NbGraderApp


def run(folder, arguments):
    os.chdir(folder)
    words = io.StringIO()
    code = 0
    app = NbGraderApp.instance()
    try:
        app.initialize(arguments)
        app.init_logging(logging.StreamHandler, [words], color=False, subapps=True)
        app.start()
    except NoStart:  # the subcommand did its work, the command itself has none
        pass
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except Exception:
        code = 1
        words.write(traceback.format_exc())
    finally:
        app.reset()
    return {"code": code, "output": words.getvalue()}


if __name__ == "__main__":
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what nbgrader prints must not mix with the answers
    for line in sys.stdin:
        print(json.dumps(run(**json.loads(line))), file=answers, flush=True)
