"""docs/syllabus.md, made from the modules' front matter and their assignments: what serves what, and which test holds it.

The table has no cell that may stay empty: `gaps` names each that would, and the build stops.
"""

import nbformat

from migcap import course
from migcap.exercises import exercises
from migcap.rubrics import rubric_points

PAGE = "docs/syllabus.md"
PROGRAMME = {
    "A1": "UN Country Teams articulate migration and its links to the 2030 Agenda, and align with national development plans",
    "A2": "public authorities convene inclusive consultations on migration governance",
    "A3": "a knowledge hub on joint programming and on policy initiatives of many stakeholders",
    "A4": "coordinated, time-bound technical assistance and learning among governments",
    "O1": "the UN system supports authorities in making migration policies in line with international frameworks",
    "O2": "public authorities and stakeholders act on migration in ways that contribute to sustainable development",
    "EI": "the expected impact: alignment with international frameworks and with recovery plans after COVID-19",
}
NONE_YET = "none of the modules so far"
HEAD = """# Syllabus

Made by `migcap build` from the front matter of the lessons, the assignments, their graders' tests and their rubrics. A row that lacks something stops the build.

The lines of the programme are those of the EU-UN Partnership for Migration Capacity Building, in our own words; the letters and numbers are ours. The curriculum follows these lines. It makes no claim about the results of that programme.
"""


def write_syllabus(repo):
    (repo / PAGE).write_text(syllabus(repo), encoding="utf-8")


def syllabus_drift(repo):
    """A sentence where the page is not what the modules make, and one for each gap."""
    page = repo / PAGE
    if not page.exists() or page.read_text(encoding="utf-8") != syllabus(repo):
        yield f"{PAGE} is not what the modules make: run `migcap build` and commit it."
    yield from gaps(repo)


def syllabus(repo):
    modules = course.modules()
    lines = [HEAD, "## The modules", "", "| module | minutes | serves | GCM objectives | SDG targets | prepares for |", "|---|---|---|---|---|---|"]
    lines += [row(module) for module in modules]
    lesson, assignment = (sum(module.minutes[part] for module in modules) for part in ("lesson", "assignment"))
    lines += ["", f"In all {lesson + assignment} minutes: {lesson} for lessons and {assignment} for assignments.", "",
              "## The lines of the programme", "", "| | line | modules |", "|---|---|---|"]
    lines += [f"| {line} | {words} | {', '.join(module.number for module in modules if line in module.serves) or NONE_YET} |" for line, words in PROGRAMME.items()]
    for module in modules:
        lines += ["", f"## {module.number} · {module.title}", "", "| you can afterwards | shown by | held by |", "|---|---|---|"]
        titles = titles_of(repo, module)
        for outcome, shown_by in module.outcomes.items():
            lines.append(f"| {outcome} | {'; '.join(titles.get(name, name) for name in shown_by)} | {'; '.join(held_by(repo, module, name) or '?' for name in shown_by)} |")
    return "\n".join(lines) + "\n"


def row(module):
    return (f"| {module.number} · {module.title} | {module.minutes['lesson']} + {module.minutes['assignment']} | {', '.join(module.serves)} "
            f"| {', '.join(map(str, module.gcm))} | {', '.join(module.sdg)} | {module.task} |")


def gaps(repo):
    """Sentences: an exercise that shows no outcome, an outcome shown by what is no exercise, an exercise that nothing holds, an empty cell."""
    for module in course.modules():
        titles = titles_of(repo, module)
        named = {name for shown_by in module.outcomes.values() for name in shown_by}
        where = f"solutions/{module.folder}/lesson.md"
        yield from (f"{where}: the outcomes name '{name}', which is no exercise of its assignment." for name in sorted(named - set(titles)))
        yield from (f"{where}: the exercise '{name}' shows no outcome: name it behind one." for name in titles if name not in named)
        yield from (f"{where}: nothing tests the exercise '{name}': it needs a folder in tests/graders/ or a rubric." for name in titles if not held_by(repo, module, name))
        yield from (f"{where}: `{key}` is empty." for key in ("serves", "gcm", "sdg") if not getattr(module, key))


def titles_of(repo, module):
    """{exercise id: "2 · Share of the population"} in the order of the assignment."""
    path = repo / "solutions" / module.folder / "assignment.ipynb"
    if not path.exists():
        return {}
    found = exercises(nbformat.read(path, as_version=4))
    return {grade_id.removeprefix("test-"): f"{one.number} · {one.title}" for one in found for grade_id in one.graded}


def held_by(repo, module, name):
    """The folder of the exercise's tested answers, or its rubric; "" where there is neither."""
    tests = f"tests/graders/{module.folder}/{name}"
    if (repo / tests / "reference.py").exists():
        return f"[tests](../{tests})"
    return f"[rubric](../grading/rubrics/{module.folder}.yml)" if name in rubric_points(repo, module.folder) else ""
