"""Times as the desk says and keeps them: text of one form, in UTC, that sorts as time does."""

from datetime import UTC, datetime, timedelta

from migcap.classroom.desk.errors import refused


STEP = timedelta(microseconds=1)  # the least by which two times of ours differ


def now():
    return datetime.now(UTC)


def text(moment):
    """A datetime with an offset as `2026-11-25T17:00:00.000000+00:00`."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text):
    """The datetime of a text, or None for None. It must say its offset from UTC: "17:00" is another time in Bangkok than in Geneva."""
    if text is None:
        return None
    try:
        found = datetime.fromisoformat(text)
        if found.utcoffset() is not None:
            return found.astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        pass
    raise refused(f"{str(text)[:80]!r} is no time that can be read: write it with its offset from UTC, such as 2026-12-04T17:00+00:00.")


def later(*texts):
    """The latest of some texts, without those that are None."""
    return max((one for one in texts if one is not None), default=None)
