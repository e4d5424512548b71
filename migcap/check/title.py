"""What the title of a chart claims: a direction, and figures. What is true is not known here: a test hands over the series."""

import math
import re
from dataclasses import dataclass

UP = ("rose", "ris(?:e|es|en|ing)", "gr[eo]w\\w*", "increas\\w*", "doubl\\w*", "tripl\\w*", "quadrupl\\w*", "multipl\\w*", "climb\\w*", "gain\\w*", "jump\\w*",
      "soar\\w*", "surg\\w*", "swell\\w*", "expand\\w*", "went up")
DOWN = ("fell", "fall(?:s|en|ing)?", "declin\\w*", "decreas\\w*", "halv\\w*", "shr[aiu]nk\\w*", "drop\\w*", "sank", "sunk", "plung\\w*", "lose[sn]?", "lost",
        "reduc\\w*", "went down")
# These point somewhere only where no verb does: "fell by more than 200,000" is no rise.
WEAK_UP, WEAK_DOWN = ("more", "higher", "larger", "up"), ("fewer", "less", "lower", "smaller", "down")

SEPARATORS = ",.'\u00a0\u2009\u202f "
GROUPED = rf"\d{{1,3}}(?:[{SEPARATORS}]\d{{3}})+"
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "k": 1e3, "m": 1e6}
PER_CENT, TIMES = ("%", "percent", "per cent"), ("times", "fold")
FIGURE = re.compile(rf"(?<![\w.,-])[-−+]?(?P<number>{GROUPED}|\d+(?:[.,]\d+)?)(?!\d)"
                    r"(?:[\s-]*(?P<unit>%|percent\b|per cent\b|percentage points?\b|times\b|fold\b|years?\b|thousand\b|million\b|billion\b|k\b|m\b))?", re.IGNORECASE)
YEAR = r"(?:19|20)\d\d"
ITS_YEAR = re.compile(rf"\s*(?:people|persons|(?:international )?migrants)?\s*(?:in|\(in|\()\s*(?:mid-)?({YEAR})\b(?!\s*[-–—]\s*\d)", re.IGNORECASE)


@dataclass
class Figure:
    """A figure as a title says it: [(what it may stand for, half of its last digit)], what it counts ("" for people), the year that stands behind it."""

    said: str
    meant: list
    unit: str
    year: int = None


def directions(title):
    """Which directions a title speaks of: a set of 'up' and 'down', empty for a mere label."""
    for up, down in ((UP, DOWN), (WEAK_UP, WEAK_DOWN)):
        found = {way for way, stems in (("up", up), ("down", down)) if re.search(rf"\b(?:{'|'.join(stems)})\b", title, re.IGNORECASE)}
        if found:
            return found
    return set()


def figures(title):
    """The figures of a title, in order. Years, and spans of years, are none."""
    found = []
    for match in FIGURE.finditer(title):
        number, unit = match["number"], (match["unit"] or "").lower()
        if not unit.startswith("year") and not (unit == "" and re.fullmatch(YEAR, number)):
            year = ITS_YEAR.match(title, match.end())
            found.append(Figure(match[0].strip(), meant(number, unit, title.lower()), "" if unit in SCALES else unit, int(year[1]) if year else None))
    return found


def meant(number, unit, title):
    """What a number may stand for, with half of its last digit: 1.200 is 1200 to some, and in "from 430 to 471 thousand" the word stands once for both."""
    read = []
    if re.fullmatch(GROUPED, number):
        read.append((float(re.sub(r"\D", "", number)), 0))
    if re.fullmatch(r"\d+([.,]\d+)?", number):
        decimals = len(re.split("[.,]", number + ".")[1])
        read.append((float(number.replace(",", ".")), 10 ** -decimals / 2))
    if unit in SCALES:
        factors = [SCALES[unit]]
    else:
        factors = [1] + [factor for word, factor in SCALES.items() if not unit and len(word) > 1 and word in title]
    # People said one by one were counted, not rounded; a percentage may be rounded up or down ("about 10 percent").
    slack = 2 if unit in PER_CENT else 1
    return [(value * factor, 0 if factor == 1 and not unit else slack * half * factor) for value, half in read for factor in factors]


def is_true(figure, series, within=0.01):
    """Does the line show this figure? `series`: {year: value}.

    It may be a value of the line (of its own year, where one stands behind the figure), what lies between the first and the last,
    that change in percent or as a multiple, or the average annual rate: `within` 1 %, or as the title rounds it.
    """
    return any(abs(value - truth) <= max(within * truth, half) for value, half in figure.meant for truth in truths(figure, series))


def truths(figure, series):
    start, end = min(series), max(series)
    first, last = series[start], series[end]
    if figure.unit == "":
        return [*(value for year, value in series.items() if figure.year in (None, year)), abs(last - first)]
    if not first or not last:
        return []
    if figure.unit in PER_CENT:
        return [100 * abs(last / first - 1), 100 * abs(math.log(last / first)) / (end - start)]
    return [last / first, first / last] if figure.unit in TIMES else []
