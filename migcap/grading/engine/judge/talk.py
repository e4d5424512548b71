"""One question, one answer: the judge's end of the wire. Every conversation has one deadline, and an answer belongs to its question."""

import signal
import time

from migcap.grading.engine.judge.problems import CellTimeoutError, Refused, RunnerGone
from migcap.grading.wire import Channel, Codec, WireError

GRACE = 2.0  # seconds to stop after an interrupt
TOO_LATE = "No answer came from the submission within the time for one cell."
ENDED = "The process that ran this submission has ended."
NO_VALUE = "The submission sent something that is not a plain value ({})."
MALFORMED = (TypeError, LookupError, ValueError, AttributeError, RecursionError)


class Talk:
    def __init__(self, sock, export, adopt, interrupt):
        self.channel, self.codec, self._interrupt = Channel(sock), Codec(export, adopt), interrupt
        self.deadline, self.closed, self.why, self._count = None, False, "", 0
        self.spoilt = ""  # why the test that runs now cannot be passed any more, whatever it makes of the error
        self.answer_callback = None  # function(number, arguments, named), set by the judge
        self.answer_input = None

    def dumps(self, value):
        return self.codec.dumps(value)

    def loads(self, data):
        """A value that came inside an answer as bytes."""
        try:
            if type(data) is not bytes:
                raise WireError("a value in an unknown form")
            return self.codec.loads(data)
        except WireError as error:
            self.close(NO_VALUE.format(error))
            raise Refused(NO_VALUE.format(error)) from None

    def ask(self, what, *parts):
        """The runner's answer. CellTimeoutError, RunnerGone and Refused are its failures; after a time-out the two are in step again, or it is over."""
        try:
            return self._ask(what, *parts)
        except (CellTimeoutError, RunnerGone, Refused) as problem:
            self.spoilt = str(problem)
            raise

    def _ask(self, what, *parts):
        if self.closed:
            raise RunnerGone(ENDED)
        if self.deadline is not None and self.deadline <= time.monotonic():
            raise CellTimeoutError(TOO_LATE)
        question = self.codec.dumps([what, *parts])  # what cannot be sent is the test's own error
        self._count += 1
        count = self._count
        try:
            self.channel.send(question, self.deadline)
            return self._await(count, self.deadline)
        except TimeoutError:
            self._stop(count)
            raise CellTimeoutError(TOO_LATE) from None
        except CellTimeoutError:
            self._stop(count)
            raise
        except (EOFError, OSError):
            self.close(ENDED)
            raise RunnerGone(ENDED) from None
        except WireError as error:
            self.close(NO_VALUE.format(error))
            raise Refused(NO_VALUE.format(error)) from None

    def _await(self, count, deadline):
        while True:
            message = self.codec.loads(self.channel.receive(deadline))
            if deadline is not None and deadline <= time.monotonic():
                raise TimeoutError  # an endless row of callbacks must not outlive it
            if type(message) is not list or len(message) != 3:
                raise WireError("a message of an unknown form")
            kind, number, content = message
            if kind == "reply" and number == count and type(content) is dict:
                return content
            if kind == "callback" and type(content) is list and len(content) == 3:
                self._answer(content)
            else:
                raise WireError("an answer to a question that was not asked")

    def _answer(self, content):
        try:
            number, arguments, named = content
            answer = ["returned", self.answer_callback(number, arguments, named)]
            data = self.codec.dumps(answer)
        except (CellTimeoutError, RunnerGone, Refused):
            raise
        except BaseException as error:
            data = self.codec.dumps(["raised", error])
        self.channel.send(data, self.deadline)

    def _stop(self, count):
        """Interrupt what is late; when it then answers, all goes on, else it is over."""
        if self.closed:
            return
        end = time.monotonic() + GRACE
        signal.setitimer(signal.ITIMER_REAL, 0)  # the test's own alarm must not ring in the midst of it
        try:
            self._interrupt()
            while True:
                kind, number, content = self.codec.loads(self.channel.receive(end))
                if kind == "reply" and number == count:
                    return
                if kind == "callback":
                    self.channel.send(self.codec.dumps(["raised", RuntimeError("interrupted")]), end)
        except (TimeoutError, EOFError, OSError, WireError, *MALFORMED):
            self.close(TOO_LATE)

    def close(self, why):
        self.closed, self.why = True, why
        self.channel.close()
