"""Practice in lessons (check, hint, answer) and a first try of a function in assignments.

    q = practice.number(question="...", answer=1.59, within=0.01, unit="%", hint="...", because="...",
                        mistakes={0.0159: "That is a proportion ..."})
    q = practice.choice("...", options={"a": ("text", True, "reason"), "b": ("text", False, "reason")})
    q.check(mine); q.hint(); q.answer()
    practice.try_out(migrant_share, "NPL", 2024)

Nothing that is handed in stops the notebook: every outcome is a sentence.
"""

from migcap.practice.choice import choice
from migcap.practice.number import number
from migcap.practice.trying import try_out

__all__ = ["choice", "number", "try_out"]
