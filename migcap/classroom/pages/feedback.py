"""Feedback as the desk gives it back: nbgrader's page for each notebook, with a way back to the start page."""

import html
import re
import tempfile
from pathlib import Path

from migcap.errors import MigcapError

PAGE = "assignment.html"
BODY = re.compile(r"<body[^>]*>", re.IGNORECASE)


def page_of(desk, name, submission, back):
    """The HTML of the feedback on a submission. MigcapError where there is none."""
    with tempfile.TemporaryDirectory(prefix="migcap-feedback-") as place:
        pages = sorted(desk().feedback(name, submission, place))
        if not pages:
            raise MigcapError("There is no page in this feedback: ask your trainer to send it again.")
        text = (Path(place) / (PAGE if PAGE in pages else pages[0])).read_text(encoding="utf-8", errors="replace")
    link = f'<p style="padding: 1em; font: 1rem sans-serif"><a href="{html.escape(back)}">Back to the start page</a></p>'
    found = BODY.search(text)
    return text[:found.end()] + link + text[found.end():] if found else link + text
