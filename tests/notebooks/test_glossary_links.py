"""A link to a term of the glossary opens the glossary at that term.

JupyterLab gives a heading the anchor `#Migration-flow`, GitHub `#migration-flow`. Each entry therefore has an anchor of its own.
"""

import re

import pytest

from migcap import course

SOLUTIONS = course.repository() / "solutions"
PAGES = sorted([*SOLUTIONS.glob("*.md"), *SOLUTIONS.glob("*/*.md")])
ENTRY = re.compile(r"^### (.*)$", re.MULTILINE)
ANCHOR = re.compile(r'^<a id="([a-z0-9-]+)"></a>\S')


def anchors():
    entries = ENTRY.findall((SOLUTIONS / "glossary.md").read_text(encoding="utf-8"))
    without = [entry for entry in entries if not ANCHOR.match(entry)]
    assert not without, f'these entries of the glossary have no anchor; write ### <a id="migration-flow"></a>Migration flow: {without}'
    return [ANCHOR.match(entry)[1] for entry in entries]


def test_every_entry_of_the_glossary_has_an_anchor_of_its_own():
    assert anchors() and len(set(anchors())) == len(anchors())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(SOLUTIONS).as_posix())
def test_every_link_to_the_glossary_meets_its_term(page):
    missing = set(re.findall(r"glossary\.md#([^)\s]+)", page.read_text(encoding="utf-8"))) - set(anchors())
    assert not missing, f"{page.name} links to terms that the glossary does not have under that anchor: {sorted(missing)}"
