"""What goes wrong at the desk, with the status of HTTP that says so."""

from migcap.errors import MigcapError


class DeskError(MigcapError):
    """`status` is the answer's; `missing`, `refused` and the others below make the usual ones."""

    def __init__(self, status, sentence):
        super().__init__(sentence)
        self.status = status


def refused(sentence):
    return DeskError(400, sentence)


def forbidden(sentence):
    return DeskError(403, sentence)


def missing(sentence):
    return DeskError(404, sentence)


def too_large(sentence):
    return DeskError(413, sentence)


def no_room(what):
    return DeskError(507, f"The classroom's disk is full, so {what} was not kept: nothing of yours has changed; tell your trainer, and try again later.")
