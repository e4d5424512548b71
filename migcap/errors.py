"""Errors as a reader meets them: one sentence that says what happened and what to do next."""


class MigcapError(Exception):
    """Something a person can put right; its text is one sentence for her.

    In a notebook only that sentence is shown: a traceback through our code would tell a learner nothing.
    """

    def _render_traceback_(self):
        return [str(self)]
