"""A way to go wrong, and what to tell the person who went there."""

from dataclasses import dataclass
from typing import Callable


@dataclass
class Mistake:
    """`gives(*case)` returns the value that this thinking leads to (None, or a missing figure: it does not apply to this case).

    `advice` follows "For Nepal in 2024 you give 0.0159."; it may use {0}, {1} ... for the parts of the case.
    """

    gives: Callable
    advice: str
