"""nbgrader's page of feedback, mended where it is hard to read: its language, and what its list of marks says."""

import html
import re

from nbconvert.exporters import HTMLExporter

from migcap.exercises import exercises

# What nbgrader's list says of every test: eight times the same words, and a learner looks for an exercise.
ENTRY = re.compile(r'(<a href="#(?P<grade_id>[A-Za-z0-9_-]{1,200})">)(?:Test cell|Coding free-response|Written response|Task)(</a>)')
LONGEST = 2_000  # letters of a text in which a heading is looked for: the texts are the learner's


class FeedbackPage(HTMLExporter):
    """The page says its language, without which a screen reader takes that of its owner; and each mark stands under the name of its exercise."""

    def from_notebook_node(self, nb, resources=None, **more):
        names = names_of_graded(nb)
        page, resources = super().from_notebook_node(nb, resources, **more)
        page = page.replace("<html>", '<html lang="en">', 1)
        return ENTRY.sub(lambda found: found[1] + html.escape(names[found["grade_id"]]) + found[3] if found["grade_id"] in names else found[0], page), resources


def names_of_graded(notebook):
    """{grade_id: "2 · Share of the population"} of the cells that stand under the heading of an exercise."""
    try:
        cells = [{"cell_type": cell["cell_type"], "metadata": cell["metadata"], "source": cell["source"][:LONGEST]} for cell in notebook["cells"]]
        return {grade_id: f"{one.number} · {one.title}" for one in exercises({"cells": cells}) for grade_id in one.graded}
    except (KeyError, TypeError, ValueError, AttributeError):  # it was changed until it says nothing any more: nbgrader's own words stay
        return {}
