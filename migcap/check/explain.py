"""From what went wrong to one message in three parts: what was seen, what kind of thing it is, where to look next."""

import pandas as pd

from migcap.check.blanks import blanks_left
from migcap.check.compare import Nothing, is_gap
from migcap.check.phrase import in_words, join, say, say_case, shorten

# Where to look, by the kind of error; the text of the error itself is quoted before it.
ERROR_ADVICE = {
    "KeyError": "Look at the spelling of that name: is there a space, a capital letter, another word?",
    "NameError": "That name is not known. Look at its spelling, or run the cell that makes it.",
    "UnboundLocalError": "That name has no value yet on this line. Look at the lines above it.",
    "UndefinedVariableError": "Inside the quotes of a query, put @ before the name of a variable, and spell a column as the table does.",
    "IndexError": "It looked for a row or a place that is not there. What should the function do when no row is left?",
    "ValueError": "One of the values is not of the kind that this step needs. Look at what you hand to it.",
    "TypeError": "Two things do not fit together on that line. Look at what each of them is: a number, a text, a table?",
    "AttributeError": "That thing has no such part. Look at the spelling after the dot, and at what stands before the dot.",
    "ZeroDivisionError": "It divided by zero. When is the number below the line zero, and what should the function give then?",
    "RecursionError": "The function calls itself without end. Look for its own name in its lines.",
}
OTHER_ERROR = "Try this case in a cell of your own and look at the line it names."


def blanks_message(function, in_skeleton):
    """A message while `...` is left in the function, else None. Untouched is its own outcome."""
    left = blanks_left(function)
    if not left:
        return None
    label = f"`{function.__name__}`"
    blanks = "a blank" if len(left) == 1 else f"{in_words(len(left))} blanks"
    if len(left) >= in_skeleton:
        return f"Not attempted yet: {label} still has {blanks} (`...`)."
    return f"{label} still has {blanks} (`...`): {join(f'`{line.strip()}`' for line in left)}."


def explain(case_words, part, outcomes, wrong):
    """The message for the cases that went wrong; `case_words` says a case ("{} in {}"). The order matters: what cannot be compared comes before what is compared."""
    case, outcome = wrong[0]
    where = say_case(case_words, case)
    if outcome.error is not None:
        return explain_error(where, outcome.error)
    if part.inspect:
        return f"For {where}: {part.inspect(outcome.value, *case)}"
    you_give = f"For {where} you give {say(outcome.value)}."
    if outcome.value is None:
        return f"{you_give} There are figures for it. Look at which rows the function keeps."
    if isinstance(part.alike, Nothing) and is_gap(outcome.value):
        return f"{you_give} A reader may take that for a slip. Give back None."
    found = likely_mistake(part, wrong)
    if found:
        (case, outcome), advice = found
        return f"For {say_case(case_words, case)} you give {say(outcome.value)}. {advice}"
    if part.alike.problem(outcome.value):
        return f"{you_give} {part.alike.problem(outcome.value)}"
    return same_for_all(case_words, part, outcomes, wrong) or f"{you_give} {part.otherwise}".strip()


def explain_error(where, error):
    kind = type(error).__name__
    said = shorten(f"{kind}: {error}")
    return f'For {where} your function stopped at "{said}". {ERROR_ADVICE.get(kind, OTHER_ERROR)}'


def likely_mistake(part, wrong):
    """The mistake that explains most of the wrong cases (the first of equals) with a case to show it on, or None."""
    best, most = None, 0
    for mistake in part.mistakes:
        explained = [(case, outcome) for case, outcome in wrong if gives_this(part, mistake, case, outcome.value)]
        if len(explained) > most:
            case, _ = explained[0]
            best, most = (explained[0], mistake.advice.format(*case)), len(explained)
    return best


def gives_this(part, mistake, case, seen):
    wrong_value = mistake.gives(*case)
    if wrong_value is None:
        return False
    return is_equal(seen, wrong_value) if isinstance(part.alike, Nothing) else part.alike.same(seen, wrong_value)


def is_equal(seen, wrong_value):
    """Plain equality that never raises, for answers given where None was meant."""
    if isinstance(seen, (pd.DataFrame, pd.Series)):
        return False
    try:
        return bool(seen == wrong_value)
    except Exception:
        return False


def same_for_all(case_words, part, outcomes, wrong):
    """A message when the function gives one and the same for cases that differ: it does not use what it is handed."""
    values = [outcome.value for _, outcome in outcomes]
    if len(values) < 2 or isinstance(part.alike, Nothing) or not all(part.alike.same(value, values[0]) for value in values):
        return None
    case, outcome = wrong[0]
    other = next(other for other, _ in outcomes if other != case)
    return (f"For {say_case(case_words, case)} you give {say(outcome.value)}, the same as for {say_case(case_words, other)}. "
            "Let the function use what it is handed.")
