"""What is declared in faults.yml: the generators plant it, the tests look for it, graders and authors read it."""

from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent


@cache
def everything():
    """{exercise: what is declared for it}."""
    return read("faults.yml")


def declared(exercise):
    """What is declared for one exercise, for example declared("E2.1")."""
    return everything()[exercise]


def text(name):
    """The hand-written text of a table, from texts/NAME.yml."""
    return read(f"texts/{name}.yml")


def read(name):
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
