"""Which pitfalls were met how often: the messages of the tests with a learner's own values cut out, equal advice counted together.

The rule. A message of this course has three parts: what was seen ("For Nepal in 2024 you give 471."), what kind of thing it is, and where to look
next. The first is hers; the rest is the advice, and what counts.

1. Points ("1 of 2 points so far.") and a footnote on the last line are no part of it.
2. Where the first sentence says what was seen in a case, it goes; an error keeps its kind ("Stopped with KeyError.").
3. Of the rest, quoted texts go (not the phrases in double quotes that an author put there). Numbers go where they are hers (they stood in the first sentence), or where learners who met the same pitfall were
   told different ones; so "divide by 100" stays, and "Take the population of 2024." of one and "of 2020." of another are one pitfall.
4. A message of another form (an `assert` of another course) is its own advice, with the same things cut out.
"""

import builtins
import re
from collections import Counter
from dataclasses import dataclass, field

ELLIPSIS = "…"
NUMBER_HERE = "\0"
LONGEST = 240
RIGHT = "✓"
NOT_ATTEMPTED = "Not attempted yet"
NO_WORD = "The test failed without a word."
POINTS = re.compile(r"^[\d.,]+ of [\d.,]+ points? so far\.\s*")
FOOTNOTE = re.compile(r"\n\*.*\Z", re.DOTALL)
STOPPED = re.compile(r'^For .*? your function stopped at "(?P<kind>\w+).*?"\. (?P<advice>.+)$', re.DOTALL)
REFUSED = re.compile(r"^For .*? your function stopped\. (?P<advice>.+)$", re.DOTALL)
NO_FUNCTION = re.compile(r"^(?P<name>`\w+`) is (?P<value>.+) (?P<rest>now and no function any more: .+)$", re.DOTALL)
BLANKS = re.compile(r"^(?P<name>`\w+`) still has (?:a|\w+) blanks? \(`\.\.\.`\)")
# A sentence that says what was seen: a value, a text of hers, a place on her line.
SEEN = re.compile(r"^For .*?(?: you (?:give|print) |: your |: you give )", re.DOTALL)
CASE = re.compile(r"^For [^:]*: (?P<rest>.+)$", re.DOTALL)
CODE = r"`[^`\n]*`"
QUOTED = re.compile(rf"(?P<code>{CODE})|(?<![\w'])'[^'\n]*'(?!\w)|\"[^\"\n]*\"")
CONSTANT = re.compile(r"(would be right if `\w+` were ).+?(?=\. Let )")  # the place that she wrote into her function
SUGGESTION = re.compile(r": did you mean .*$")
NUMBER = re.compile(rf"(?P<code>{CODE})|(?<![\w.])[-−]?\d+(?:,\d{{3}})*(?:\.\d+)?(?:e[-+]?\d+)?%?(?!\w)")
KINDS = {name for name, thing in vars(builtins).items() if isinstance(thing, type)} | {"NoneType", "function", "method", "DataFrame", "Series"}
SENTENCE_ENDS = re.compile(r"(?<=[.?!])\s+(?=[A-Z`\"'])")


def advice(message):
    """(the advice of a message, the numbers in it that are hers), or None where the message is no pitfall."""
    text = FOOTNOTE.sub("", POINTS.sub("", message.strip())).strip()
    if text.startswith((RIGHT, NOT_ATTEMPTED)):
        return None
    seen, rest = parts(text)
    rest = SUGGESTION.sub(".", CONSTANT.sub(rf"\1{ELLIPSIS}", rest))
    rest = QUOTED.sub(lambda found: found[0] if is_ours(found, seen) else f"{found[0][0]}{ELLIPSIS}{found[0][-1]}", rest)
    return " ".join(rest.split()) or NO_WORD, frozenset(numbers(seen))


def is_ours(quoted, seen):
    """Is this quoted text not the learner's? Her values stand in single quotes; a phrase in double ones is the author's, unless it was hers before."""
    return bool(quoted["code"]) or quoted[0][1:-1] in KINDS or (bool(seen) and quoted[0][0] == '"' and quoted[0][1:-1] not in seen)


def parts(text):
    """What was seen, and the advice."""
    if blanks := BLANKS.match(text):
        return "", f"Blanks (`...`) are left in {blanks['name']}."
    if replaced := NO_FUNCTION.match(text):
        return replaced["value"], f"{replaced['name']} is {ELLIPSIS} {replaced['rest']}"
    if stopped := STOPPED.match(text):
        return text[:stopped.start("advice")], f"Stopped with {stopped['kind']}. {stopped['advice']}"
    if refused := REFUSED.match(text):
        return text[:refused.start("advice")], refused["advice"]
    first, rest = split(text)
    if rest and SEEN.match(first):
        return first, rest
    case = CASE.match(text) if text.startswith("For ") else None
    if case:
        said = case["rest"]
        return text[:case.start("rest")], said[0].upper() + said[1:]
    return "", text


def split(text):
    """The first sentence and the others. A full stop within quotes, hers or ours, ends no sentence."""
    hidden = QUOTED.sub(lambda found: found[0][0] + "x" * (len(found[0]) - 1), text)
    found = SENTENCE_ENDS.search(hidden)
    return (text[:found.start()], text[found.end():]) if found else (text, "")


def numbers(text):
    return [found[0] for found in NUMBER.finditer(text) if not found["code"]]


@dataclass
class Group:
    """Learners who were told the same: how many, and for each number of the advice what they were told (None once it is cut out)."""

    count: int
    numbers: list


@dataclass
class Pitfalls:
    """The pitfalls of one exercise, as they are counted."""

    groups: dict = field(default_factory=dict)
    not_attempted: int = 0
    right: int = 0

    def add(self, messages):
        """Count what the tests of the exercise told one learner. Two that said the same met one pitfall."""
        met = dict.fromkeys(pair for pair in map(advice, messages) if pair)
        for text, hers in {text: hers for text, hers in met}.items():
            self._count(text, hers)

    def _count(self, text, hers):
        told = [None if number in hers else number for number in numbers(text)]
        key = NUMBER.sub(lambda found: found["code"] or NUMBER_HERE, text)
        group = self.groups.get(key)
        if group is None:
            self.groups[key] = Group(1, told)
        else:
            group.count += 1
            group.numbers = [old if old == new else None for old, new in zip(group.numbers, told)]

    def most_frequent(self):
        """[(advice, how often)], the most frequent first."""
        said = Counter()
        for key, group in self.groups.items():
            said[shown(key, group.numbers)] += group.count
        return sorted(said.items(), key=lambda pair: (-pair[1], pair[0]))


def shown(key, told):
    """The advice with the numbers that all were told."""
    pieces = key.split(NUMBER_HERE)
    text = pieces[0] + "".join((ELLIPSIS if number is None else number) + piece for number, piece in zip(told, pieces[1:]))
    return text if len(text) <= LONGEST else text[:LONGEST - 1].rstrip() + ELLIPSIS
