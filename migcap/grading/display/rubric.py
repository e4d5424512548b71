"""The rubric under each text that a person marks, on the formgrader's page: what counts, the levels, and the points of each."""

from pathlib import Path

from nbformat.v4 import new_markdown_cell
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import List, Unicode

from migcap.rubrics import RubricError, rubrics

SENTENCE = "**The rubric**, for whoever marks. The levels are not on the trainee's page."


class RubricBeside(NbGraderPreprocessor):
    """Shows the rubrics of an assignment where its texts are marked. The feedback is made without it.

    It comes after the cleaning, which only a notebook that holds together leaves; what it adds is the trainers' own.
    """

    folder = Unicode("", help="The folder of the rubrics, one file for each assignment.").tag(config=True)
    display_data_priority = List(help="Not used here. nbconvert's exporter sets it for every step, and warns of one that does not know it.").tag(config=True)

    def preprocess(self, nb, resources):
        if "submission_id" not in resources:  # only the formgrader has one
            return nb, resources
        found = self._of(str(resources.get("assignment_id", "")))
        cells = []
        for cell in nb.cells:
            cells.append(cell)
            rubric = found.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
            if rubric:
                cells.append(new_markdown_cell(f"{SENTENCE}\n\n{rubric.as_markdown()}"))
        nb.cells = cells
        return nb, resources

    def _of(self, assignment):
        path = Path(self.folder, f"{assignment}.yml")
        if not self.folder or not path.is_file():
            return {}
        try:
            return {rubric.id: rubric for rubric in rubrics(path)}
        except RubricError as error:  # a page without a rubric is better than no page
            self.log.warning("%s", error)
            return {}
