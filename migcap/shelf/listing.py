"""The tables in words, for the terminal: all of them in a line each, one of them whole."""

from migcap.data import describe, load
from migcap.data.manifests import manifest, tables

ROWS_SHOWN = 5


def listing():
    """One line for each table: name, kind, rows, years, what it holds."""
    lines, width = [], max(map(len, tables()), default=0)
    for table in tables():
        facts = manifest(table)
        years = f"{facts['years'][0]}-{facts['years'][-1]}" if facts.get("years") else ""
        lines.append(f"{table:{width}} {facts['class']:10} {facts['rows']:>9,} rows  {years:>9}  {facts['title']}")
    return "\n".join(lines)


def shown(table):
    """What a table is, its first rows and how to cite it."""
    frame = load(table)
    return "\n".join([str(describe(table)), "", f"The first {min(ROWS_SHOWN, len(frame))} of {len(frame):,} rows:", frame.head(ROWS_SHOWN).to_string(index=False), "",
                      f"Cite as: {manifest(table)['citation']}", f'Read it with: load("{table}")'])
