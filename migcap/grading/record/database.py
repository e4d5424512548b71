"""The gradebook's database, opened with care: each thing that may be wrong with it has its sentence."""

import contextlib
from pathlib import Path

from nbgrader.api import Base
from sqlalchemy import create_engine, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from migcap.grading.record.errors import RecordError

PATIENCE = 30  # seconds to wait for another program that is writing into the same file
NOT_OURS = ("readonly", "read-only", "unable to open", "permission denied")  # SQLite's and PostgreSQL's words


def absolute(url, root):
    """nbgrader takes a relative path in a URL from the course's root, whatever folder it was started in."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise RecordError("The course's db_url is no address of a database: it looks like sqlite:////path/gradebook.db "
                          "or postgresql+psycopg://user@host/name.") from None
    if parsed.get_backend_name() == "sqlite" and parsed.database and parsed.database != ":memory:":
        parsed = parsed.set(database=str((Path(root) / parsed.database).resolve()))
    return parsed.render_as_string(hide_password=False)


def open_gradebook(url):
    """An SQLAlchemy engine for a gradebook that is there and is of the version that this nbgrader reads."""
    parsed = make_url(url)
    shown = parsed.render_as_string(hide_password=True)
    is_file = parsed.get_backend_name() == "sqlite"
    if not has_file(url):
        raise RecordError(f"There is no gradebook at {parsed.database}: run `nbgrader generate_assignment` for the assignment first.")
    with said(shown):
        engine = create_engine(parsed, connect_args={"timeout": PATIENCE} if is_file else {})
        tables = {table: {column["name"] for column in columns} for (_, table), columns in inspect(engine).get_multi_columns().items()}
    if not tables:
        raise RecordError(f"The gradebook {shown} is empty: put a copy of it back, or in a new course run `nbgrader generate_assignment` for the assignment first.")
    if any({column.name for column in table.columns} - tables.get(table.name, set()) for table in Base.metadata.sorted_tables):
        raise RecordError(f"The gradebook {shown} is of an older nbgrader: make a copy of it, then run `nbgrader db upgrade`.")
    return engine


def has_file(url):
    """Whether the file of a gradebook is there; of a server's nobody knows before it is asked."""
    parsed = make_url(url)
    return parsed.get_backend_name() != "sqlite" or Path(parsed.database or "").is_file()


def shown(url):
    """A gradebook's address without its password."""
    return make_url(url).render_as_string(hide_password=True)


@contextlib.contextmanager
def said(shown):
    """What the database, not a submission, refuses becomes a sentence that says what to do."""
    try:
        yield
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise RecordError(f"The gradebook {shown} needs a driver that is not installed ({error}): "
                          "for PostgreSQL write postgresql+psycopg:// in db_url.") from None
    except DBAPIError as error:
        raise RecordError(f"The gradebook {shown} {_refusal(error)}.") from None


def _refusal(error):
    line = str(error.orig).strip().split("\n")[0]
    if "locked" in line:
        return f"is held by another program ({line}): close that program, then run the same command again"
    if any(words in line for words in NOT_OURS):
        return f"may not be written ({line}): let yourself write the file and its folder, then run the same command again"
    if "full" in line:
        return f"cannot be written ({line}): make room, then run the same command again"
    if isinstance(error, OperationalError):
        return f"does not answer ({line}): look whether it is there and lets you in"
    return f"is no database that can be read ({line}): put a copy of it back"
