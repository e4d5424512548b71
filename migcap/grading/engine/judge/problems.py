"""What can go wrong between a test and a submission. Each of them is an error of the test cell, never a pass."""


class Refused(RuntimeError):
    """Something came back that this test has no use for: not a value, and not a thing that the teacher's own answer gives here."""


class RunnerGone(RuntimeError):
    """The process with the submission's code has ended."""


class CellTimeoutError(RuntimeError):
    """It took longer than a cell may."""
