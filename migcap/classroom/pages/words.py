"""Times and marks as a person says them: "due Friday 4 December, 17:00 UTC, in 3 days", "34 of 54"."""

import datetime
import re

from markupsafe import Markup, escape

from migcap.errors import MigcapError

CODE = re.compile(r"`([^`\n]+)`")
UTC = datetime.timezone.utc
# strftime would follow the language of whichever machine serves the page.
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def now():
    """The present moment, with its zone."""
    return datetime.datetime.now(UTC)


def moment(text):
    """A time as the desk writes it (ISO 8601) as a datetime in UTC; None for none. One without an offset counts as UTC."""
    if not text:
        return None
    read = datetime.datetime.fromisoformat(text)
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)


def day_and_hour(when, at):
    """"Friday 4 December, 17:00 UTC"; with the year where it is not that of `at`."""
    year = f" {when.year}" if when.year != at.year else ""
    return f"{DAYS[when.weekday()]} {when.day} {MONTHS[when.month - 1]}{year}, {when:%H:%M} UTC"


def due_in_words(due, at):
    """"due Friday 4 December, 17:00 UTC, in 3 days"; "no due date" for None."""
    if due is None:
        return "no due date"
    if due < at:
        return f"was due {day_and_hour(due, at)}, {_span(at - due)} ago"
    return f"due {day_and_hour(due, at)}, in {_span(due - at)}"


def received_in_words(when, late, at):
    """"handed in Friday 4 December, 16:10 UTC, late"."""
    return f"handed in {day_and_hour(when, at)}{', late' if late else ''}"


def marks(score, maximum):
    """"34 of 54"."""
    return f"{score:g} of {maximum:g}"


def coded(text):
    """A message of a test as harmless HTML: what stands between backticks is code."""
    return Markup(CODE.sub(r"<code>\1</code>", str(escape(text))))


def counted(number, one, many=None):
    """"1 submission", "3 submissions"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def for_field(when):
    """As a field of the kind datetime-local has it; "" for None."""
    return when.strftime("%Y-%m-%dT%H:%M") if when else ""


def from_field(text):
    """The time in UTC that such a field holds; None from an empty one. MigcapError says what to type."""
    if not text.strip():
        return None
    try:
        return datetime.datetime.fromisoformat(text.strip()).replace(tzinfo=UTC)
    except ValueError:
        raise MigcapError(f"{text.strip()!r} is no time: type the day and the hour in UTC as 2026-12-04 17:00.") from None


def _span(length):
    """The largest whole unit that says enough: "3 days", "5 hours", "12 minutes"."""
    minutes = int(length.total_seconds() // 60)
    if minutes >= 48 * 60:
        return counted(minutes // (24 * 60), "day")
    if minutes >= 120:
        return counted(minutes // 60, "hour")
    return counted(minutes, "minute") if minutes else "less than a minute"
