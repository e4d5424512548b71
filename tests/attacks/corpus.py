"""All attacks, by family. A family is a folder; each of its files has a list ATTACKS."""

import importlib
from pathlib import Path

FAMILIES = ("forging", "stealing", "reaching_out", "exhausting", "malformed", "display", "hostile_runner")


def family(name):
    """The attacks of one family, by name."""
    attacks = {}
    for file in sorted((Path(__file__).parent / name).glob("*.py")):
        for attack in importlib.import_module(f"tests.attacks.{name}.{file.stem}").ATTACKS:
            assert attack.name not in attacks, f"two attacks are called {attack.name}"
            attacks[attack.name] = attack
    return attacks


def everything():
    """(family, attack) for each."""
    return [(name, attack) for name in FAMILIES for attack in family(name).values()]
