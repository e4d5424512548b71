"""Every grader against answers that are right, wrong, half done and untouched, and against small changes of the right one.

tests/graders/<module>/<exercise>/
    reference.py       the answer of the source, word for word but for the marks of its blanks
    alternatives/*.py  other right answers: full marks
    wrong/*.py         each begins with a docstring: the whole message that its author must read; an optional last line
                       "(1 of 2)" says that it earns part of the points (which the message says first)
    equivalent.txt     changes that the grader cannot see because nothing changes: "what | reason", one a line
"""

import ast
import re
import tokenize
from pathlib import Path

import pytest
from migcap import course

from tests.graders.harness import Unit
from tests.graders.mutate import mutants

HERE = Path(__file__).parent
MODULES = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name[:2].isdigit())
UNITS = {folder: Unit(folder) for folder in MODULES}
EXERCISES = [(folder, exercise) for folder in MODULES for exercise in UNITS[folder].exercises()]
KILLED_AT_LEAST, EXCUSED_AT_MOST = 0.90, 0.05


def answers(kind):
    return [pytest.param(folder, exercise, path, id=f"{exercise}/{path.stem}")
            for folder, exercise in EXERCISES for path in sorted((HERE / folder / exercise / kind).glob("*.py"))]


def each_exercise(wanted=lambda folder, exercise: True):
    return [pytest.param(folder, exercise, id=exercise) for folder, exercise in EXERCISES if wanted(folder, exercise)]


def read(folder, exercise, name):
    return (HERE / folder / exercise / name).read_text(encoding="utf-8")


def expectation(path):
    """The message in a wrong answer's docstring, and the points that it earns all the same."""
    with tokenize.open(path) as file:  # not by the parser: an answer may be no Python at all
        first = next(tokenize.generate_tokens(file.readline))
    assert first.type == tokenize.STRING, f"{path} must begin with the message that it meets, as a docstring"
    text = ast.literal_eval(first.string).strip()
    part = re.search(r"\n\((\S+) of \S+\)$", text)
    return (one_line(text[:part.start()]), float(part[1])) if part else (one_line(text), 0.0)


def one_line(text):
    return " ".join(text.split())


def wrong_answers(folder, exercise):
    return sorted((HERE / folder / exercise / "wrong").glob("*.py"))


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_exercise_has_its_folder(folder, exercise):
    folder_of = HERE / folder / exercise
    assert (folder_of / "reference.py").exists(), f"{folder_of} has no reference.py"
    for kind in ("alternatives", "wrong"):
        assert list((folder_of / kind).glob("*.py")), f"{folder_of / kind} holds no answer"


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_reference_is_the_answer_of_the_source(folder, exercise):
    source = ast.dump(ast.parse(UNITS[folder].solutions[exercise]))
    assert ast.dump(ast.parse(read(folder, exercise, "reference.py"))) == source, "reference.py and the source of the assignment differ: copy the answer"


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_reference_earns_everything(folder, exercise):
    result = UNITS[folder].grade(exercise, read(folder, exercise, "reference.py"))
    assert result.score == result.maximum, result.message


@pytest.mark.parametrize("folder, exercise, path", answers("alternatives"))
def test_other_right_answers_earn_everything(folder, exercise, path):
    result = UNITS[folder].grade(exercise, path.read_text(encoding="utf-8"))
    assert result.score == result.maximum, result.message


@pytest.mark.parametrize("folder, exercise, path", answers("wrong"))
def test_wrong_answers_meet_their_message(folder, exercise, path):
    message, points = expectation(path)
    maximum = UNITS[folder].points(exercise)
    if points:
        message = f"{points:g} of {maximum:g} point{'' if maximum == 1 else 's'} so far. {message}"
    result = UNITS[folder].grade(exercise, path.read_text(encoding="utf-8"))
    assert (one_line(result.message), result.score) == (message, points)
    assert points < maximum


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_untouched_is_not_attempted(folder, exercise):
    result = UNITS[folder].grade(exercise, UNITS[folder].untouched(exercise))
    assert result.score == 0
    assert result.message.startswith("Not attempted yet: "), result.message


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_a_missing_answer_is_told_so(folder, exercise):
    result = UNITS[folder].grade(exercise, "pass")
    assert result.score == 0
    assert "is not there yet: run the cell that defines it" in result.message


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_no_two_mistakes_share_a_message(folder, exercise):
    """What a message says beyond the case and the value must tell one mistake from another."""
    told = {path.stem: expectation(path)[0] for path in wrong_answers(folder, exercise)}
    advice = {stem: message.partition(". ")[2] or message for stem, message in told.items()}
    repeated = {stem for stem, text in advice.items() if list(advice.values()).count(text) > 1}
    assert not repeated, f"these wrong answers read the same message: {sorted(repeated)}"


@pytest.mark.parametrize("folder, exercise", each_exercise())
def test_mutation_score(folder, exercise, record_mutation_score):
    unit = UNITS[folder]
    changed = list(mutants(read(folder, exercise, "reference.py"), course.module(folder).datasets))
    survivors = [what for what, source in changed if unit.grade(exercise, source).score >= unit.points(exercise)]
    # That each named mistake is caught is a test of its own, above.
    tried = len(changed) + len(wrong_answers(folder, exercise))
    excused = equivalents(folder, exercise)
    unknown = sorted(set(excused) - set(survivors))
    assert not unknown, f"equivalent.txt excuses what no longer survives: {unknown}"
    killed = tried - len(survivors)
    score = killed / (tried - len(excused))
    record_mutation_score(exercise, killed, tried, len(excused))
    assert len(excused) <= EXCUSED_AT_MOST * tried, f"{len(excused)} of {tried} excused as equivalent"
    assert score >= KILLED_AT_LEAST, f"{score:.0%} caught; these changes still earn everything:\n" + "\n".join(s for s in survivors if s not in excused)


def equivalents(folder, exercise):
    """{what: reason} of the changes that change nothing."""
    path = HERE / folder / exercise / "equivalent.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    pairs = [line.split(" | ") for line in lines if line.strip()]
    assert all(len(pair) == 2 and pair[1].strip() for pair in pairs), f"{path}: each line is 'what | reason'"
    return dict(pairs)
