"""The gradebook's database, opened with care: each thing that may be wrong with it has its sentence."""

import contextlib
from pathlib import Path

from nbgrader.api import Base
from sqlalchemy import create_engine, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, OperationalError

from migcap.grading.record.errors import RecordError

PATIENCE = 30  # seconds to wait for another program that is writing into the same file


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
    if is_file and not Path(parsed.database or "").is_file():
        raise RecordError(f"There is no gradebook at {parsed.database}: run `nbgrader generate_assignment` for the assignment first.")
    with _said(shown):
        engine = create_engine(parsed, connect_args={"timeout": PATIENCE} if is_file else {})
        tables = {table: {column["name"] for column in columns} for (_, table), columns in inspect(engine).get_multi_columns().items()}
    if not tables:
        raise RecordError(f"The gradebook {shown} is empty: run `nbgrader generate_assignment` for the assignment first.")
    if any({column.name for column in table.columns} - tables.get(table.name, set()) for table in Base.metadata.sorted_tables):
        raise RecordError(f"The gradebook {shown} is of an older nbgrader: make a copy of it, then run `nbgrader db upgrade`.")
    return engine


@contextlib.contextmanager
def _said(shown):
    try:
        yield
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise RecordError(f"The gradebook {shown} needs a driver that is not installed ({error}): "
                          "for PostgreSQL write postgresql+psycopg:// in db_url.") from None
    except OperationalError as error:
        line = str(error.orig).strip().split("\n")[0]
        raise RecordError(f"The gradebook {shown} does not answer ({line}): look whether it is there and lets you in.") from None
    except DatabaseError as error:
        raise RecordError(f"The gradebook {shown} is no database that can be read ({str(error.orig).strip()}): put a copy of it back.") from None
