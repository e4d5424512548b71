"""Is the shelf in order? Every problem is one sentence that names the file and says what to do."""

import csv
import gzip
import hashlib
import io
import re
from collections import Counter
from pathlib import Path

from migcap.build.catalogue import valid_manifest
from migcap.course import front_matter, modules, repository
from migcap.data import KOSOVO_FOOTNOTE
from migcap.data.errors import DataError
from migcap.data.manifests import tables
from migcap.errors import MigcapError

NOT_TABLES = {"README.md", "datapackage.json", ".gitattributes"}
LOADS = re.compile(r"\b(?:load|describe)\(\s*[\"'](\w+)[\"']")
BY_HAND = re.compile(r"\bread_(?:csv|table|excel|json)\([^)\n]*(?:datasets|_shelf|\.csv\.gz)")
NUMBER = {"integer": re.compile(r"-?\d+"), "number": re.compile(r"-?\d+(\.\d+)?(e[-+]?\d+)?")}


def check(folder):
    """Sentences about the tables in `folder`; none when the shelf is in order."""
    folder = Path(folder)
    found, facts = [], []
    for table in tables(folder):
        try:
            facts.append(valid_manifest(folder / f"{table}.yml"))
        except DataError as problem:
            found.append(str(problem))
    codes = known_codes(folder, facts)
    for one in facts:
        problem = table_problem(folder, one, codes)
        found += [problem] if problem else []
    return found + strangers(folder) + unused(facts) + undeclared_reads()


def table_problem(folder, facts, codes):
    """The first thing that is wrong with one table, or None: what is wrong with a file explains what comes after it."""
    name = facts["file"]
    try:
        content = (folder / name).read_bytes()
        content = gzip.decompress(content) if name.endswith(".gz") else content
        text = content.decode("utf-8")
    except FileNotFoundError:
        return f"{name} is missing: get it again, or remove its manifest."
    except (OSError, EOFError):
        return f"{name} is not a whole gzip file: get it again, or run its recipe."
    except UnicodeDecodeError as error:
        return f"{name} is not UTF-8 text (byte {error.start:,}): save it as UTF-8, or run its recipe."
    if text.startswith("\ufeff"):
        return f"{name} begins with a byte order mark, as some spreadsheets write it: save it as UTF-8 without one, or run its recipe."
    rows = csv.reader(io.StringIO(text))
    header, columns = next(rows, []), [column["name"] for column in facts["columns"]]
    if header != columns:
        return f"{name} has the columns {', '.join(header)} where its manifest says {', '.join(columns)}: put the header right, or describe the columns."
    rows = list(rows)
    return (cell_problem(name, facts, rows, codes) or hash_problem(name, facts, content) or total_problem(name, facts, text)
            or footnote_problem(facts, text) or manifest_problem(folder, facts, rows))


def cell_problem(name, facts, rows, codes):
    """The first column with a cell that cannot be what the column says, or a row that comes twice."""
    for number, row in enumerate(rows, start=2):
        if len(row) != len(facts["columns"]):
            return f"{name}, line {number}, has {len(row)} cells where the table has {len(facts['columns'])} columns."
    cells = dict(zip((column["name"] for column in facts["columns"]), zip(*rows)))
    for column in facts["columns"]:
        # Each value once: a table has a quarter of a million rows and a few hundred codes.
        for cell in set(cells[column["name"]]):
            wrong = wrong_cell(column, cell, column["name"] in facts["keys"], codes)
            if wrong:
                return f"{name}, line {cells[column['name']].index(cell) + 2}, column {column['name']}: {wrong}."
    keys = Counter(zip(*(cells[key] for key in facts["keys"])))
    double = next((key for key, times in keys.items() if times > 1), None)
    if double:
        return f"{name} has two rows for {', '.join(double)}: {', '.join(facts['keys'])} must name one row."
    return None


def wrong_cell(column, cell, is_key, codes):
    """What is wrong with one cell, or None."""
    if cell == "":
        return "an empty key names no row" if is_key else None
    if column["type"] in NUMBER and not NUMBER[column["type"]].fullmatch(cell):
        return f"'{cell}' is not {'a whole number' if column['type'] == 'integer' else 'a number'}"
    if column["type"] == "area" and codes and cell not in codes and cell not in column.get("also", {}):
        return f"'{cell}' is the code of no country or area"
    if "values" in column and cell not in column["values"]:
        return f"'{cell}' is not one of {', '.join(column['values'])}"
    return None


def hash_problem(name, facts, content):
    if hashlib.sha256(content).hexdigest() != facts["sha256"]:
        return f"{name} is not the file that its manifest describes (sha256 differs): get it again, or run its recipe if you meant to change it."
    return None


def total_problem(name, facts, text):
    """A declared total that the rows no longer make."""
    for total in facts.get("totals", []):
        rows = csv.DictReader(io.StringIO(text))
        made = sum(float(row[total["column"]] or 0) for row in rows if all(row[key] == str(value) for key, value in total.get("where", {}).items()))
        if abs(made - total["equals"]) > total.get("within", 0.5):
            return f"{name}: {total['column']} adds up to {made:,.10g} where the publisher says {total['equals']:,.10g} ({total['what']})."
    return None


def footnote_problem(facts, text):
    names_it = "Kosovo" in text or re.search(r"\bXKX\b", text)
    if names_it and KOSOVO_FOOTNOTE not in facts["footnotes"]:
        return f"{facts['file']} names Kosovo* and its manifest lacks the footnote of UN Security Council resolution 1244 (1999): add it."
    return None


def manifest_problem(folder, facts, rows):
    """A computed fact that is not the table's, or a recipe that is not there."""
    if facts["rows"] != len(rows):
        return f"{facts['table']}.yml says that the table has {facts['rows']:,} rows, and it has {len(rows):,}: run its recipe, which writes the computed facts."
    columns = [column["name"] for column in facts["columns"]]
    there = sorted({int(row[columns.index("year")]) for row in rows if row[columns.index("year")]}) if "year" in columns else None
    if facts.get("years") != there:
        return f"{facts['table']}.yml has other years than the table: run its recipe, which writes the computed facts."
    if (folder / "recipes").is_dir() and not (folder / facts["recipe"]).is_file():
        return f"{facts['table']}.yml names the recipe {facts['recipe']}, which is not there: put its name right."
    return None


def strangers(folder):
    """Files that no manifest declares: nothing is known about them, so nobody may use them. What is wrong with a manifest is said elsewhere."""
    named = {end for table in tables(folder) for end in (f"{table}.yml", f"{table}.csv", f"{table}.csv.gz")}
    return [f"{path.name} has no manifest: write {path.name.split('.')[0]}.yml, or remove the file."
            for path in sorted(folder.iterdir()) if path.is_file() and path.name not in named | NOT_TABLES]


def unused(facts):
    """Tables whose readers are not those that the modules name."""
    readers = {one["table"]: [module.number for module in modules() if one["table"] in module.datasets] for one in facts}
    found = [f"The manifest {one['table']}.yml says that the modules {', '.join(one['used_by']) or 'none'} use it, and the modules' front matter says "
             f"{', '.join(readers[one['table']]) or 'none'}: make them agree." for one in facts if sorted(one["used_by"]) != sorted(readers[one["table"]])]
    return found + [f"{one['table']} is used by no module and kept for none: say in `meant_for` for which, or leave it out."
                    for one in facts if not one["used_by"] and not one.get("meant_for")]


def known_codes(folder, facts):
    """The codes of the table `countries`, of every kind; none where that table is damaged, which is then said of it alone."""
    if "countries" not in tables(folder):
        raise MigcapError(f"There is no table `countries` in {folder}: every other table needs its codes.")
    one = next((one for one in facts if one["table"] == "countries"), None)
    if one is None or not (folder / one["file"]).is_file():
        return set()
    with open(folder / one["file"], encoding="utf-8", errors="replace", newline="") as file:
        return {row["code"] for row in csv.DictReader(file) if row.get("code")}


def undeclared_reads():
    """Tables that a unit loads and its front matter does not name, and files that it reads past `load`."""
    top = repository()
    found = []
    for page in sorted(top.glob("solutions/*/*.md")) if top else []:
        for what in undeclared(page.read_text(encoding="utf-8"), front_matter(page.with_name("lesson.md")).get("datasets", [])):
            found.append(f"{page.relative_to(top)} reads {what} and does not declare it: add it to `datasets` in the front matter of the lesson, and read it with load().")
    return found


def undeclared(text, declared):
    """What the cells of a unit's text read beside the tables `declared`."""
    cells = "\n".join(re.findall(r"^```\{code-cell\}.*?^```", text, flags=re.DOTALL | re.MULTILINE))
    return sorted(set(LOADS.findall(cells)) & set(tables()) - set(declared)) + BY_HAND.findall(cells)
