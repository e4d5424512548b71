"""The house: a room of the package imports only from rooms above it, and notebooks only from the rooms meant for them."""

import ast
from pathlib import Path

import pytest

from migcap.build.source import read_source

REPO = Path(__file__).resolve().parents[2]
PACKAGE = REPO / "migcap"
# Lowest first, as in CONTRIBUTING.md.
ROOMS = ["errors", "plain_numbers", "home", "data", "charts", "explore", "check", "practice", "annex", "course", "rubrics", "exercises", "learner", "grading", "build", "shelf", "classroom", "cli"]
FOR_NOTEBOOKS = {"data", "charts", "explore", "practice", "annex", "learner"}
FOR_TESTS = FOR_NOTEBOOKS | {"check"}


def imported_rooms(source):
    """The rooms of migcap that a source text imports from."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "migcap":
            parts = node.module.split(".")
            yield from [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("migcap."))


def room_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = sorted(path for path in PACKAGE.rglob("*.py") if room_of(path) not in ("__init__", "__main__"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_only_from_rooms_above(path):
    room = room_of(path)
    assert room in ROOMS, f"migcap/{room} is a new room: add it to ROOMS here and to CONTRIBUTING.md, at its place"
    below = {other for other in imported_rooms(path.read_text(encoding="utf-8")) if ROOMS.index(other) > ROOMS.index(room)}
    assert not below, f"{path.relative_to(REPO)} imports from {sorted(below)}, which stand below {room}"


@pytest.mark.parametrize("page", sorted((REPO / "solutions").glob("*/*.md")), ids=lambda path: "/".join(path.parts[-2:]))
def test_notebooks_use_only_their_rooms(page):
    for cell in read_source(page).cells:
        if cell.cell_type == "code":
            allowed = FOR_TESTS if cell.metadata.get("nbgrader", {}).get("grade") else FOR_NOTEBOOKS
            used = set(imported_rooms(cell.source))
            assert used <= allowed, f"a cell of {page.name} imports {sorted(used - allowed)}:\n{cell.source[:200]}"


def test_contributing_lists_the_rooms():
    text = (REPO / "CONTRIBUTING.md").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("`errors`"))
    listed = [word for word in line.replace("`", " ").replace("·", " ").replace("→", " ").replace(",", " ").split() if word.isidentifier()]
    assert listed == ROOMS
