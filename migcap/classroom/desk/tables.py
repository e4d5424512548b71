"""The desk's tables: SQLite in its own folder, or PostgreSQL by URL."""

from sqlalchemy import JSON, BigInteger, Column, Float, ForeignKey, MetaData, String, Table, UniqueConstraint, create_engine, event
from sqlalchemy.pool import NullPool

metadata = MetaData()
_TIME = String(32)  # text of one form, see migcap.classroom.desk.times

# `stored` names a file of the store, `files` is {name: sha256} of what is in it.
assignments = Table("assignments", metadata, Column("name", String(100), primary_key=True), Column("title", String(300), nullable=False),
                    Column("due", _TIME), Column("released_at", _TIME), Column("stored", String(40)), Column("files", JSON))

submissions = Table("submissions", metadata, Column("id", String(40), primary_key=True),
                    Column("assignment", ForeignKey("assignments.name"), nullable=False), Column("student", String(100), nullable=False),
                    Column("received_at", _TIME, nullable=False), Column("key", String(64), nullable=False), Column("sha256", String(64), nullable=False),
                    Column("size", BigInteger, nullable=False), Column("stored", String(40), nullable=False), Column("files", JSON, nullable=False),
                    UniqueConstraint("assignment", "student", "key"), UniqueConstraint("assignment", "student", "received_at"))

extensions = Table("extensions", metadata, Column("assignment", ForeignKey("assignments.name"), primary_key=True),
                   Column("student", String(100), primary_key=True), Column("due", _TIME, nullable=False))

feedback = Table("feedback", metadata, Column("submission", ForeignKey("submissions.id"), primary_key=True), Column("returned_at", _TIME, nullable=False),
                 Column("score", Float), Column("max_score", Float), Column("stored", String(40), nullable=False), Column("files", JSON, nullable=False))


def open_database(url):
    """An engine with the tables made."""
    engine = create_engine(url, poolclass=NullPool) if url.startswith("sqlite") else create_engine(url, pool_pre_ping=True)
    if url.startswith("sqlite"):
        event.listen(engine, "connect", _settle)
    metadata.create_all(engine)
    return engine


def _settle(connection, _):
    # A receipt is given for what has reached the disk: FULL waits for it.
    for line in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA busy_timeout=10000"):
        connection.execute(line)
