"""What a submission shows, made harmless for the trainer who marks it and for the learner who gets it back.

    clean_notebook(nb)     outputs, texts and metadata of a notebook, cleaned in place
    Harmless               the same as a step of nbgrader's, for the feedback and the formgrader
    FeedbackPage           the feedback's page, with its language and the names of the exercises
    RubricBeside           the rubric under each text that a person marks, on the formgrader's page
    Highlight              code in colours, as Python whatever the notebook says it is
    templates()            where the two small templates lie that forbid scripts on both pages (a Content-Security-Policy)
    guard_formgrader()     the headers of the formgrader's own answers

Two walls, each enough by itself: the first takes everything out that could act, the second tells the browser not to let it.
"""

from migcap.grading.display.feedback_page import FeedbackPage
from migcap.grading.display.harmless import Harmless, Highlight
from migcap.grading.display.notebook import clean_notebook
from migcap.grading.display.policy import guard_formgrader, templates
from migcap.grading.display.rubric import RubricBeside

__all__ = ["FeedbackPage", "Harmless", "Highlight", "RubricBeside", "clean_notebook", "guard_formgrader", "templates"]
