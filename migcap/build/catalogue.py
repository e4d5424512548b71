"""The catalogue and data dictionary (datasets/README.md) and datapackage.json, made from the manifests."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from migcap.data import DataError
from migcap.data.holdings import matrix
from migcap.data.manifests import read, tables

SCHEMA = Path(__file__).with_name("manifest.schema.json")

HEADER = """<!-- Made from the manifests (NAME.yml) by `migcap build`; do not edit. -->
# The tables

Each table has a manifest beside it, `NAME.yml`: who published it, under what terms, what it counts, what is missing and what it
must not be used for. In a notebook `describe("NAME")` shows the same, and `load("NAME")` reads the table.
A missing figure is an empty cell, never 0. Codes stand for countries and areas; the table `countries` explains them.

The designations employed and the presentation of material do not imply the expression of any opinion whatsoever concerning the legal
status of any country, territory, city or area, or of its authorities, or concerning its frontiers or boundaries.
"""

# The names that Frictionless has for our column types.
TYPES = {"area": "string", "text": "string", "integer": "integer", "number": "number"}


def write_catalogue(root):
    """Write the derived files of `root`/datasets; returns the paths that changed. DataError for a manifest that lacks something."""
    changed = []
    for path, text in derived(root).items():
        if current(path) != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed


def catalogue_drift(root):
    """One sentence for each derived file of `root`/datasets whose content is not what the manifests make."""
    return [f"datasets/{path.name} is not what the manifests make: run `migcap build`."
            for path, text in derived(root).items() if current(path) != text]


def derived(root):
    """{path: text} of everything that is made from the manifests."""
    folder = Path(root) / "datasets"
    facts = [valid_manifest(folder / f"{table}.yml") for table in tables(folder)]
    return {folder / "README.md": catalogue(facts, matrix(folder)), folder / "datapackage.json": data_package(facts)}


def current(path):
    return path.read_text(encoding="utf-8") if path.is_file() else None


def valid_manifest(path):
    """The manifest as a dict; DataError with one sentence that names what is wrong or missing."""
    facts = read(path)
    problem = next(Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).iter_errors(facts), None)
    if problem is not None:
        place = "".join(f", {step}" for step in problem.absolute_path)
        raise DataError(f"In the manifest datasets/{path.name}{place}: {problem.message}; put it right, or run the table's recipe "
                        "if a computed fact (file, sha256, rows) is missing.")
    if facts["table"] != path.stem:
        raise DataError(f"The manifest datasets/{path.name} is for a table {facts['table']!r}: give both the same name.")
    twice = sorted(set(facts["used_by"]) & set(facts.get("meant_for", [])))
    if twice:
        raise DataError(f"The manifest datasets/{path.name} is meant for modules that read the table already ({', '.join(twice)}): "
                        "take them out of meant_for.")
    unknown = set(facts["keys"]) - {column["name"] for column in facts["columns"]}
    if unknown:
        raise DataError(f"The manifest datasets/{path.name} has keys that are no columns ({', '.join(sorted(unknown))}): describe them under columns.")
    return facts


def catalogue(facts, held):
    """The whole of README.md: an overview, what each table is and what its columns mean, and what there is for each country or area."""
    overview = ["| table | what it holds | edition | licence | rows | years | modules |", "|---|---|---|---|--:|---|---|"]
    overview += [row(f"[{one['table']}](#{one['table']})", one["title"], one["edition"], one["licence"], f"{one['rows']:,}",
                     years(one), for_modules(one)) for one in facts]
    return "\n".join([HEADER, *overview, "", "Years are the first and the last; modules are those that use the table, in brackets those that it is meant for.", "",
                      "# What each column means", "", *(entry(one) for one in facts), *coverage(held),
                      footnotes(facts)])


def coverage(held):
    """The lines of the coverage matrix: a row for each country or area, a column for each table about them."""
    return ["# What there is for which country or area", "",
            "The last year for which a table has a figure for it; *yes* where the table has no years; empty where it has none. "
            "`migcap data coverage KEN` says for one country what follows from it, module by module.", "",
            row(*held.columns), row(*["---"] * len(held.columns)), *(row(*line) for line in held.itertuples(index=False)), ""]


def entry(one):
    """Everything known about one table, and its columns."""
    lines = [f"## {one['table']}", "", f"**{one['title']}** ({one['class']}). {one['definition']}", "",
             f"* Publisher: {one['publisher']}. Edition: {one['edition']}.",
             f"* Cite as: {one['citation']}",
             f"* Licence: {one['licence']}; {one['licence_basis']}; checked {one['licence_checked']}.",
             f"* Unit: {one['unit']}. Reference date: {one['reference_date']}.",
             *bullets(f"Counted or estimated: {how}." for how in [one.get("counted_or_estimated")] if how),
             f"* File: `{one['file']}`, {one['rows']:,} rows, one for each {', '.join(one['keys'])}; made by `{one['recipe']}`.",
             "", "| column | type | meaning |", "|---|---|---|"]
    lines += [row(column["name"], TYPES[column["type"]], meaning(column)) for column in one["columns"]]
    lines += ["", "Known gaps:", "", *bullets(one["gaps"]), "", "Not to be used for:", "", *bullets(one["not_for"]), ""]
    return "\n".join([*lines, *from_the_publisher(one)])


def from_the_publisher(one):
    """What a manifest may hold beside its columns: tables that it is refused with, totals that are no rows, indicators and series."""
    lines = []
    if "not_with" in one:
        lines += ["Refused in one chart or one sum:", "", *bullets(f"{table}: {reason}." for table, reason in one["not_with"].items()), ""]
    if "headlines" in one:
        lines += ["Published totals that are no rows of the table:", "", *bullets(f"{total['what']}: {total['value']:,}" for total in one["headlines"]), ""]
    if "indicators" in one:
        lines += ["| indicator | areas with a figure | years | rows |", "|---|--:|---|--:|",
                  *(row(found["indicator"], found["areas"], f"{found['first']}-{found['last']}", f"{found['rows']:,}") for found in one["indicators"]), ""]
    if "series" in one:
        lines += ["| series | indicator | what it is | unit |", "|---|---|---|---|",
                  *(row(found["series"], found["indicator"], found["what"], found["unit"]) for found in one["series"]), ""]
    return lines


def meaning(column):
    values = f" ({', '.join(column['values'])})" if "values" in column else ""
    return column["description"] + values


def footnotes(facts):
    """Each footnote of any table, once."""
    return "\n".join(["# Footnotes", "", *dict.fromkeys(note + "\n" for one in facts for note in one["footnotes"])])


def for_modules(one):
    """"00, 03 (05)": modules that read the table, then those that it is kept for and that do not read it yet."""
    later = f"({', '.join(one['meant_for'])})" if "meant_for" in one else ""
    return " ".join(filter(None, [", ".join(one["used_by"]), later]))


def years(one):
    return f"{one['years'][0]}-{one['years'][-1]}" if "years" in one else ""


def row(*cells):
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def bullets(texts):
    return [f"* {text}" for text in texts]


def data_package(facts):
    """datapackage.json (a Frictionless Data Package)."""
    package = {"name": "migcap-datasets", "title": "Tables of the Migration Capacity Curriculum",
               "description": "Each table is under its publisher's terms: see licenses and sources of each resource.",
               "resources": [resource(one) for one in facts]}
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def resource(one):
    licence = {"name": one["licence"], "title": f"{one['licence']} ({one['licence_basis']})"}
    if "licence_url" in one:
        licence["path"] = one["licence_url"]
    packed = {"compression": "gz"} if one["file"].endswith(".gz") else {}
    return {"name": one["table"], "title": one["title"], "description": one["definition"], "path": one["file"], "format": "csv",
            "mediatype": "text/csv", "encoding": "utf-8", **packed, "sources": [{"title": one["citation"]}], "licenses": [licence],
            "schema": schema(one)}


def schema(one):
    """Fields, primary key, and the link of the country column to `countries`."""
    made = {"fields": [field(column, one["keys"]) for column in one["columns"]], "missingValues": [""], "primaryKey": one["keys"]}
    if "country_column" in one and one["table"] != "countries":
        made["foreignKeys"] = [{"fields": [one["country_column"]], "reference": {"resource": "countries", "fields": ["code"]}}]
    return made


def field(column, keys):
    limits = {"required": True} if column["name"] in keys or column["type"] == "integer" else {}
    if "values" in column:
        limits["enum"] = column["values"]
    described = {"name": column["name"], "type": TYPES[column["type"]], "description": column["description"]}
    return {**described, "constraints": limits} if limits else described
