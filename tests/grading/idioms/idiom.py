"""One habit of test writing in nbgrader courses: an answer that must pass, one that must fail, and the test cell that tells them apart."""

import textwrap
from dataclasses import dataclass, field

from tests.grading import toy

SPLIT = "split"      # works with the learner's code in one process and the test in another
SHARED = "shared"    # works where the test is run beside the learner's code
REFUSED = "refused"  # fails closed: the right answer does not pass either, and the error says why

NEXT_CELL = "# %%"


@dataclass(frozen=True)
class Idiom:
    name: str                # a sentence
    right: str               # the learner's answer that must pass
    wrong: str               # the one that must fail
    test: str                # the teacher's test, hidden from the learner
    setup: str = ""          # a locked cell of the teacher's, before the answer
    expected: str = SPLIT
    plain: str = ""          # a cell that is neither locked nor an answer, before the answer: imports, most often
    needs: str = ""          # a package that is not among those the project installs
    files: dict = field(default_factory=dict)  # text files that lie beside the notebook
    why: str = ""            # for what is not `split`: the reason, for whoever reads the list

    def __post_init__(self):
        for part in ("right", "wrong", "test", "setup", "plain"):
            object.__setattr__(self, part, textwrap.dedent(getattr(self, part)).strip())


def cells_of(source):
    """A source may hold several cells, between lines that say so."""
    if not source:
        return []
    return [cell.strip() for cell in f"\n{source}\n".split(f"\n{NEXT_CELL}\n")]


def notebook_of(idiom, answer):
    """The notebook as nbgrader knows it, with this answer: the teacher's source, when the answer is her own."""
    cells = [toy.plain(source) for source in cells_of(idiom.plain)]
    cells += [toy.locked(f"setup-{number}", source) for number, source in enumerate(cells_of(idiom.setup))]
    cells += [toy.answer(f"answer-{number}", source) for number, source in enumerate(cells_of(answer))]
    cells += [toy.test_cell(f"test-{number}", source, 1) for number, source in enumerate(cells_of(idiom.test))]
    return toy.notebook(*cells)
