"""What a learner reads when an answer is not right yet."""


class Feedback(AssertionError):
    """A failed test whose text is written for the learner.

    A notebook shows the text alone, and so does the feedback that a trainer returns: the lines of a test say
    nothing to the person who must mend her answer.
    """

    def _render_traceback_(self):
        return [str(self)]
