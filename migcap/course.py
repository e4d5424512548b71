"""What modules exist, and where they are: read from the units' front matter, in this one place, for everybody.

In a repository the facts stand at the top of `solutions/NN-slug/lesson.md`. A wheel or a hub has no `solutions/`; there
the build has written the same facts into the metadata of `modules/NN-slug/lesson.ipynb`, under the key `migcap`.
"""

import difflib
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from migcap.errors import MigcapError

PACKAGE = Path(__file__).resolve().parent
# Front matter also holds what jupytext and Jupyter need; these keys are theirs.
NOT_OURS = ("jupytext", "kernelspec")
UNIT = re.compile(r"(?P<number>[0-9]{2})-(?P<slug>[a-z0-9][a-z0-9-]*)")


class CourseError(MigcapError):
    """A module that is not there, or whose facts cannot be read."""


@dataclass(frozen=True)
class Module:
    """The facts of one module, as its front matter states them."""

    number: str  # "04"
    slug: str  # "measuring-migration"
    title: str
    minutes: dict  # {"lesson": 70, "assignment": 110}
    serves: tuple  # lines of the programme: "A1", "O2", ...
    gcm: tuple  # objectives of the Global Compact for Migration, as int
    sdg: tuple  # SDG targets: "10.7"
    outcomes: dict  # {what the learner can do afterwards: ids of the exercises that show it}
    needs: tuple  # numbers of the modules to do first
    datasets: tuple  # names of tables
    task: str
    annex: str = ""  # the heading of its section in the learner's annex

    @property
    def folder(self):
        """Its folder's name in solutions/, modules/ and the learner's folder: "04-measuring-migration"."""
        return f"{self.number}-{self.slug}"


def repository():
    """The repository that this package runs from, or None where it is installed from a wheel."""
    top = PACKAGE.parent
    return top if (top / "solutions").is_dir() and (top / "pyproject.toml").is_file() else None


def learners_edition():
    """The folder with the learners' edition of all modules: MIGCAP_MODULES, the repository's modules/, or the wheel's copy."""
    chosen = os.environ.get("MIGCAP_MODULES")
    if chosen:
        if not Path(chosen).is_dir():
            raise CourseError(f"MIGCAP_MODULES names {chosen}, which is not a folder: set it to the folder with the modules, or unset it.")
        return Path(chosen).resolve()
    top = repository()
    return top / "modules" if top else PACKAGE / "_modules"


def modules():
    """Every module in order of its number, as a list of `Module`; raises CourseError naming the file that is wrong."""
    top = repository()
    if top and not os.environ.get("MIGCAP_MODULES"):
        lessons = (top / "solutions").glob("*/lesson.md")
    else:
        lessons = learners_edition().glob("*/lesson.ipynb")
    return sorted((_module(lesson) for lesson in lessons), key=lambda module: module.number)


def module(name):
    """The module called "00", "0" or "00-my-country"; raises CourseError naming the nearest one."""
    known = modules()
    asked = str(name).strip().lower()
    for candidate in known:
        if asked in (candidate.number, candidate.slug, candidate.folder) or (asked.isdigit() and int(asked) == int(candidate.number)):
            return candidate
    if not known:
        raise CourseError(f"There are no modules in {learners_edition()}: make them with `make build`.")
    near = _nearest(asked, known)
    if near:
        raise CourseError(f"There is no module '{name}'. Did you mean {near.number} ({near.folder})?")
    raise CourseError(f"There is no module '{name}': choose one of {', '.join(m.number for m in known)}.")


def _nearest(asked, known):
    names = {name: module for module in known for name in (module.number, module.slug, module.folder, module.title.lower())}
    close = difflib.get_close_matches(asked, names, n=1, cutoff=0.5)
    if close:
        return names[close[0]]
    holding = [names[name] for name in names if len(asked) > 2 and asked in name]
    return holding[0] if holding else None


def _module(lesson):
    unit = UNIT.fullmatch(lesson.parent.name)
    if not unit:
        raise CourseError(f"The folder {lesson.parent} is not called like a module: name it like 00-my-country.")
    facts = front_matter(lesson)
    wrong = check_front_matter(facts)
    if not wrong and facts["module"] != unit["number"]:
        wrong = [f"`module` must be \"{unit['number']}\", as the folder says, and is \"{facts['module']}\"."]
    if wrong:
        raise CourseError(f"The front matter of {lesson} needs mending: {' '.join(wrong)}")
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in facts.items() if key != "module"}
    return Module(number=unit["number"], slug=unit["slug"], **values)


def front_matter(path):
    """The module's facts that a lesson states, as a dict, unchecked: from the top of a .md or the metadata of a .ipynb."""
    path = Path(path)
    try:
        found = _from_notebook(path) if path.suffix == ".ipynb" else _from_markdown(path)
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"{path} cannot be read ({error}): check that it is there and is a text file.") from None
    return {key: value for key, value in found.items() if key not in NOT_OURS}


def _from_markdown(path):
    with open(path, encoding="utf-8") as lines:
        if next(lines, "").rstrip() != "---":
            raise CourseError(f"{path} does not start with front matter: its first line must be three dashes (---).")
        top = []
        for line in lines:
            if line.rstrip() == "---":
                break
            top.append(line)
        else:
            raise CourseError(f"The front matter of {path} does not end: close it with a line of three dashes (---).")
    try:
        found = yaml.safe_load("".join(top))
    except yaml.YAMLError as error:
        where = getattr(error, "problem_mark", None)
        line = f"line {where.line + 2}" if where else "somewhere"
        raise CourseError(f"The front matter of {path} is not valid YAML ({line}): look for a missing quotation mark or colon.") from None
    if not isinstance(found, dict):
        raise CourseError(f"The front matter of {path} must be lines of `key: value`.")
    return found


def _from_notebook(path):
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        return dict(notebook["metadata"]["migcap"])
    except (ValueError, KeyError, TypeError):
        raise CourseError(f"{path} does not say which module it is: make it again with `make build`, or install migcap again.") from None


def check_front_matter(facts):
    """What is wrong with a module's facts, as a list of sentences; empty when nothing is."""
    import jsonschema  # here, because a learner's notebook never needs it and it takes a moment

    schema = json.loads((PACKAGE / "front_matter.schema.json").read_text(encoding="utf-8"))
    errors = jsonschema.Draft202012Validator(schema).iter_errors(facts)
    # One sentence for each key, however many things are wrong inside it.
    return list(dict.fromkeys(sentence for error in sorted(errors, key=lambda e: [str(p) for p in e.path]) for sentence in _sentences(error, schema, facts)))


def _sentences(error, schema, facts):
    expected = schema["properties"]
    if error.path:
        key = error.path[0]
        yield f"`{key}` must be {expected[key]['description']}, and is {json.dumps(facts[key], ensure_ascii=False, default=str)}."
    elif error.validator == "required":
        for key in error.validator_value:
            if key not in facts:
                yield f"`{key}` is missing: it must be {expected[key]['description']}."
    elif error.validator == "additionalProperties":
        for key in facts:
            if key not in expected:
                near = difflib.get_close_matches(str(key), expected, n=1)
                yield f"`{key}` is not a key we know" + (f": did you mean `{near[0]}`?" if near else ": remove it.")
    else:
        yield "The front matter must be lines of `key: value`."
