"""What an author writes in a test cell to say that something is meant so, best in its hidden part:

    # may pass: gives None | the function prints, and gives nothing back
    # also takes: migrants_in | exercise 2 builds on exercise 1

A reason is asked for: whoever reads the test next wants to know it.
"""

import io
import re
import tokenize
from dataclasses import dataclass, field

_MARK = re.compile(r"#\s*(may pass|also takes):(.*)$")


@dataclass
class Marks:
    """{what: reason} of both kinds, and the lines that are no such mark though they begin like one."""

    may_pass: dict = field(default_factory=dict)
    also_takes: dict = field(default_factory=dict)
    unreadable: list = field(default_factory=list)


def marks(source) -> Marks:
    found = Marks()
    for comment in comments(source):
        mark = _MARK.match(comment)
        if not mark:
            continue
        what, _, reason = mark[2].partition("|")
        if what.strip() and reason.strip():
            {"may pass": found.may_pass, "also takes": found.also_takes}[mark[1]][what.strip()] = reason.strip()
        else:
            found.unreadable.append(comment)
    return found


def comments(source):
    """The comments of a cell; those behind a line that is no Python (a magic) are lost at most."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    while True:
        try:
            token = next(tokens)
        except (StopIteration, tokenize.TokenError, SyntaxError):
            return
        if token.type == tokenize.COMMENT:
            yield token.string.strip()
