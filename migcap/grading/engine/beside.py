"""The shared mode: tests that cannot run apart from the learner's code run in her process, and the report says which.

There the tests are within her reach. So before and after each of them a test that must fail is run: where it does not, the shell
has been tampered with, and the test counts as failed.
"""

import ast
import base64
import secrets

from migcap.grading.engine import frames
from migcap.grading.engine.notices import TOO_LONG
from migcap.grading.engine.shell import Shell, sentence_output

TAMPERED = "A test that must fail did not fail here: the code before it has changed how tests run. A person has to look at it."
NEVER = ("{0} == {0} + 1", "not {0} + 1", "{0} - {0}", "str({0}) == {0}", "len(range(0, {0}, -1))", "isinstance({0}, str)", "{0} < {0}", "[] == {0}")


def work(grader, shell, snapshot):
    """The same messages as a judge's (judge/work.py); of the tests only those in job["shared"] are run."""
    import signal

    job = frames.receive(grader)
    shared = set(job["shared"])
    for place, (kind, grade_id, source) in enumerate(job["cells"]):
        if kind == "test" and grade_id not in shared or str(place) in job["left_out"]:
            continue
        frames.send(grader, ["begin", place])
        signal.signal(signal.SIGALRM, _late)
        signal.setitimer(signal.ITIMER_REAL, job["seconds"])
        try:
            outputs = _guarded(shell, source, place + 1) if kind == "test" else Shell.run(shell, source, place + 1)[0]
        except BaseException:  # the alarm rang between two lines of ours
            outputs = [sentence_output("CellTimeoutError", TOO_LONG.format(job["seconds"]))]
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        if shell.ended:
            frames.send(grader, ["stopped", place, "ended"])
            return
        frames.send(grader, ["cell", place, outputs])
    files = {name: base64.b64encode(data).decode() for name, data in snapshot.changed().items()}
    frames.send(grader, ["end", {"files": files, "seen": {}, "notes": [], "calls": 0}])


class _Late(BaseException):
    pass


def _late(*_):
    raise _Late


def _guarded(shell, source, count):
    if not _fails(shell, source, count):
        return [sentence_output("Tampered", TAMPERED)]
    outputs, well = Shell.run(shell, source, count)
    if not _fails(shell, source, count):
        return [sentence_output("Tampered", TAMPERED)]
    if not well and not any(output["output_type"] == "error" for output in outputs):
        outputs.append(sentence_output("Tampered", TAMPERED))
    return outputs


def _fails(shell, source, count):
    """Does a test that must fail, fail, and with its own words? Where a test leaves the judging to `migcap.check`, that must say them too."""
    return _says(shell, must_fail, source, count) and ("migcap.check" not in source or _says(shell, must_be_wrong, source, count))


def _says(shell, made_of, source, count):
    word = secrets.token_hex(8)
    cells = shell.history_manager.input_hist_parsed, shell.history_manager.input_hist_raw
    known = [len(each) for each in cells]
    outputs, well = Shell.run(shell, made_of(source, word), count)
    for each, number in zip(cells, known):
        del each[number:]  # a test that searches the cells must not find it
    errors = [output["evalue"] for output in outputs if output["output_type"] == "error"]
    return not well and len(errors) == 1 and errors[0].endswith(word)


def must_fail(source, word):
    """The test itself, behind a line that stops it: what would spare the one has to let the other pass as well.

    Nothing of the test is evaluated: the line speaks of what one of its own assertions speaks of, after an `and` that is never crossed.
    """
    never = secrets.choice(NEVER).format(secrets.randbelow(1000))
    try:
        assertions = [ast.unparse(node.test) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Assert)]
    except (SyntaxError, ValueError):  # a magic stands in it
        assertions = []
    claim = secrets.choice(assertions) if assertions else "True"
    return f"assert ({never}) and ({claim}), {word!r}\n{source}"


def must_be_wrong(source, word):
    """A question of `migcap.check` to which the answer is wrong, in the place of the test."""
    wrong = secrets.randbelow(10**6) + 0.37
    return (f"(lambda question: (question.number([({wrong + 3.1},)], {wrong}, within=0.01, otherwise={word!r}, worth=1), question.mark()))"
            "(__import__('migcap.check', fromlist=['Question']).Question(lambda: float, points=1, blanks=0, case='{}'))")
