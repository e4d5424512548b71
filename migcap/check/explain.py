"""From what went wrong to one message in three parts: what was seen, what kind of thing it is, where to look next."""

import ast
import inspect
import math
import textwrap
from dataclasses import dataclass

import pandas as pd

from migcap.check.blanks import blanks_left
from migcap.check.compare import Nothing, Number, Table
from migcap.check.errors import explain_error
from migcap.check.kinds import Listing
from migcap.check.mistake import Mistake
from migcap.check.phrase import in_words, join, say, say_case, shorten

FIGURES_EXIST = "There are figures for it. Look at which rows the function keeps"
ANSWER_EXISTS = "There is an answer to it. Look at each step"
NOT_HANDED_ON = "`print` only shows it. Let the function hand it on: put `return` before the value."
NO_RETURN = "The function has no line that hands a value on. Put `return` before what it should give back."
NO_ROWS = "The question asks here for a table with its columns and no row."
NO_VALUES = "The question asks here for a list with nothing in it: `[]`."
ROUNDED = "The size fits, but it is rounded too far for the question. Leave the rounding out, or round less."
OTHER_UNIT = "The digits fit, the unit does not. Does the question ask for people, for thousands, for percent?"
USE_ALL = "Let the function use what it is handed."
# Places after (or before) the point to which people round, and what they multiply or divide by.
PLACES = range(-6, 4)
UNITS = (100, 1_000, 1_000_000, 0.01, 0.001, 0.000001)


@dataclass
class Found:
    """What explains wrong answers: the case to show it on, her value there, the words behind it, and how many cases it explains."""

    case: tuple
    value: object
    words: str
    explained: int


def blanks_message(function, name, in_skeleton):
    """A message while `...` is left in the function, else None. Untouched is its own outcome."""
    left = blanks_left(function)
    if not left:
        return None
    blanks = "a blank" if len(left) == 1 else f"{in_words(len(left))} blanks"
    if len(left) >= in_skeleton:
        return f"Not attempted yet: `{name}` still has {blanks} (`...`)."
    return f"`{name}` still has {blanks} (`...`): {join(f'`{line.strip()}`' for line in left)}."


def explain(question, part, outcomes, wrong):
    """The message for the cases of a part that went wrong. The order matters: what cannot be compared comes before what is compared."""
    case, outcome = wrong[0]
    where = say_case(question.case, case)
    if outcome.error is not None:
        return explain_error(where, question.function, outcome.error, no_figure=isinstance(part.alike, Nothing))
    if part.inspect:
        return f"For {where}: {part.inspect(outcome.value, *case)}"
    if outcome.value is None:
        return explain_none(question, part, where, case, outcome)
    problem = part.alike.problem(outcome.value)
    found = likely_mistake(part, part.mistakes, outcomes, wrong)
    # What explains every wrong case is better than what explains some of them by accident.
    if not found or found.explained < len(wrong):
        fixed = None if problem or uses_what_it_is_handed(question.function) else same_for_all(question, part, outcomes, wrong)
        found = off_by_form(part, outcomes, wrong) or fixed or found
    if not found and not problem:
        found = same_for_all(question, part, outcomes, wrong) or likely_mistake(part, other_arguments(question, part), outcomes, wrong)
    if found:
        return f"For {say_case(question.case, found.case)} you give {said(part, found.value)}{found.words}"
    return f"For {where} you give {said(part, outcome.value)}. {problem or otherwise(part, case, outcome.value)}".strip()


def said(part, value):
    """A list is said item by item where the question asks for one; every other kind of answer as everywhere."""
    return getattr(part.alike, "say", say)(value)


def otherwise(part, case, seen):
    """What to say when nothing else explains it; of a table, a list or several numbers first what of it is right."""
    if not hasattr(part.alike, "difference"):
        return part.otherwise
    if isinstance(part.alike, Table) and seen.empty and not part.expected(*case).empty:
        return f"{FIGURES_EXIST}."
    return f"{part.alike.difference(seen, part.expected(*case))} {part.otherwise}".strip()


def explain_none(question, part, where, case, outcome):
    if outcome.printed.strip():
        return f"For {where} you print {say_printed(outcome.printed)} and give back None. {NOT_HANDED_ON}"
    if not hands_on(question.function):
        return f"For {where} you give None. {NO_RETURN}"
    return f"For {where} you give None. {why_none(part, part.expected(*case))}"


def why_none(part, expected):
    """What to say of a None where something was expected: an empty table or list is something."""
    if isinstance(expected, pd.DataFrame) and expected.empty:
        return NO_ROWS
    if isinstance(part.alike, Listing) and len(expected) == 0:
        return NO_VALUES
    figures = isinstance(part.alike, (Number, Table))
    return f"{FIGURES_EXIST if figures else ANSWER_EXISTS}, and at each line that gives back None."


def say_printed(text):
    lines = text.strip().splitlines()
    return shorten(lines[0]) if len(lines) == 1 and len(lines[0]) <= 20 else "something"


def hands_on(function):
    """Has the function a `return` of something else than None? True for a lambda, and where that cannot be read from its source."""
    try:
        nodes = list(ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))))
    except (OSError, TypeError, SyntaxError, ValueError, IndexError):
        return True
    values = [node.value for node in nodes if isinstance(node, ast.Return) and node.value is not None]
    return function.__name__ == "<lambda>" or any(ast.unparse(value) != "None" for value in values)


def uses_what_it_is_handed(function):
    """Does the function look at any of its arguments? True where that cannot be read from its source."""
    try:
        nodes = list(ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))))
    except (OSError, TypeError, SyntaxError, ValueError, IndexError):
        return True
    return any(isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in parameters(function) for node in nodes)


def likely_mistake(part, mistakes, outcomes, wrong):
    """The mistake that explains most of the wrong cases as a `Found`, or None; of equals the one that fits best what she gives
    in the other cases, then the first."""
    right = [(case, outcome) for case, outcome in outcomes if not any(case is other for other, _ in wrong)]
    best, misfits = None, 0
    for mistake in mistakes:
        explained = [(case, outcome) for case, outcome in wrong if gives_this(part, mistake, case, outcome.value)]
        if not explained or best and len(explained) < best.explained:
            continue
        differs = sum(gives_other(part, mistake, case, outcome.value) for case, outcome in right)
        if not best or (len(explained), -differs) > (best.explained, -misfits):
            case, outcome = explained[0]
            best, misfits = Found(case, outcome.value, ". " + say_case(mistake.advice, case), len(explained)), differs
    return best


def other_arguments(question, part):
    """Mistakes that every function can make: one of the things that it is handed is not used, and a constant stands in its place.

    The constants that people take are those of other cases, of the example in the question, and a name of the notebook in capitals (COUNTRY).
    """
    if isinstance(part.alike, Nothing):
        return
    for place, name in enumerate(parameters(question.function)):
        handed = [case[place] for case in [*question.examples, *part.cases] if len(case) > place]
        handed = [one for one in handed if isinstance(one, (str, int, float))]  # nobody writes a whole table as a constant
        for constant in dict.fromkeys([*handed, *capitals(question.function, name)]):
            def gives(*case, place=place, constant=constant):
                return part.expected(*case[:place], constant, *case[place + 1:]) if case[place] != constant else None
            yield Mistake(gives, f"That would be right if `{name}` were {say_case('{}', [constant])}. Let the function use `{name}`.")


def parameters(function):
    try:
        return list(inspect.signature(function).parameters)
    except (TypeError, ValueError):
        return []


def capitals(function, name):
    value = getattr(function, "__globals__", {}).get(name.upper())
    return [value] if isinstance(value, (str, int)) else []


def value_of(mistake, case):
    """What a mistake gives for the case; None where it cannot be made there (no figure to take)."""
    try:
        return mistake.gives(*case)
    except (LookupError, ArithmeticError, TypeError, ValueError):
        return None


def gives_this(part, mistake, case, seen):
    wrong_value = value_of(mistake, case)
    return wrong_value is not None and part.alike.resembles(seen, wrong_value)


def gives_other(part, mistake, case, seen):
    """Would this mistake have shown in a case that she has right?"""
    wrong_value = value_of(mistake, case)
    return wrong_value is not None and not part.alike.same(seen, wrong_value)


def same_for_all(question, part, outcomes, wrong):
    """`Found` when the function gives one and the same for cases that differ: it does not use what it is handed."""
    expected = [part.expected(*case) for case, _ in outcomes]
    if not are_the_same(part, outcomes) or all(part.alike.same(value, expected[0]) for value in expected):
        return None
    case, outcome = wrong[0]
    other = next(other for other, _ in outcomes if other is not case)
    return Found(case, outcome.value, f", the same as for {say_case(question.case, other)}. {USE_ALL}", len(wrong))


def are_the_same(part, outcomes):
    values = [outcome.value for _, outcome in outcomes]
    # An empty table for every case is no constant that somebody wrote.
    if isinstance(values[0], pd.DataFrame) and values[0].empty:
        return False
    return len(values) > 1 and not isinstance(part.alike, Nothing) and all(part.alike.same(value, values[0]) for value in values)


def off_by_form(part, outcomes, wrong):
    """`Found` when every wrong number is the expected one, but rounded too far or in another unit; else None."""
    if not isinstance(part.alike, Number) or are_the_same(part, outcomes):
        return None
    if any(part.alike.problem(one) for case, outcome in wrong for one in (outcome.value, part.expected(*case))):
        return None
    pairs = [(float(outcome.value), float(part.expected(*case))) for case, outcome in wrong]
    case, outcome = wrong[0]
    if any(all(is_rounded(seen, expected, places) for seen, expected in pairs) for places in PLACES):
        return Found(case, outcome.value, f". {ROUNDED}", len(wrong))
    if any(all(math.isclose(seen * factor, expected, rel_tol=0.001) for seen, expected in pairs) for factor in UNITS):
        return Found(case, outcome.value, f". {OTHER_UNIT}", len(wrong))
    return None


def is_rounded(seen, expected, places):
    scale = 10.0 ** places
    return any(math.isclose(seen, cut(expected * scale) / scale, rel_tol=1e-9) for cut in (round, math.floor, math.ceil))
