"""The guides to the classroom say what is there: every setting, every button, every sentence, every command, every link."""

import dataclasses
import json
import re
import tomllib
from pathlib import Path

import pytest

from migcap.classroom.settings import Settings
from migcap.cli import parser

ROOT = Path(__file__).resolve().parents[2]
SERVER, TRAINER = ROOT / "grading" / "hub" / "README.md", ROOT / "docs" / "classroom.md"
TEMPLATES = ROOT / "migcap" / "classroom" / "pages" / "templates"
# Italics on the trainer's page that name something of JupyterLab's, JupyterHub's or nbgrader's, or are no name.
OTHERS = {"Authorize", "Next", "Server", "Stop My Server", "Kernel → Restart", "JupyterLab → File → New → Terminal"}


def settings(kind=Settings, prefix=""):
    """{dotted key: default} of everything that classroom.toml can say."""
    found = {}
    for each in dataclasses.fields(kind):
        if dataclasses.is_dataclass(each.type):
            found |= settings(each.type, f"{prefix}{each.name}.")
        elif each.name != "file":
            found[prefix + each.name] = each.default if each.default is not dataclasses.MISSING else each.default_factory()
    return found


def test_every_setting_is_explained_with_its_default():
    table = SERVER.read_text(encoding="utf-8").split("## Settings")[1].split("\n## ")[0]
    rows = re.findall(r"(?m)^\| `([\w.]+)` \| `([^`]*)` \| (.{10,}) \|$", table)
    explained = {key: {"true": True, "false": False}.get(default, default) for key, default, _ in rows}
    expected = {key: default if isinstance(default, bool) else json.dumps(default) for key, default in settings().items()}
    assert explained == expected


def test_the_demo_s_file_shows_every_setting_with_a_word_on_it():
    text = (ROOT / "grading" / "hub" / "classroom.toml").read_text(encoding="utf-8")
    flat = {}

    def flatten(table, prefix):
        for key, value in table.items():
            flatten(value, f"{prefix}{key}.") if isinstance(value, dict) and f"{prefix}{key}" != "due" else flat.update({prefix + key: value})

    flatten(tomllib.loads(text), "")
    assert flat.keys() == settings().keys()
    assert not [line for line in text.splitlines() if re.match(r"\w+ = ", line) and "#" not in line], "a setting has no word on it"


def test_buttons_and_headings_that_the_trainer_is_told_of_are_on_the_pages():
    pages = "\n".join(path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.html"))
    said = set(re.findall(r"(?<!\*)\*([A-Z][^*\n]+?)\*(?!\*)", TRAINER.read_text(encoding="utf-8"))) - OTHERS
    assert len(said) > 15
    assert sorted(each for each in said if each not in pages) == []


def test_sentences_in_the_table_of_symptoms_are_said_by_the_program():
    table = TRAINER.read_text(encoding="utf-8").split("## When something is wrong")[1].split("\n## ")[0]
    said = {part.strip() for quoted in re.findall(r'(?m)^\| "([^"]+)"', table) for part in quoted.split("…") if len(part.strip()) > 3}
    code = "\n".join(path.read_text(encoding="utf-8") for folder in ("migcap/classroom",) for path in (ROOT / folder).rglob("*.py"))
    code += (ROOT / "start.py").read_text(encoding="utf-8").replace("%s", "Node.js")
    hub = {"Invalid username or password", "Spawn failed"}  # JupyterHub's own
    plain = re.sub(r"\{[^}]*\}", "", code)
    assert len(said) > 6
    assert sorted(each for each in said - hub if re.sub(r"\b8000\b", "", each) not in plain) == []


@pytest.mark.parametrize("path", [SERVER, TRAINER], ids=lambda path: path.name)
def test_commands_have_the_form_that_the_program_knows(path):
    text = path.read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"\bmake ([a-z]+)(?= ARGS|`|$)", text, re.MULTILINE)):
        assert re.search(rf"(?m)^{target}:", makefile), f"make {target} is no command"
    told = re.findall(r"(?m)(?:bin/|^|\s|`)migcap (classroom [^`\n]*|grade [^`\n]*)", text) + [f"classroom {each}" for each in re.findall(r'make classroom ARGS="([^"]+)"', text)]
    assert len(told) >= 2
    for command in told:
        parser().parse_args(command.split())


@pytest.mark.parametrize("path", [SERVER, TRAINER, ROOT / "docs" / "trainer.md"], ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    for target, _, place in (each.partition("#") for each in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")) if not each.startswith("http")):
        there = (path.parent / target).resolve() if target else path
        assert there.exists(), f"{path.name} leads to {target}, which is not there"
        if place:
            headings = {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in re.findall(r"(?m)^#+ (.+)$", there.read_text(encoding="utf-8"))}
            assert place in headings, f"{path.name} leads to the heading {place} of {there.name}, which is not there"


def test_nothing_in_the_guides_waits_to_be_filled_in():
    for path in (SERVER, TRAINER):
        assert re.findall(r"\b(?:TODO|TBD|FIXME|SIZING|BACKUP|FORGET|PLACEHOLDER)\b", path.read_text(encoding="utf-8")) == []
