"""What the start page says of each module: from the course's facts, the desk's answer and her folder. Plain values for a template."""

from dataclasses import dataclass, field

from migcap import course, home
from migcap.classroom.pages import words
from migcap.classroom.pages.work import NOTEBOOK, Work, work_on

TO_DO, BEGUN, HANDED_IN, LATE, MARKED, CLOSED = "to do", "begun", "handed in", "handed in late", "marked", "not open yet"


@dataclass(frozen=True)
class Card:
    """One module, or one assignment of the trainer's own."""

    name: str  # "00-my-country", as the desk and her folder call it
    number: str
    title: str
    task: str
    minutes: dict
    work: Work
    lesson: bool  # is her copy of the lesson there?
    is_module: bool
    released: bool
    state: str
    words: str  # the state in a sentence
    due: str = ""
    overdue: bool = False
    receipts: list = field(default_factory=list)
    returned: list = field(default_factory=list)  # of Returned, the newest first
    newer: bool = False  # her copy is another than the one that she handed in last

    @property
    def handed_in(self):
        return bool(self.receipts)

    @property
    def marks(self):
        return self.returned[0] if self.returned else None


@dataclass(frozen=True)
class Returned:
    """Feedback that came back."""

    submission: str
    marks: str  # "15 of 20", or "" where the desk knows none
    when: str
    score: float = 0.0
    maximum: float = 0.0


@dataclass(frozen=True)
class Progress:
    """Her own figures."""

    handed_in: int
    to_do: int
    of: int
    marks: str  # "" while nothing came back


def cards(assignments, at):
    """Every module as a Card, then what the trainers released besides; `assignments` is the desk's list, None where it did not answer."""
    given = {one["name"]: one for one in assignments or []}
    known = course.modules()
    own = [name for name in given if name not in {module.folder for module in known}]
    return ([_card(module.folder, given.get(module.folder), at, assignments is None, module) for module in known]
            + [_card(name, given[name], at, False) for name in own])


def progress(shown):
    """The Progress of all cards that are open."""
    open_ones = [card for card in shown if card.released]
    done = [card for card in open_ones if card.handed_in]
    returned = [card.marks for card in open_ones if card.marks and card.marks.marks]
    total = words.marks(sum(one.score for one in returned), sum(one.maximum for one in returned)) if returned else ""
    return Progress(len(done), len(open_ones) - len(done), len(open_ones), total)


def _card(name, given, at, desk_is_silent, module=None):
    work = work_on(name)
    due = words.moment((given or {}).get("your_due"))
    receipts = [_receipt(one, at) for one in _newest_first((given or {}).get("submissions", []), "received_at")]
    returned = [_returned(one, at) for one in _newest_first((given or {}).get("feedback", []), "returned_at")]
    state, sentence = _state(given, work, receipts, returned, desk_is_silent)
    return Card(name=name, number=module.number if module else "", title=module.title if module else (given.get("title") or name), task=module.task if module else "",
                minutes=module.minutes if module else {}, work=work, lesson=(home.folder() / name / "lesson.ipynb").exists(), is_module=module is not None,
                released=_is_open(given), state=state, words=sentence, due=_due(given, due, at), overdue=bool(due and due < at and not receipts),
                receipts=receipts, returned=returned, newer=bool(receipts) and _is_newer(work, receipts[0]))


def _is_open(given):
    """Is it given out? The desk also tells of what was withdrawn after she had handed it in."""
    return given is not None and given["released_at"] is not None


def _is_newer(work, receipt):
    """Is what lies in her folder other than what she handed in last?"""
    return work.exists and work.sha256 != receipt["files"].get(NOTEBOOK)


def _due(given, due, at):
    if not _is_open(given):
        return ""
    extended = given.get("due") and given["your_due"] != given["due"]
    return words.due_in_words(due, at) + (" (extended for you)" if extended else "")


def _receipt(one, at):
    when = words.moment(one["received_at"])
    return {"id": one["id"], "late": one["late"], "at": when, "files": one["files"], "words": words.received_in_words(when, one["late"], at)}


def _returned(one, at):
    has_marks = one.get("score") is not None and one.get("max_score")
    return Returned(one["submission"], words.marks(one["score"], one["max_score"]) if has_marks else "", words.day_and_hour(words.moment(one["returned_at"]), at),
                    one["score"] if has_marks else 0.0, one["max_score"] if has_marks else 0.0)


def _newest_first(listed, key):
    return sorted(listed, key=lambda one: words.moment(one[key]), reverse=True)


def _state(given, work, receipts, returned, desk_is_silent):
    """(state, the same in a sentence)."""
    # What came back speaks for the last hand-in only where it is about that one.
    if returned and (not receipts or returned[0].submission == receipts[0]["id"]):
        return MARKED, f"marked: {returned[0].marks}" if returned[0].marks else "feedback is there"
    if receipts:
        return (LATE if receipts[0]["late"] else HANDED_IN), receipts[0]["words"]
    if not _is_open(given) and not desk_is_silent:
        return CLOSED, "not open for handing in yet"
    if work.begun:
        return BEGUN, "begun" if desk_is_silent else "begun, not handed in"
    return TO_DO, "to do"
