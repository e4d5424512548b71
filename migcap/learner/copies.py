"""Her copies of the modules: put into the learner's folder, refreshed while untouched, never overwritten once they are hers.

`.migcap/copies.json` in that folder remembers for each copy which edition it came from and what we wrote (a fingerprint; see
`migcap.learner.fingerprint` for what counts as changed). Where that memory is lost, everything found is taken for hers.
"""

import datetime
import hashlib
import json
import os
from pathlib import Path

from migcap import course, home
from migcap.errors import MigcapError
from migcap.learner.fingerprint import country_of, fingerprint, is_untouched, with_country

MEMORY = ".migcap/copies.json"
ASSIGNMENT = "assignment.ipynb"
TOP = "start"  # what `restore` calls the files that belong to no module


class Sentences(list):
    """What happened, one sentence each; a notebook shows them as text."""

    def __str__(self):
        return "\n".join(self)

    def _repr_markdown_(self):
        return "\n\n".join(self)


def prepare(modules_dir=None):
    """Put copies of the learners' edition into the learner's folder; returns Sentences that name what is new there.

    A missing copy is written, an untouched one refreshed without a word. One that she changed stays, and a newer edition goes
    beside it, once, as `assignment (new edition).ipynb`. Assignments are filled with the country that she chose.
    Raises MigcapError when there is no edition to copy or the folder cannot be written.
    """
    originals = _originals(Path(modules_dir) if modules_dir else course.learners_edition())
    memory = _read_memory()
    news, new_modules = Sentences(), []
    for relative, original in originals.items():
        unit = relative.parts[0] if len(relative.parts) > 1 else None
        if unit and unit not in new_modules and not (home.folder() / unit).exists():
            new_modules.append(unit)
        place = _bring(relative, original, memory)
        if place is not None and place != relative:
            news.append(f"There is a new edition of {relative.as_posix()}. Yours has your work in it and stays as it is; "
                        f"the new one is beside it: {place.name}.")
    _write_memory(memory)
    home.annex_folder().mkdir(parents=True, exist_ok=True)
    if new_modules:
        news.insert(0, f"New in your folder: {', '.join(new_modules)}.")
    return news


def restore(name, modules_dir=None):
    """Give her fresh originals of one module ("00"), or of the start page and glossary ("start"); returns Sentences.

    Her present file is kept beside the fresh one under the day's date. Raises MigcapError for a module that is not there.
    """
    unit = None if str(name).strip().lower() == TOP else course.module(name).folder
    originals = _originals(Path(modules_dir) if modules_dir else course.learners_edition())
    memory = _read_memory()
    news = Sentences()
    for relative, original in originals.items():
        if (relative.parts[0] if len(relative.parts) > 1 else None) != unit:
            continue
        path = home.folder() / relative
        kept = _set_aside(path) if path.exists() and not _is_ours(path, memory) else None
        if kept:
            news.append(f"{relative.as_posix()} is as new again; yours is kept beside it: {kept.name}.")
        elif not path.exists():
            news.append(f"{relative.as_posix()} is back.")
        _bring(relative, original, memory)
    _write_memory(memory)
    if not news:
        return Sentences([f"Nothing to restore: {unit or 'the start page'} is as new."])
    news.append("If it is open in JupyterLab, close its tab and open it again.")
    return news


def assignments_with_another_country(code):
    """Her assignments, as paths inside her folder, whose line `COUNTRY = "..."` names a country other than `code`."""
    found = []
    for path in sorted(home.folder().glob("*/assignment*.ipynb")):
        now = country_of(_read(path) or b"")
        if now is not None and now != code:
            found.append(path.relative_to(home.folder()).as_posix())
    return found


def is_begun(path):
    """True when a copy in her folder holds something of hers; also where nobody remembers what was written there."""
    return not _is_ours(path, _read_memory())


def _originals(edition):
    """{path inside the edition: its bytes}, without hidden files, in order."""
    if not edition.is_dir():
        raise MigcapError(f"The modules are not in {edition}: make them with `make build`, or install migcap again.")
    files = (path for path in sorted(edition.rglob("*")) if path.is_file())
    inside = ((path, path.relative_to(edition)) for path in files)
    return {relative: path.read_bytes() for path, relative in inside
            if not any(part.startswith(".") or part == "__pycache__" for part in relative.parts)}


def _bring(relative, original, memory):
    """Write one file of the edition where it belongs; its path (inside her folder) when this edition is new there, else None."""
    edition = hashlib.sha256(original).hexdigest()
    content = with_country(original, home.country()) if relative.name == ASSIGNMENT and home.country() else original
    written = {"edition": edition, "content": fingerprint(relative.name, content)}
    for place in _places(relative):
        path, known = home.folder() / place, memory.get(place.as_posix(), {})
        if path.exists() and not _is_ours(path, memory):
            if known.get("edition") == edition:
                return None  # she is working on this very edition
            if not is_untouched(fingerprint(path.name, _read(path) or b""), written["content"]):
                continue  # hers; look for a place beside it
            memory[place.as_posix()] = written  # what we would write is there already, as after a lost memory
            return None
        if path.exists() and known == written:
            return None
        if not path.exists() and place != relative and known.get("edition") == edition:
            return None  # she has seen this edition and removed it
        home.write(path, content)
        memory[place.as_posix()] = written
        return place if known.get("edition") != edition else None


def _places(relative):
    """Where a file may go: its own name, then beside it, without end."""
    yield relative
    yield relative.with_name(f"{relative.stem} (new edition){relative.suffix}")
    number = 2
    while True:
        yield relative.with_name(f"{relative.stem} (new edition {number}){relative.suffix}")
        number += 1


def _is_ours(path, memory):
    """True when the file holds nothing beyond what we wrote there."""
    known = memory.get(path.relative_to(home.folder()).as_posix())
    content = _read(path)
    return known is not None and content is not None and is_untouched(fingerprint(path.name, content), known["content"])


def _set_aside(path):
    """Rename her file to a free name with today's date, and return where it is now."""
    today = datetime.date.today().isoformat()
    number = 1
    while True:
        label = f"yours {today}" if number == 1 else f"yours {today}, {number}"
        aside = path.with_name(f"{path.stem} ({label}){path.suffix}")
        if not aside.exists():
            try:
                os.rename(path, aside)
            except OSError as error:
                raise MigcapError(f"{path} could not be set aside ({error.strerror}), so nothing was restored: close the programs that use it "
                                  "and make its folder writable, then try again.") from None
            return aside
        number += 1


def _read(path):
    """The file's bytes, or None when they cannot be read: then it is not ours to replace."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _read_memory():
    try:
        memory = json.loads((home.folder() / MEMORY).read_text(encoding="utf-8"))
        return {place: known for place, known in memory.items() if {"edition", "content"} <= set(known)}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _write_memory(memory):
    content = json.dumps(memory, ensure_ascii=False, sort_keys=True).encode()
    if _read(home.folder() / MEMORY) != content:
        home.write(home.folder() / MEMORY, content)
