"""What each test cell takes from the learner, as a table to read, and what is wrong about it."""

import builtins
from dataclasses import dataclass, field

from migcap.build.tests_check.marks import marks
from migcap.grading.scopes import DELETE, IMPORT
from migcap.grading.takes import ALL, CHANGED, about, autotests, code_cells, is_answer, is_test, learners_names, mentions_or_none, takes

OF_EVERY_NOTEBOOK = {"get_ipython", "display", "In", "Out", "exit", "quit", "_", "__", "___"}


@dataclass
class Test:
    """One test cell: what it takes ({name: uses}), which of that the answers of its own exercise bind, and the rest of its facts."""

    grade_id: str
    index: int
    source: str
    points: float
    names: dict
    own: set
    binders: dict = field(default_factory=dict)  # {name: grade_ids of the answers that bind it}

    @property
    def read(self):
        """The names whose meaning counts. One that the test only replaces is nothing that it takes from her."""
        return {name: uses for name, uses in self.names.items() if uses != {CHANGED}}

    @property
    def is_made_by_nbgrader(self):
        return bool(autotests(self.source))


def tests(notebook) -> list[Test]:
    """Every test cell in order. An exercise is a row of answers and the tests behind it."""
    taken = {one.grade_id: one.names for one in takes(notebook)}
    found, own, behind_a_test, binders = [], set(), False, {}
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        if is_answer(cell):
            own = set() if behind_a_test else own
            behind_a_test = False
            for name in bound_in(cell):
                own.add(name)
                binders.setdefault(name, []).append(about(cell).get("grade_id", ""))
        elif is_test(cell):
            behind_a_test = True
            names = taken[about(cell)["grade_id"]]
            found.append(Test(about(cell)["grade_id"], index, cell.source, float(about(cell).get("points", 0)), names, own & set(names)))
    for test in found:
        test.binders = {name: binders.get(name, []) for name in test.names}
    return found


def bound_in(cell):
    return {event.name for event in mentions_or_none(cell.source) if event.binds and event.how != DELETE}


def errors(notebook):
    """Sentences about tests that take nothing, trust what may be forged, or meet a name that means two things."""
    hers, given = learners_names(notebook), given_names(notebook)
    for test in tests(notebook):
        if not test.read:
            yield f"the test '{test.grade_id}' takes nothing that an answer binds, so it judges nothing: let it use a name of the answer, or take its points away."
        for name in sorted(name for name in test.read if IMPORT in hers[name]):
            yield (f"the test '{test.grade_id}' uses `{name}`, which is imported in an answer alone: hers could be a forgery. "
                   "Import it in the test, or in a locked cell.")
        for name in sorted(unknown_names(test, hers, given)) if ALL in hers else []:
            yield (f"the test '{test.grade_id}' uses `{name}`, which only the `import *` of an answer can bind: hers could be a forgery. "
                   "Import it in the test, or in a locked cell.")
        for comment in marks(test.source).unreadable:
            yield f"the test '{test.grade_id}' has the comment `{comment}`: write `what | reason` behind the colon."
        for name in sorted(marks(test.source).also_takes.keys() - test.read.keys()):
            yield f"the test '{test.grade_id}' says that it also takes `{name}`, and takes no such thing: remove that comment."
    for name in sorted(bound_twice(notebook, hers)):
        yield f"`{name}` is bound by a locked cell and by an answer: give one of them another name, so that a test knows whose it meets."


def warnings(notebook):
    """Sentences about tests that build on the answer to another exercise: a slip there would cost its marks twice; and about those not tried."""
    for test in tests(notebook):
        if test.is_made_by_nbgrader:
            yield (f"the test '{test.grade_id}' has AUTOTEST lines, which nbgrader fills in when it gives the assignment out: no liar was tried on it.")
        for name in sorted(test.read.keys() - test.own - marks(test.source).also_takes.keys()):
            where = " and ".join(f"'{one}'" for one in test.binders[name])
            yield (f"the test '{test.grade_id}' also takes `{name}` from {where}, another exercise: replace it while the test runs, "
                   f"or say so in the test: `# also takes: {name} | why`.")


def given_names(notebook):
    return {name for cell in code_cells(notebook) if not is_answer(cell) for name in bound_in(cell)}


def unknown_names(test, hers, given):
    """Names that the test reads and that nobody is known to bind."""
    read = {event.name for event in mentions_or_none(test.source) if not event.binds}
    return read - given - hers.keys() - set(dir(builtins)) - OF_EVERY_NOTEBOOK


def bound_twice(notebook, hers):
    """Names that a locked cell binds and an answer binds anew. To change what a name stands for (`table["a"] = 1`) binds nothing."""
    locked = {event.name for cell in code_cells(notebook) if about(cell).get("locked") and not is_answer(cell) and not is_test(cell)
              for event in mentions_or_none(cell.source) if event.binds and event.how not in (DELETE, "change")}
    return {name for name in locked & hers.keys() if hers[name] != {"change"}}


def table(notebook):
    """What each test takes, in columns: the test, its points, the name, how it is used, the answer that binds it."""
    rows = [("test", "points", "takes", "how", "from the answer")]
    for test in tests(notebook):
        names = test.names or {"nothing": set()}
        for number, (name, uses) in enumerate(sorted(names.items())):
            first = (test.grade_id, f"{test.points:g}") if number == 0 else ("", "")
            rows.append((*first, name, ", ".join(sorted(uses)), " and ".join(test.binders.get(name, []))))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    return "\n".join("  ".join(word.ljust(width) for word, width in zip(row, widths)).rstrip() for row in rows)
