"""Codes and names of countries and areas."""

from migcap.data.errors import DataError
from migcap.data.names import plain, search
from migcap.data.places import shelf
from migcap.data.tables import AREA_KINDS, area_names, check_code, code_names, load

__all__ = ["KOSOVO_FOOTNOTE", "countries", "find", "name", "plain"]

KOSOVO_FOOTNOTE = ("*References to Kosovo shall be understood to be in the context of United Nations Security Council "
                   "resolution 1244 (1999).")


def countries():
    """Countries and areas, one row each: code, name, kind, iso, m49, region, sub_region, ldc, lldc, sids, note.

    `kind` is "country" or "territory", which implies no opinion on status. load("countries") also has the codes that stand in a
    table in place of an area and are none: "Other", "Unknown", "Stateless" and the like (kind "residual" or "unknown").
    """
    return load("countries", kind=list(AREA_KINDS))


def name(code):
    """The display name of any code in a table: name("NPL") is "Nepal", name("XKX") is "Kosovo*", name("OTH") is "Other"."""
    names = code_names(shelf())
    check_code(code, also=names)
    return names[code]


def find(text):
    """Codes and names that match `text`: part of a name, an everyday name or a code; capitals and accents do not matter.

    Returns a small DataFrame (code, name); the nearest names when none matches, DataError when none is even near.
    """
    if not str(text).strip():
        raise DataError("find needs a name or a part of one, for example find(\"nepal\").")
    no_area = called_so_and_no_area(text)
    if no_area:
        raise DataError(f"{str(text)!r} is no country or area but stands in place of one in some tables ({no_area}): countries() lists them all.")
    codes = search(text, area_names(shelf()))
    if not codes:
        raise DataError(f"No country or area is called {str(text)!r} or nearly so: countries() lists them all.")
    return load("countries")[["code", "name"]].set_index("code").loc[codes].reset_index()


def called_so_and_no_area(text):
    """The name of the code that `text` is, or that has this name, if it is no area ("Unknown"); else None."""
    names = code_names(shelf())
    return next((names[code] for code in names.keys() - area_names(shelf()).keys() if plain(text) in (plain(code), plain(names[code]))), None)
