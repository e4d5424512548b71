"""Whose turn it is to speak on the wire, where several threads of hers call functions of a test at once.

The two sides talk as calls nest: a question of the judge's is open until its reply, a call of hers until its answer, and only what was
opened last goes on. A call can be opened upon a question alone: then the judge listens.
"""

import threading


class Turns:
    def __init__(self):
        self._open, self._changed = [], threading.Condition()

    def question(self):
        """The judge has asked. Only who reads the wire can know, so nobody else speaks now."""
        with self._changed:
            self._open.append(question := Question())
            self._changed.notify_all()
        return question

    def call(self):
        """Wait until the judge waits for us, and nobody else calls."""
        with self._changed:
            while not self._open or type(self._open[-1]) is not Question:
                self._changed.wait()
            self._open.append(call := Call())
        return call

    def close(self, turn):
        """Wait until everything that was opened upon this one is over, and end it. A reply is sent after that: nothing can come between any more."""
        with self._changed:
            while self._open[-1] is not turn:
                self._changed.wait()
            self._open.pop()
            self._changed.notify_all()


class Question:
    pass


class Call:
    pass
