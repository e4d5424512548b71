"""Where to look when a function stopped with an error. The text of the error itself is quoted before the advice."""

import numbers
import re

from migcap.check.phrase import shorten
from migcap.errors import MigcapError

NO_LOGARITHM = "A number of zero or less has no logarithm. Ask for that before, and give back None."
# By what the error says, for those whose kind alone does not tell; the first that fits counts.
BY_TEXT = [
    ("truth value of a", "A whole column cannot be one yes or no. Ask `.empty` whether rows are left, and join conditions with & or | and brackets."),
    ("'NoneType'", "One of the two things on that line is None. Ask for that, and give back None, before you calculate."),
    ("is not callable", "Round brackets run a function, and what stands before them is none. For a column or a place take square brackets."),
    ("is not subscriptable", "Square brackets take something out of a table, and what stands before them is none. To run a function take round ones."),
    ("where it is not associated with a value", "The function gives that name a value of its own, so it does not see the one outside. Use another name on the left of `=`."),
    ("cannot assign without a target", "In a query one `=` gives a name. To ask whether two things are the same, write two."),
    ("math domain error", NO_LOGARITHM),
    ("expected a positive input", NO_LOGARITHM),
]
BY_KIND = {
    "KeyError": "Look at the spelling of that name: is there a space, a capital letter, another word?",
    "NameError": "That name is not known. Look at its spelling, or run the cell that makes it.",
    "UnboundLocalError": "That name has no value yet on this line. Look at the lines above it.",
    "UndefinedVariableError": "The table has no such column. Look at its spelling inside the quotes of the query.",
    "SyntaxError": "A query inside the quotes is not complete. Look at its two equal signs, its inner quotes and its `and`.",
    "IndexError": "It looked for a row or a place that is not there. What should the function do when no row is left?",
    "ValueError": "One of the values is not of the kind that this step needs. Look at what you hand to it.",
    "TypeError": "Two things do not fit together on that line. Look at what each of them is: a number, a text, a table?",
    "AttributeError": "That thing has no such part. Look at the spelling after the dot, and at what stands before the dot.",
    "ZeroDivisionError": "It divided by zero. When is the number below the line zero, and what should the function give then?",
    "RecursionError": "The function calls itself without end. Look for its own name in its lines.",
}
NO_KEY = "Nothing is kept under that number. Look at what there is: other numbers, or texts?"
NO_ROW = "There is no figure for this case, so there is nothing to take. Ask for that first, and give back None."
OTHER = "Try this case in a cell of your own and look at the line it names."
LONGEST_ERROR = 90


def explain_error(where, function, error, no_figure=False):
    """The message for a case that stopped: which case, what Python said, where to look. `no_figure`: the table has none for this case."""
    if isinstance(error, MigcapError):  # a sentence that says already what to do next
        return f"For {where} your function stopped. {error}"
    said = shorten(f"{type(error).__name__}: {text_of(error).strip()}".rstrip(": "), LONGEST_ERROR)
    advice = by_text(function, error) or by_kind(error, no_figure)
    return f'For {where} your function stopped at "{said}". {advice}'


def by_kind(error, no_figure):
    if no_figure and isinstance(error, (LookupError, ValueError)):
        return NO_ROW
    if isinstance(error, KeyError) and error.args and isinstance(error.args[0], numbers.Number):
        return NO_KEY
    return BY_KIND.get(type(error).__name__, OTHER)


def text_of(error):
    """What the error says; nothing where saying it stops with another one."""
    try:
        return str(error)
    except (Exception, SystemExit):
        return ""


def by_text(function, error):
    """Advice that only the words of the error allow, or None."""
    text = text_of(error)
    named = re.search(r"(?:name|variable) '(\w+)'", text)
    if type(error).__name__ == "UndefinedVariableError" and named:
        if text.startswith("local variable"):
            return f"Behind @ stands the name of a variable, and there is none called `{named[1]}`. Look at its spelling."
        if named[1] in getattr(getattr(function, "__code__", None), "co_varnames", ()):
            return f"Inside the quotes of a query `{named[1]}` is looked for among the columns. For the variable of that name write `@{named[1]}`."
    if "positional argument" in text or "keyword argument" in text:
        if text.startswith(f"{getattr(function, '__name__', '')}()"):
            return "The names between the brackets of `def` say what the function is handed. Leave that line as it was."
        return "That function wants to be handed something else. Look at how it is used further up: how many things, and in which order?"
    return next((advice for words, advice in BY_TEXT if words in text), None)
