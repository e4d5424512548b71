"""Times as a person says them."""

from datetime import UTC, datetime, timedelta

import pytest

from migcap.classroom.pages import words
from migcap.errors import MigcapError

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("after, said", [
    (timedelta(days=3, hours=5), "due Friday 4 December, 17:00 UTC, in 3 days"),
    (timedelta(hours=47), "due Thursday 3 December, 11:00 UTC, in 47 hours"),
    (timedelta(minutes=119), "due Tuesday 1 December, 13:59 UTC, in 119 minutes"),
    (timedelta(minutes=1), "due Tuesday 1 December, 12:01 UTC, in 1 minute"),
    (timedelta(seconds=5), "due Tuesday 1 December, 12:00 UTC, in less than a minute"),
    (timedelta(days=-2, hours=-1), "was due Sunday 29 November, 11:00 UTC, 2 days ago"),
    (timedelta(days=40), "due Sunday 10 January 2027, 12:00 UTC, in 40 days"),
])
def test_a_due_date_in_words(after, said):
    assert words.due_in_words(NOW + after, NOW) == said


def test_no_due_date():
    assert words.due_in_words(None, NOW) == "no due date"


def test_another_zone_is_told_in_utc():
    assert words.day_and_hour(words.moment("2026-12-04T22:45:00+05:45"), NOW) == "Friday 4 December, 17:00 UTC"


def test_a_late_receipt_says_so():
    assert words.received_in_words(NOW, True, NOW) == "handed in Tuesday 1 December, 12:00 UTC, late"


@pytest.mark.parametrize("typed", ["2026-12-04T17:00", "2026-12-04 17:00", " 2026-12-04T17:00:00 "])
def test_a_field_is_read_as_utc(typed):
    assert words.from_field(typed) == datetime(2026, 12, 4, 17, tzinfo=UTC)


def test_what_a_field_shows_is_what_it_reads():
    assert words.from_field(words.for_field(NOW)) == NOW and words.from_field(words.for_field(None)) is None


def test_what_stands_between_backticks_is_code_and_the_rest_is_text():
    assert words.coded("Use `a < b`, <b>not</b> `this\none`.") == "Use <code>a &lt; b</code>, &lt;b&gt;not&lt;/b&gt; `this\none`."


@pytest.mark.parametrize("typed", ["next Friday", "04/12/2026", "2026-13-01T00:00"])
def test_what_is_no_time_is_refused_with_an_example(typed):
    with pytest.raises(MigcapError, match="2026-12-04 17:00"):
        words.from_field(typed)
