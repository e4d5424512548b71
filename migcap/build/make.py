"""Everything that is derived, made from its source: `build` writes it, `check` compares it with what is there."""

import hashlib
import json
import sys

from tqdm import tqdm

from migcap import course
from migcap.build.catalogue import catalogue_drift, write_catalogue
from migcap.build.compare import difference
from migcap.build.execute import execute
from migcap.build.release import assignment_for_learners, to_text
from migcap.build.rules import broken_rules
from migcap.build.source import is_notebook_source, read_source
from migcap.build.syllabus import gaps, syllabus_drift, write_syllabus
from migcap.build.tests_check.units import weak_tests
from migcap.errors import MigcapError

# What a notebook's outputs depend on beside its own source.
SHARED_INPUTS = ["datasets/*.yml", "migcap/**/*.py", "grading/nbgrader_config.py", "requirements.lock"]
MEMORY = ".built.json"  # in solutions/, not in git: what each unit was last made from


def build(names=(), repo=None):
    """Make the named modules (all by default), the top pages and the catalogue; leaves alone what has not changed.

    Returns the paths that were written. Raises MigcapError with a sentence where a source needs mending.
    """
    repo = repo or repository()
    write_catalogue(repo)
    memory_file = repo / "solutions" / MEMORY
    memory = json.loads(memory_file.read_text()) if memory_file.exists() else {}
    written = []
    for unit in progress(units(repo, names), "building"):
        inputs = fingerprint(repo, unit)
        if memory.get(unit.name) == inputs and all(path.exists() for path in targets(repo, unit)):
            continue
        made = make(repo, unit)
        stop_if(broken_rules(repo, unit, made))
        stop_if(sound_tests(repo, unit))
        for path, text in made.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")
                written.append(path)
        memory[unit.name] = inputs
        memory_file.write_text(json.dumps(memory, indent=1))  # at once: what is made stays made after Ctrl-C
    for path in strangers(repo):
        path.unlink()
    write_syllabus(repo)
    stop_if(list(gaps(repo)))
    return written


def check(names=(), repo=None):
    """Sentences that say which derived file differs from what its source makes, or which rule is broken; empty when all is well."""
    repo = repo or repository()
    found = drift_of_the_whole(repo)
    for unit in progress(units(repo, names), "checking"):
        found += drift(repo, unit)
    return found


def drift_of_the_whole(repo):
    """What `check` finds in the files that are made of all modules together."""
    found = [*catalogue_drift(repo), *syllabus_drift(repo)]
    return found + [f"{path.relative_to(repo)} comes from no source: remove it, or run `migcap build`." for path in strangers(repo)]


def drift(repo, unit):
    """What `check` finds in one unit."""
    made = make(repo, unit)
    found = broken_rules(repo, unit, made) + sound_tests(repo, unit)
    for path, text in made.items():
        there = path.read_text(encoding="utf-8") if path.exists() else None
        how = "is missing" if there is None else difference(there, text)
        if how:
            found.append(f"{path.relative_to(repo)} {how}: run `migcap build` and commit what it makes.")
    return found


def repository():
    repo = course.repository()
    if repo is None:
        raise MigcapError("Building needs the project's repository with its folder solutions/: run this in a clone of it.")
    return repo


def units(repo, names=()):
    """The source folders of the named modules, or of all, and the pages at the top of solutions/."""
    if names:
        return [repo / "solutions" / course.module(name).folder for name in names]
    top_pages = sorted((repo / "solutions").glob("*.md"))
    return top_pages + [repo / "solutions" / module.folder for module in course.modules()]


def targets(repo, unit):
    """The paths that `make` fills for a unit, without making them."""
    if unit.suffix == ".md":
        if not is_notebook_source(unit):
            return [repo / "modules" / unit.name]
        return [unit.with_suffix(".ipynb"), repo / "modules" / f"{unit.stem}.ipynb"]
    names = [f"{page.stem}.ipynb" for page in notebook_pages(unit)]
    return [unit / name for name in names] + [repo / "modules" / unit.name / name for name in names]


def notebook_pages(unit):
    return sorted(page for page in unit.glob("*.md") if is_notebook_source(page))


def make(repo, unit):
    """{path: text} of everything derived from a unit; nothing is written."""
    if unit.suffix == ".md" and not is_notebook_source(unit):
        return {repo / "modules" / unit.name: unit.read_text(encoding="utf-8")}
    pages = [unit] if unit.suffix == ".md" else notebook_pages(unit)
    made = {}
    for page in pages:
        executed = execute(read_source(page), page.parent, repo / "datasets")
        for_learners = repo / "modules" / page.parent.relative_to(repo / "solutions") / f"{page.stem}.ipynb"
        made[page.with_suffix(".ipynb")] = to_text(executed)
        made[for_learners] = assignment_for_learners(executed, unit.name, repo) if page.stem == "assignment" else to_text(executed)
    return made


def sound_tests(repo, unit):
    """Sentences about tests that judge too little; what an author should only know is printed."""
    errors, warnings = weak_tests(repo, unit)
    for warning in warnings:
        tqdm.write(warning, file=sys.stderr)
    return errors


def strangers(repo):
    """Files of the learners' edition that no source makes: what was renamed or withdrawn must not linger there."""
    expected = {path for unit in units(repo) for path in targets(repo, unit)}
    return sorted(path for path in (repo / "modules").rglob("*")
                  if path.is_file() and path not in expected and ".ipynb_checkpoints" not in path.parts)


def fingerprint(repo, unit):
    """Changes when anything that the unit's derived files depend on has changed."""
    own = [unit] if unit.is_file() else [path for path in sorted(unit.rglob("*")) if path.suffix in (".md", ".yml")]
    shared = sorted(path for pattern in SHARED_INPUTS for path in repo.glob(pattern))
    digest = hashlib.sha256()
    for path in own + shared:
        digest.update(path.relative_to(repo).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def progress(items, doing):
    return tqdm(items, desc=doing, unit="unit", disable=None, leave=False)


def stop_if(sentences):
    if sentences:
        raise MigcapError("\n".join(sentences))
