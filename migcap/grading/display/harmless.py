"""The cleaning as a step of nbgrader's, and what else the pages are made with."""

from nbconvert.filters import Highlight2HTML
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import List

from migcap.grading.display.notebook import clean_comment, clean_notebook

DONE = "migcap_harmless"


class Harmless(NbGraderPreprocessor):
    """Cleans what a page is made of: in `HTMLExporter.preprocessors` for the formgrader, and last in those of the feedback.

    A subclass of nbgrader's: nbconvert's own are switched off by default and would silently do nothing. The feedback's exporter runs
    it twice, before nbgrader adds marks and comments and after; the second time only the comments are new.
    """

    display_data_priority = List(help="Not used here. nbconvert's exporter sets it for every step, and warns of one that does not know it.").tag(config=True)

    def preprocess(self, nb, resources):
        if resources.get(DONE):
            for cell in nb.cells:
                clean_comment(cell)
        else:
            clean_notebook(nb)
            resources[DONE] = True
        return nb, resources


class Highlight(Highlight2HTML):
    """Code in colours, always as Python: nbconvert takes the language, and a class on the page, from the notebook before any step sees it."""

    def __init__(self, **more):
        super().__init__(pygments_lexer="ipython3", **more)
