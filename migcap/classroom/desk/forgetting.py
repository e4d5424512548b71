"""Forget a person at the desk: what she handed in, her receipts, her feedback and her extensions. There is no way back but a backup.

    python -m migcap.classroom.desk.forgetting --folder DIR [--database URL] NAME

The desk may run meanwhile. grading/hub/README.md says where else her data are.
"""

import argparse
import sys
from pathlib import Path

from sqlalchemy import delete, select, text

from migcap.classroom.desk.files import Files
from migcap.classroom.desk.tables import extensions, feedback, open_database, submissions


def forget(folder, name, database=None):
    """Remove all that is one person's; the number of submissions that are gone."""
    folder = Path(folder)
    engine = open_database(database or f"sqlite:///{folder / 'desk.sqlite'}")
    try:
        hers = select(submissions.c.id).where(submissions.c.student == name)
        with engine.begin() as connection:
            stored = [*connection.scalars(select(feedback.c.stored).where(feedback.c.submission.in_(hers))),
                      *connection.scalars(select(submissions.c.stored).where(submissions.c.student == name))]
            connection.execute(delete(feedback).where(feedback.c.submission.in_(hers)))
            gone = connection.execute(delete(submissions).where(submissions.c.student == name)).rowcount
            connection.execute(delete(extensions).where(extensions.c.student == name))
        # First the rows, then the files: a desk that starts in between removes files that no row names.
        files = Files(folder / "files")
        for each in stored:
            files.remove(each)
        if engine.dialect.name == "sqlite":
            _overwrite(engine)
        return gone
    finally:
        engine.dispose()


def _overwrite(engine):
    """SQLite keeps deleted rows readable in its file until it is written anew."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM"))
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


def main(arguments=None):
    asked = argparse.ArgumentParser(prog="python -m migcap.classroom.desk.forgetting", description=__doc__.split("\n")[0])
    asked.add_argument("--folder", required=True, type=Path, help="the desk's folder")
    asked.add_argument("--database", help="PostgreSQL in place of SQLite in that folder")
    asked.add_argument("name")
    options = asked.parse_args(arguments)
    if not (options.folder / "files").is_dir():
        sys.exit(f"{options.folder} is no desk's folder: give that of your classroom, which ends in /desk.")
    gone = forget(options.folder, options.name, options.database)
    print(f"{gone} submissions of {options.name} are gone, with their receipts and feedback." if gone else f"There is nothing of {options.name} here.")


if __name__ == "__main__":
    main()
