"""Codes and names of countries and areas."""

import difflib
import re
import unicodedata

from migcap.data.aliases import ALIASES
from migcap.data.errors import DataError
from migcap.data.places import shelf
from migcap.data.tables import check_code, load, parsed

KOSOVO_FOOTNOTE = ("*References to Kosovo shall be understood to be in the context of United Nations Security Council "
                   "resolution 1244 (1999).")

OTHER = {"OTH": "Other"}  # an origin in the migrant stock, and not a country


def countries():
    """Countries and areas, one row each: code, name, iso, m49, region, sub_region, ldc, lldc, sids, note."""
    return load("countries")


def name(code):
    """The display name of a code: name("NPL") is "Nepal", name("XKX") is "Kosovo*", name("OTH") is "Other"."""
    if code in OTHER:
        return OTHER[code]
    check_code(code)
    known = parsed(shelf(), "countries")
    return known.loc[known["code"] == code, "name"].item()


def find(text):
    """Codes and names that match `text`: part of a name, an everyday name or a code; capitals and accents do not matter.

    Returns a small DataFrame (code, name); the nearest names when none matches, DataError when none is even near.
    """
    known = load("countries")[["code", "name"]]
    wanted = plain(str(text))
    if not wanted:
        raise DataError("find needs a name or a part of one, for example find(\"nepal\").")
    names = known["name"].map(plain)
    aliases = {plain(alias): code for alias, code in ALIASES.items()}
    codes = exact(wanted, known, names, aliases) + partial(wanted, known, names, aliases) or near(wanted, known, names, aliases)
    if not codes:
        raise DataError(f"No country or area is called {text!r} or nearly so: countries() lists them all.")
    return known.set_index("code").loc[list(dict.fromkeys(codes))].reset_index()


def exact(wanted, known, names, aliases):
    codes = known["code"][(names == wanted) | (known["code"].str.lower() == wanted)].tolist()
    return codes + ([aliases[wanted]] if wanted in aliases else [])


def partial(wanted, known, names, aliases):
    """Every word of `wanted` begins a word of the name; two letters would find half the world."""
    if len(wanted) < 3:
        return []
    def fits(candidate):
        return all(re.search(rf"\b{re.escape(word)}", candidate) for word in wanted.split())
    return known["code"][names.map(fits)].tolist() + [code for alias, code in aliases.items() if fits(alias)]


def near(wanted, known, names, aliases):
    spelt = {**aliases, **dict(zip(names, known["code"]))}
    return [spelt[one] for one in difflib.get_close_matches(wanted, spelt, n=5, cutoff=0.7)]


def plain(text):
    """Small letters without accents, signs or double spaces: "Côte d'Ivoire" -> "cote d ivoire"."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(one for one in letters if not unicodedata.combining(one))
    return " ".join(re.sub(r"[^\w]+", " ", letters).split())
