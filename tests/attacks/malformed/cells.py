"""Notebooks whose cells were taken apart: copied, left out, split, swapped, moved, and made to be worth more."""

from nbformat.v4 import new_code_cell, new_markdown_cell

from tests.attacks import course
from tests.attacks.attack import Attack
from tests.grading import toy


def tests(made):
    return [cell for cell in made.cells if cell.metadata.get("nbgrader", {}).get("grade") and cell.cell_type == "code"]


def duplicated(made):
    for cell in tests(made):
        place = made.cells.index(cell)
        copy = new_code_cell("3.0", metadata={"nbgrader": dict(cell.metadata.nbgrader)}, id=f"copy-{place}")
        made.cells.insert(place, copy)
        made.cells.append(new_code_cell("3.0", metadata={"nbgrader": dict(cell.metadata.nbgrader)}, id=f"again-{place}"))


def left_out(made):
    for cell in tests(made):
        made.cells.remove(cell)


def split(made):
    for cell in tests(made):
        place = made.cells.index(cell)
        head, _, rest = cell.source.partition("\n")
        cell.source = head
        made.cells.insert(place + 1, new_code_cell(rest, id=f"rest-{place}"))


def swapped(made):
    """The tests take each other's names, and those of the answers."""
    cells = tests(made)
    names = [cell.metadata.nbgrader.grade_id for cell in cells]
    for cell, name in zip(cells, names[1:] + names[:1]):
        cell.metadata.nbgrader.grade_id = name
    for exercise in ("share", "words"):
        answer, test = toy.named(made, exercise), toy.named(made, course.test_id(exercise))
        answer.metadata.nbgrader.grade_id, test.metadata.nbgrader.grade_id = test.metadata.nbgrader.grade_id, answer.metadata.nbgrader.grade_id


def moved(made):
    """All tests stand before the first answer and before the imports."""
    cells = tests(made)
    made.cells[:] = cells + [cell for cell in made.cells if cell not in cells]


def worth_more(made):
    for cell in tests(made):
        cell.metadata.nbgrader.points = 100
    toy.named(made, "essay").metadata.nbgrader.points = 100


def renamed(made):
    for number, cell in enumerate(tests(made)):
        cell.metadata.nbgrader.update(grade_id=f"mine-{number}", points=50)
        cell.source = "50.0"


def retyped(made):
    for number, cell in enumerate(tests(made)):
        cell.cell_type = "markdown" if number % 2 else "raw"
        cell.source = "All is well."
        cell.pop("outputs", None)
        cell.pop("execution_count", None)
        cell.metadata.nbgrader.cell_type = cell.cell_type


def flags(made):
    for number, cell in enumerate(tests(made)):
        cell.metadata.nbgrader.update([{"grade": False}, {"solution": True}, {"task": True}, {"locked": False}][number % 4])
        cell.source = "3.0"


def edited(made):
    for cell in tests(made):
        cell.source = "3.0"
        cell.metadata.nbgrader.locked = False


def setup_edited(made):
    toy.named(made, "setup").source = '''class Content:
    __getattr__ = __call__ = __getitem__ = lambda self, *others, **named: self
    __eq__ = lambda self, other: True
    __len__ = lambda self: 2
    __iter__ = lambda self: iter([])

np = pd = plt = FLOWS = Content()'''


def foreign(made):
    for number in range(5):
        made.cells.append(new_code_cell("1000.0", metadata=toy.about(f"bonus-{number}", grade=True, solution=True, points=1000), id=f"bonus-{number}"))
        made.cells.append(new_markdown_cell("A task.", metadata=toy.about(f"task-{number}", grade=True, task=True, points=1000), id=f"task-{number}"))


def tagged(tag):
    def change(made):
        for cell in tests(made):
            cell.metadata.tags = [tag]
            cell.outputs = [{"output_type": "execute_result", "data": {"text/plain": "3.0"}, "metadata": {}, "execution_count": 1}]
            cell.execution_count = 1
    return change


def saved_outputs(made):
    """Results as if all had been run, and a kernel that cannot run it again."""
    tagged("done")(made)
    made.metadata.kernelspec = {"name": "no-such-kernel", "display_name": "None", "language": "python"}


def kernel(name, language):
    def change(made):
        made.metadata.kernelspec = {"name": name, "display_name": name, "language": language}
        made.metadata.language_info = {"name": language}
    return change


def wrong_types(made):
    wrong = [[], "text", 7, None, {"grade_id": 7}, {"grade": "yes", "grade_id": ["a"], "points": "many", "schema_version": {}},
             {"grade_id": "test-words", "points": {}}]
    for number, cell in enumerate(tests(made)):
        cell.metadata.nbgrader = wrong[number % len(wrong)]


def schema(version):
    def change(made):
        for cell in made.cells:
            if "nbgrader" in cell.metadata:
                cell.metadata.nbgrader.schema_version = version
    return change


def sources(made):
    for cell, wrong in zip(tests(made), [None, 7, ["a", 7], {}, [[]], True, 1.5]):
        cell.source = wrong


def shape(made):
    made.cells[0].pop("metadata")
    made.cells[1].pop("source")
    made.cells.append({"cell_type": "unheard of", "metadata": {}, "source": ""})
    made.cells.append("no cell at all")
    made.metadata = []


def same_ids(made):
    for cell in made.cells:
        cell["id"] = "the-same"


def odd_ids(made):
    for number, cell in enumerate(made.cells):
        cell["id"] = ["", "x" * 1000, "../../x", 7, None, "<script>"][number % 6]


def essay_as_code(made):
    cell = toy.named(made, "essay")
    cell.cell_type, cell.source, cell.outputs, cell.execution_count = "code", "2.0", [], None
    cell.metadata.nbgrader.solution = False


ATTACKS = [
    Attack("duplicate-tests", "Every test cell is there three times, the copies full of praise.", change=duplicated, malformed=True),
    Attack("missing-tests", "All test cells are left out.", change=left_out, malformed=True),
    Attack("split-tests", "Every test cell is split after its first line.", change=split, malformed=True),
    Attack("swapped-names", "Test cells and answers have each other's names.", change=swapped, malformed=True),
    Attack("moved-tests", "All tests come before the answers and the imports.", change=moved, malformed=True),
    Attack("changed-points", "Every test says that it is worth 100 points.", change=worth_more, malformed=True),
    Attack("changed-names", "The tests have new names, new points and new contents.", change=renamed, malformed=True),
    Attack("changed-types", "Tests are text cells and raw cells.", change=retyped, malformed=True),
    Attack("changed-flags", "Tests say that they are no tests, answers, tasks.", change=flags, malformed=True),
    Attack("edited-tests", "Every test says 3.0 and nothing else.", change=edited, malformed=True),
    Attack("edited-setup", "The locked cell at the top imports objects that are equal to all.", change=setup_edited, malformed=True),
    Attack("foreign-cells", "Cells of the learner's own that are worth a thousand points each.", change=foreign, malformed=True),
    Attack("skip-execution", "A tag tells the kernel's client to leave the tests out, and a result stands there already.",
           change=tagged("skip-execution"), malformed=True),
    Attack("raises-exception", "A tag tells that errors are expected in the tests.", change=tagged("raises-exception"), malformed=True),
    Attack("saved-outputs", "Results are saved in the tests, and the kernel cannot be started.", change=saved_outputs, malformed=True),
    Attack("other-kernel", "The notebook wants a kernel for R.", change=kernel("ir", "R"), malformed=True),
    Attack("kernel-name-as-path", "The kernel's name is a path.", change=kernel("../../../../../tmp/kernel", "python"), malformed=True),
    Attack("metadata-of-wrong-types", "nbgrader's metadata are lists, numbers and nothing.", change=wrong_types, malformed=True),
    Attack("schema-too-new", "nbgrader's metadata come from version 99.", change=schema(99), malformed=True),
    Attack("schema-of-wrong-type", "The version of nbgrader's metadata is a text.", change=schema("three"), malformed=True),
    Attack("sources-of-wrong-types", "The sources of cells are numbers, lists and nothing.", change=sources, malformed=True),
    Attack("cells-of-no-shape", "Cells without source, without metadata, of no known type, and something that is no cell.", change=shape, malformed=True),
    Attack("same-cell-ids", "All cells have the same id.", change=same_ids, malformed=True),
    Attack("odd-cell-ids", "Cell ids are empty, endless, paths, numbers.", change=odd_ids, malformed=True),
    Attack("essay-as-code", "The text answer, which a person marks, is a test that gives 2.0.", change=essay_as_code, malformed=True),
]
