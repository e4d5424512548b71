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
ROUGHEST = 0.2  # of the true number of people: beyond, rounding hides what the figure says
YEAR = r"(?:19|20)\d\d"
ITS_YEAR = re.compile(rf"\s*(?:people|persons|(?:international )?migrants)?\s*(?:in|\(in|\()\s*(?:mid-)?({YEAR})\b(?!\s*[-–—]\s*\d)", re.IGNORECASE)


@dataclass
class Figure:
    """A figure as a title says it: [(what it may stand for, half of its last digit; 0 for people said one by one)], what it counts ("" for people), the year that stands behind it."""

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


def leaves_direction_open(title):
    """Does the title offer both directions to choose from: "rose or fell", "up/down"?"""
    return _side_by_side(re.sub(r"\bmore or less\b", "", title, flags=re.IGNORECASE), r"[\s,(]*(?:\bor\b|[/|\\])[\s,]*(?:(?:an?|the|it|they|ha[sd]|have)\s+)*")


def says_both_directions(title):
    """Does the title say both directions in one breath: "rose, then fell"?"""
    return _side_by_side(title, r"[\s,;:(&+–—-]*(?:\b(?:and|then|but)\b[\s,]*)*")


def _side_by_side(title, between):
    for pair in ((UP, DOWN), (WEAK_UP, WEAK_DOWN)):
        one, other = (f"\\b(?:{'|'.join(stems)})\\b" for stems in pair)
        if re.search(f"{one}{between}{other}|{other}{between}{one}", title, re.IGNORECASE):
            return True
    return False


def crowd_problem(figures, most):
    """A sentence for a title with more figures than a finding needs, so that one of them had to fit; else None."""
    if len(figures) <= most:
        return None
    return "It holds so many figures that a reader cannot tell which of them counts. Say one finding, with the figures that it needs."


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
    # People said one by one were counted, not rounded.
    return [(value * factor, 0 if factor == 1 and not unit else half * factor) for value, half in read for factor in factors]


def is_true(figure, series, within=0.01):
    """Does the line show this figure? `series`: {year: value}.

    It may be a value of the line (of its own year, where one stands behind the figure), what lies between the first and the last,
    that change in percent or as a multiple, or the average annual rate: `within` 1 %, or as the title rounds it (a number of people by a fifth at most).
    """
    return any(may_mean(value, half, truth, figure.unit, within) for value, half in figure.meant for truth in truths(figure, series))


def is_too_rough(figure, series):
    """Would the line show this figure, had it not been rounded so far?"""
    return any(0 < value and abs(value - truth) <= half for value, half in figure.meant for truth in truths(figure, series))


def is_rounded_away(figure, series):
    """Is it the 0 to which somebody rounds what the line shows: "0 million"?"""
    return figure.unit == "" and any(value == 0 and truth <= half for value, half in figure.meant for truth in truths(figure, series))


def may_mean(value, half, truth, unit="", within=0.01):
    """Is this what somebody may say for `truth`, who rounds to a digit of which `half` is the half?"""
    apart = abs(value - truth)
    if apart <= within * truth:
        return True
    if unit in PER_CENT:  # also rounded up or down: "about 10 percent"
        return apart <= max(half, min(2 * half, ROUGHEST * truth))
    if unit in TIMES:
        return 0 < value and apart <= half
    # "0 billion" is what every country rounds to, and says nothing of any.
    return apart <= min(half, ROUGHEST * truth)


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
