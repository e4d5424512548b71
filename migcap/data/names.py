"""Searching names: what a person types -> the codes she may mean."""

import difflib
import re
import unicodedata

from migcap.data.aliases import ALIASES


def search(text, names):
    """Codes that match `text`, best first: the same code or name, then part of a name, and only if none, a name spelt nearly so.

    `names` is {code: name}; everyday names (Turkey, Ivory Coast, UK) count as well. Capitals and accents do not matter.
    """
    wanted = plain(text)
    if not wanted:
        return []
    spelt = [(plain(name), code) for code, name in names.items()] + [(plain(alias), code) for alias, code in ALIASES.items()]
    same = [code for name, code in spelt if wanted in (name, code.lower())]
    found = same + [code for name, code in spelt if is_part(wanted, name)] or nearly(wanted, dict(spelt))
    return list(dict.fromkeys(found))


def is_part(wanted, name):
    """Does every word of `wanted` begin a word of `name`? (Two letters would find half the world.)"""
    return len(wanted) > 2 and all(re.search(rf"\b{re.escape(word)}", name) for word in wanted.split())


def nearly(wanted, spelt):
    return [spelt[name] for name in difflib.get_close_matches(wanted, spelt, n=5, cutoff=0.7)]


def plain(text):
    """Small letters without accents, signs or double spaces: "Côte d'Ivoire" -> "cote d ivoire"."""
    letters = unicodedata.normalize("NFKD", str(text).casefold())
    letters = "".join(one for one in letters if not unicodedata.combining(one))
    return " ".join(re.sub(r"[^\w]+", " ", letters).split())
