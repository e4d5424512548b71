"""What the shelf holds for one country: for each module which of its tables have figures, since when, and what is missing."""

from migcap.course import modules
from migcap.data import KOSOVO_FOOTNOTE, name
from migcap.data.holdings import held
from migcap.data.manifests import manifest, tables
from migcap.data.tables import check_code


def coverage(code):
    """{module number: [Held, ...]} for every module that uses a table about countries, now or as its manifest plans."""
    wanted = {}
    for table in tables():
        facts = manifest(table)
        found = held(table, code)
        for number in facts["used_by"] + facts.get("meant_for", []) if found and table != "countries" else []:
            wanted.setdefault(number, []).append(found)
    return dict(sorted(wanted.items()))


def in_words(code):
    """The coverage of one country or area as lines of text: what its learner will be able to do, and what not."""
    check_code(code)
    titles = {module.number: module.title for module in modules()}
    lines = [f"What the shelf holds for {name(code)} ({code})", ""]
    for number, found in coverage(code).items():
        lines.append(f"Module {number}{': ' + titles[number] if number in titles else ' (planned)'}")
        lines.append(f"  You can do {verdict(found)}.")
        lines += [f"    {'–' if not one.rows else '✓'} {one}" for one in found]
    return with_footnote("\n".join(lines))


def verdict(found):
    """What one can do with these tables (Held): all, nothing, or all but what needs those without a figure."""
    if not any(one.rows for one in found):
        return "nothing that needs published figures: work on another country, and say in the annex that there are none"
    missing = [f"some indicators of {one.table}, as said below" if one.rows else one.table for one in found if one.lacking or not one.rows]
    return f"all but what needs {', '.join(missing)}" if missing else "everything that needs published figures"


def with_footnote(text):
    """A text that names Kosovo* ends with the footnote."""
    return f"{text}\n\n{KOSOVO_FOOTNOTE}" if "Kosovo" in text else text
