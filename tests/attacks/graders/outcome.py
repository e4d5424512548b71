"""What a grader says of a batch, beside the marks."""

from dataclasses import dataclass, field


@dataclass
class Outcome:
    notes: dict[str, str] = field(default_factory=dict)  # by student: why there is no mark, and the like
    stopped: dict[str, str] = field(default_factory=dict)  # by student: how this submission kept others from being graded
    log: str = ""
