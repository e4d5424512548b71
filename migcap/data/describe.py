"""What a table counts, from whom, how far it can be trusted, and what it must not be used for."""

from html import escape

from migcap.data.countries import name
from migcap.data.holdings import with_figures
from migcap.data.manifests import manifest
from migcap.data.tables import load


class Description:
    """A title and labelled facts; a notebook shows them as a table, print() as lines."""

    def __init__(self, title, facts):
        self.title = title
        self.facts = facts  # list of (label, text or list of texts)

    def __str__(self):
        lines = [self.title]
        for label, fact in self.facts:
            lines += [f"{label}: {fact}"] if isinstance(fact, str) else [f"{label}:", *(f"  - {one}" for one in fact)]
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self):
        rows = "".join(f'<tr><th scope="row" style="text-align:left;vertical-align:top">{escape(label)}</th>'
                       f'<td style="text-align:left">{as_html(fact)}</td></tr>' for label, fact in self.facts)
        return f"<table><caption>{escape(self.title)}</caption><tbody>{rows}</tbody></table>"


def as_html(fact):
    if isinstance(fact, str):
        return escape(fact)
    return '<ul style="margin:0;padding-left:1.2em">' + "".join(f"<li>{escape(one)}</li>" for one in fact) + "</ul>"


def describe(table, country=None):
    """What `table` counts and what it must not be used for; with a country code also what it holds for that country.

    Raises DataError for an unknown table or code.
    """
    facts = manifest(table)
    title = facts["title"] if country is None else f"{facts['title']}: {name(country)}"
    lines = [("What it counts", facts["definition"])]
    if country is not None:
        lines += about_country(facts, country)
    lines += [
        *counted_or_estimated(facts, country),
        ("Date", facts["reference_date"]),
        ("Unit", facts["unit"]),
        ("Source", f"{facts['publisher']}, {facts['edition']}"),
        ("Kind of data", facts["class"]),
        ("Licence", f"{facts['licence']} ({facts['licence_basis']})"),
        ("Known gaps", facts["gaps"]),
        ("Not to be used for", facts["not_for"]),
        ("Footnotes", [note for note in facts["footnotes"] if note not in facts["gaps"]]),
    ]
    return Description(title, lines)


def about_country(facts, country):
    """What the table holds for one country or area."""
    return [("Rows here", coverage(facts, country)), *basis(facts, country)]


def coverage(facts, country):
    rows = with_figures(facts, load(facts["table"], country=country))
    if rows.empty:
        return f"none: this table has no figures for {name(country)}, which means missing, not 0"
    if "year" not in rows:
        return f"{len(rows):,}"
    return f"{len(rows):,}, from {rows['year'].min()} to {rows['year'].max()}"


def counted_or_estimated(facts, country):
    """How the figures came about; where the publisher tells it for each row or each destination, also here."""
    if "counted_or_estimated" not in facts:
        return []
    said = facts["counted_or_estimated"]
    if country is not None and "basis_table" in facts and (load(facts["basis_table"], country=country)["basis"] == "no data: imputed").any():
        said += "; here imputed, because there were no data"
    if country is not None and any(column["name"] == "nature" for column in facts["columns"]):
        kinds = with_figures(facts, load(facts["table"], country=country))["nature"].value_counts()
        said += "; rows here: " + (", ".join(f"{rows:,} {kind}" for kind, rows in kinds.items()) or "none")
    return [("Counted or estimated", said)]


def basis(facts, country):
    """Birth or citizenship, as far as the publisher says it for this destination; the edition is named, for it can be an older one."""
    if "basis_table" not in facts:
        return []
    found = load(facts["basis_table"], country=country)
    if found.empty:
        return [("Birth or citizenship", "not stated for this area")]
    row, edition = found.iloc[0], found.attrs["edition"]
    added = "refugees were added" if row["refugees_added"] == "yes" else "no refugees had to be added"
    lines = [("Birth or citizenship", f"{row['basis']}; {added} (stated in {edition})")]
    return lines + ([("Territory", f"{row['note']} (Note in {edition})")] if isinstance(row["note"], str) else [])
