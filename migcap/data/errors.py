"""What can be wrong with a question about the data, said so that the right one is near."""

import difflib

from migcap.errors import MigcapError


class DataError(MigcapError):
    """A table, column, code or value that is not there, or a file that is not what its manifest says."""


def nearest(word, known):
    """The known word most like `word` whatever its capitals, or None."""
    by_lower = {str(one).casefold(): one for one in known}
    found = difflib.get_close_matches(str(word).strip().casefold(), by_lower, n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None


def did_you_mean(word, known):
    """The end of a sentence: ": did you mean 'x'?" or, with nothing near, ": choose from a, b, c."."""
    known = list(known)
    near = nearest(word, known)
    return f": did you mean {near!r}?" if near is not None else f": choose from {', '.join(map(str, known))}."
