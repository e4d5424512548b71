"""Who is in the class: a CSV file with a line for each person, `name,role,cohort,full_name`."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from migcap.errors import MigcapError

COLUMNS = ["name", "role", "cohort", "full_name"]
ROLES = ("trainer", "trainee")
# What is a folder's name, a Unix account's and a part of an address at once; or an address of e-mail, as learning platforms use it.
NAME = re.compile(r"[a-z][a-z0-9_-]{0,31}|[a-z0-9][a-z0-9._-]{0,62}@[a-z0-9][a-z0-9.-]{0,62}")


@dataclass(frozen=True)
class Person:
    name: str  # what she logs in with, also the name of her folder among the submissions
    role: str  # "trainer" or "trainee"
    cohort: str = ""
    full_name: str = ""


@dataclass(frozen=True)
class People:
    """Everybody in the file, in its order."""

    everybody: tuple

    def names(self, role=None):
        return [person.name for person in self.everybody if role in (None, person.role)]

    @property
    def trainers(self):
        return self.names("trainer")

    @property
    def trainees(self):
        return self.names("trainee")

    def cohorts(self):
        """{cohort: names}, without those who are in none."""
        found = {}
        for person in self.everybody:
            if person.cohort:
                found.setdefault(person.cohort, []).append(person.name)
        return found


def read_people(path, taken=("course", "desk")):
    """The people in a CSV file as `People`; MigcapError names the line that is wrong. `taken`: names that nobody may have."""
    path = Path(path)
    try:
        # Excel puts a mark before the first column's name, and in some countries semicolons between the columns.
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise MigcapError(f"The list of people {path} cannot be read ({error.strerror.lower()}): `people` in the settings says where it is.") from None
    except UnicodeDecodeError:
        raise MigcapError(f"{path} is not in UTF-8: save it again as \"CSV UTF-8\".") from None
    separator = ";" if ";" in text.partition("\n")[0] else ","
    lines = csv.DictReader(text.splitlines(), delimiter=separator)
    if [column.strip() for column in lines.fieldnames or []] != COLUMNS:
        raise MigcapError(f"The first line of {path} must be: {','.join(COLUMNS)}")
    lines.fieldnames = COLUMNS
    everybody = [_person(line, f"{path}, line {lines.line_num}", taken) for line in lines]
    _check_together(everybody, path)
    return People(tuple(everybody))


def _person(line, where, taken):
    values = {column: (line[column] or "").strip() for column in COLUMNS}
    if None in line or None in line.values():
        raise MigcapError(f"{where}: there must be {len(COLUMNS)} columns ({', '.join(COLUMNS)}); a name with a comma in it stands in quotation marks.")
    name, role = values["name"], values["role"]
    if not NAME.fullmatch(name):
        raise MigcapError(f"{where}: {name!r} cannot be a name to log in with: take small letters a-z first, then also digits, - and _ (at most 32), or an address of e-mail.")
    if name in taken:
        raise MigcapError(f"{where}: the name {name!r} belongs to the classroom itself: take another.")
    if role not in ROLES:
        raise MigcapError(f"{where}: the role of {name} must be trainer or trainee, and is {role!r}.")
    return Person(**values)


def _check_together(everybody, path):
    seen = set()
    for person in everybody:
        if person.name in seen:
            raise MigcapError(f"{path}: {person.name} is there twice: give the second one another name.")
        seen.add(person.name)
    for role in ROLES:
        if not any(person.role == role for person in everybody):
            raise MigcapError(f"{path}: there is no {role}: add a line for one.")
