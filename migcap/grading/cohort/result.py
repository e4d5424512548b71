"""What came of one submission, as plain values: it goes from a worker to the gradebook, and onto the disk as JSON."""

import base64
from dataclasses import asdict, dataclass, field


@dataclass
class Result:
    """The notebooks of a submission as they were run, or why there are none.

    `set_aside`: the submission cannot be graded, whoever tries. `failed`: it was not its fault; it is tried again, and never kept.
    """

    student: str
    notebooks: dict = field(default_factory=dict)  # name: the notebook with its outputs, as text
    files: dict = field(default_factory=dict)  # what the cells wrote: path in the submission's folder: bytes
    notes: list = field(default_factory=list)  # sentences for the trainer
    remarks: list = field(default_factory=list)  # more of these, which the gradebook's writer finds by itself
    shared: list = field(default_factory=list)  # "notebook/grade_id" of tests that had to run beside the learner's code
    marks: dict = field(default_factory=dict)  # "notebook/grade_id" of every autograded cell: [points, maximum]
    messages: dict = field(default_factory=dict)  # the same: what the test said to the learner
    answers: list = field(default_factory=list)  # of each answer that tests mark: is it still as it was given out?
    set_aside: str = ""
    failed: str = ""
    doubtful: bool = False  # a test was not run to its end, by the submission's doing or by the machine's: it is tried again, and not kept
    seconds: float = 0.0

    @property
    def not_attempted(self):
        return bool(self.answers) and all(self.answers)

    def to_plain(self):
        """For JSON."""
        return {**asdict(self), "files": {name: base64.b64encode(data).decode() for name, data in self.files.items()}}

    @classmethod
    def from_plain(cls, plain):
        """Back from `to_plain`. Raises TypeError, ValueError or KeyError for what is none."""
        return cls(**{**plain, "files": {name: base64.b64decode(text) for name, text in plain["files"].items()}})
