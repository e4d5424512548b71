"""What may be the name of an assignment, of a person or of a file. Each may become a folder or a file somewhere."""

import re
import unicodedata

from migcap.classroom.desk.errors import forbidden, refused

ASSIGNMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
PERSON = re.compile(r"\w[\w.@+=-]{0,99}")
FILE = re.compile(r"[\w(][\w .,()@+=-]{0,119}")
# Windows opens a device of such a name, whatever its ending.
DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
DEEPEST = 6  # folders in each other


def check_assignment(name):
    """The name as it is; DeskError where it can be none."""
    if not ASSIGNMENT.fullmatch(name) or DEVICES.fullmatch(name):
        raise refused(f"{name!r} cannot be the name of an assignment: use letters without accents, digits, dots, dashes and underscores.")
    return name


def check_person(name):
    """A hub may allow names that lead out of a folder when one is made of them."""
    if not PERSON.fullmatch(name) or name.endswith(".") or DEVICES.fullmatch(name):
        raise forbidden(f"The account {name!r} cannot hand in: its name must begin with a letter or digit and hold only those and . _ - @ + =; ask your administrator for another.")
    return name


def check_file(name):
    """A relative path with forward slashes below some folder, harmless on every system; DeskError where it is not."""
    parts = name.split("/")
    sound = len(parts) <= DEEPEST and all(FILE.fullmatch(part) and not part.endswith((" ", ".")) and not DEVICES.fullmatch(part) for part in parts)
    if not sound or unicodedata.normalize("NFC", name) != name:
        raise refused(f"A file called {name[:80]!r} is not taken: give it a plain name, with letters, digits, spaces, dots and dashes.")
    return name


def same_file(name):
    """What two names have in common that some system takes for one file."""
    return unicodedata.normalize("NFKC", name).casefold()
