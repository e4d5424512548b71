"""The tests of this curriculum's own modules, and of any source notebook that is named by its path."""

import json
import os
from pathlib import Path

import nbformat

from migcap.build import tests_check
from migcap.build.execute import kernel_environment
from migcap.build.source import is_notebook_source, read_source
from migcap.build.tests_check import apart, taken
from migcap.errors import MigcapError

MEMORY = ".liars.json"  # in solutions/, not in git: which liars were tried on which test and which run apart, and what came of it


def weak_tests(repo, unit):
    """(errors, warnings): sentences about the tests in a unit's assignment. What was tried on a test that has not changed is remembered."""
    source = unit / "assignment.md"
    if not source.exists():
        return [], []
    notebook, kept = read_source(source), remembered(repo).get(unit.name, {})
    before = json.dumps(kept)
    problems = tests_check.problems(notebook, unit, kernel_environment(repo / "datasets"), kept, unit.name)
    if json.dumps(kept) != before:
        remember(repo, unit.name, kept)
    if not problems:
        problems = not_apart(repo, unit, notebook)
    name = source.relative_to(repo)
    return [f"{name}: {problem}" for problem in problems], [f"{name}: {warning}" for warning in tests_check.warnings(notebook)]


def not_apart(repo, unit, notebook):
    """Sentences about tests that the engine can run only beside the learner's code."""
    name = f"{unit.name}, apart"
    kept = remembered(repo).get(name, [])
    before = json.dumps(kept)
    problems = apart.errors(notebook, unit, kernel_environment(repo / "datasets"), kept)
    if json.dumps(kept) != before:
        remember(repo, name, kept)
    return problems


def remembered(repo):
    """{unit: {grade_id: [key, verdict]}} of earlier builds and checks, and {"unit, apart": [key, sentences]}."""
    memory_file = repo / "solutions" / MEMORY
    return json.loads(memory_file.read_text(encoding="utf-8")) if memory_file.exists() else {}


def remember(repo, name, kept):
    """Put one unit's verdicts to the others'. They may be tried in several processes at once: the file is read again, and is never there by half."""
    new = repo / "solutions" / f"{MEMORY}.{os.getpid()}"
    new.write_text(json.dumps({**remembered(repo), name: kept}, indent=1), encoding="utf-8")
    os.replace(new, repo / "solutions" / MEMORY)


def described(repo, unit):
    """What `migcap build --tests` prints: the table, then what is wrong. Gives the text, and whether all is well."""
    if unit.is_dir():
        notebook, (problems, warnings) = read_source(unit / "assignment.md"), weak_tests(repo, unit)
    else:
        notebook = read_any(unit)
        problems = tests_check.problems(notebook, unit.parent, kernel_environment(repo / "datasets"), None, unit.name)
        warnings = tests_check.warnings(notebook)
    lines = [taken.table(notebook), "", *problems, *(f"Not an error: {warning}" for warning in warnings)]
    return "\n".join(lines + ([] if problems else ["No liar passes, and every test takes something from an answer."])), not problems


def read_any(path):
    """A source notebook of any nbgrader course, or a page of ours."""
    path = Path(path)
    if path.suffix == ".md" and is_notebook_source(path):
        return read_source(path)
    try:
        return nbformat.read(path, as_version=4)
    except Exception as error:
        raise MigcapError(f"{path} cannot be read as a notebook: {error}") from None
