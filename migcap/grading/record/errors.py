"""What the record cannot do, each as one sentence for the trainer."""

from migcap.errors import MigcapError


class RecordError(MigcapError):
    """The course, its gradebook or an assignment is not as grading needs it; nothing can be graded before that is put right."""


class SetAside(MigcapError):
    """One submission, or one notebook of it, that cannot be graded; the others are not touched by it."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason

    def __reduce__(self):  # it travels between processes
        return SetAside, (self.reason,)
