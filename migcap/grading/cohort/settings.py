"""How submissions are run, as plain values: they travel to the workers, and they are part of the key of every result."""

import hashlib
import importlib
import json
from dataclasses import asdict, dataclass

ENGINE = "migcap.grading.engine:Engine"


@dataclass(frozen=True)
class Settings:
    """What an engine is made with, and the limits of each run. Two workers with equal settings share an engine."""

    sandbox: bool = True
    warm_up: str = ""
    environment: tuple = ()  # pairs of names and values, sorted: a dict cannot be a key
    readable: tuple = ()
    seconds: int = 30
    total: int = 600
    maker: str = ENGINE  # "package.module:name" of what makes the engine

    @classmethod
    def of(cls, course, sandbox):
        """Those of a course. It may do without a sandbox by its own configuration too."""
        environment = {"NBGRADER_EXECUTION": "autograde", **course.environment}
        total = max(course.total, course.seconds)
        return cls(sandbox=sandbox and course.sandbox, warm_up=course.warm_up, environment=tuple(sorted(environment.items())),
                   readable=tuple(str(path) for path in course.readable), seconds=course.seconds, total=total)

    def make_engine(self):
        module, name = self.maker.split(":")
        return getattr(importlib.import_module(module), name)(sandbox=self.sandbox, warm_up=self.warm_up, environment=dict(self.environment), readable=self.readable)

    @property
    def key(self):
        return digest(asdict(self))


def digest(values):
    """One name for plain values: equal ones have the same, on every machine."""
    return hashlib.sha256(json.dumps(values, sort_keys=True, ensure_ascii=True).encode()).hexdigest()
