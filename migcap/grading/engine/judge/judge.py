"""Runs the test cells of one submission against the process with its code."""

import builtins
import linecache
import os
import re
import signal
import sys
import threading
import time
import warnings

import numpy as np

from migcap.grading.engine.files import SPEAKS_OF_FILES, Exchange, is_no_code
from migcap.grading.engine.judge.errors import Errors
from migcap.grading.engine.judge.names import HerNames, Names
from migcap.grading.engine.judge.outputs import harmless_output, size_of
from migcap.grading.engine.judge.problems import CellTimeoutError, Refused, RunnerGone
from migcap.grading.engine.judge.rewriting import AskForNames
from migcap.grading.engine.judge.her_figures import HerFigures
from migcap.grading.engine.judge.stand_ins import Main, install
from migcap.grading.engine.judge.talk import MALFORMED, Talk
from migcap.grading.engine.judge.things import Things
from migcap.grading.engine.judge.updates import update
from migcap.grading.engine.randomness import random_state, set_random_state
from migcap.grading.engine.shell import CUT, MOST_OUTPUTS, error_output, sentence_output
from migcap.grading.engine.values import digest, is_mutable
from migcap.grading.wire import WireError

TOO_LONG = "The test took longer than a cell may."
NO_INPUT = "raw_input was called, but this frontend does not support input requests."
NOT_NOW = "This function belongs to a test. It answers while that test runs, and no longer."
MOST_SHOWN = 24 << 20  # bytes that all cells of a notebook may show together
CHANGED = "`{}` was given with the notebook, and this notebook has changed it: give what you make another name."


class Judge:
    def __init__(self, sock, shell, manifest, interrupt):
        self.shell, self.manifest = shell, manifest
        self.things = Things(self)
        self.errors = Errors(self.things)
        self.talk = Talk(sock, self.things.handle, self.things.adopt, interrupt)
        self.talk.answer_callback = self._answer_callback
        self.hers = HerNames(self.talk, manifest, update)
        self.names = Names(self.hers, manifest)
        self.main = sys.modules["__main__"] = Main(self.names)
        self.origin, self.test = "", None  # the place a value comes from, and the test cell that asks
        self.one_way = {}  # grade_id -> names that the test sets, and that the teacher's own answers then leave alone
        self.unlike = {}  # grade_id -> values that are not the same in both processes, though nobody changed them (random ones)
        self.seen = {}  # grade_id -> things that were let in while the teacher's own answers ran
        self.her_figures = HerFigures(self.talk)
        self.calls = 0
        self._room = MOST_SHOWN
        self._lock = threading.RLock()
        self._files = None  # an Exchange, while a test that speaks of files runs
        self._cells = {}  # the count of a cell of hers -> the name under which its text is kept
        self._random_counts, self._random_told = False, None
        self._environment = None
        self._filters = list(warnings.filters)
        self._prepare_shell()
        install(self)

    def _prepare_shell(self):
        shell, names = self.shell, self.names
        for name in ("get_ipython", "display", "exit", "quit", "In", "Out", "_ih", "_oh", "_dh"):
            if name in shell.user_ns:
                dict.__setitem__(names, name, shell.user_ns[name])
        shell.user_ns = shell.own_names = names
        shell.user_module = self.main
        shell.ast_transformers[:] = [AskForNames()]
        shell.all_python = True
        shell.told_of_error = self._traceback_of_hers

    # --- cells

    def prepare(self, test, sources):
        """Run the teacher's own cells that come before a test: imports, data, helpers. Gives the errors that they stopped with."""
        problems = []
        self.test, self.names.preparing = test, True  # what comes in here comes in for that test
        for source in sources:
            try:
                exec(compile(source, "<a cell of the assignment>", "exec"), self.names)
            except Exception as error:
                problems.append(f"{type(error).__name__}: {error}")
        self.test, self.names.preparing = None, False
        return problems

    def learner_cell(self, source, count, seconds):
        """Have a cell of the submission run. Gives its outputs and whether it called exit()."""
        self._remember_cell(source, count)
        self.talk.deadline = time.monotonic() + seconds
        try:
            self._tell_changes()
            reply = self.talk.ask("run", source, count)
            return self._within_room([harmless_output(output) for output in reply["outputs"][:MOST_OUTPUTS + 2]]), reply.get("ended") is True
        except MALFORMED as error:
            raise self._malformed(error) from None
        finally:
            self.hers.ran()
            self.talk.deadline = None

    def _within_room(self, outputs):
        """What she shows in all is limited here as well: her own process may have lost its limit."""
        kept = []
        for output in outputs:
            self._room -= size_of(output)
            if self._room < 0 and output["output_type"] != "error":
                kept.append({"output_type": "stream", "name": "stdout", "text": CUT})
                break
            kept.append(output)
        return kept

    def test_cell(self, grade_id, source, count, seconds):
        """Run a test cell; gives its outputs. Every trouble with the submission is an error in them."""
        self.test, self.talk.spoilt = grade_id, ""
        self.talk.deadline = time.monotonic() + seconds
        self._random_counts = self._random_counts or bool(re.search(r"\b(random|seed|sample|shuffle)\b", source))
        self._environment = dict(os.environ) if "environ" in source or "getenv" in source else None
        self._files = (self._files or Exchange()) if SPEAKS_OF_FILES.search(source) else None
        self.hers.ran()
        self.names.one_way = self.manifest.one_way.get(grade_id, ())
        self.hers.set_here.clear()
        try:
            with _alarm(seconds + 0.5):
                changed = self._changed(grade_id)
                self._exchange_files()
                outputs = [sentence_output("ChangedValue", CHANGED.format(changed[0]))] if changed else self.shell.run(source, count)[0]
        except BaseException as error:
            outputs = self.shell.recorder.taken() + [error_output(error)]
        if self.talk.spoilt and not any(output["output_type"] == "error" for output in outputs):
            # The test took it for an error that it waits for. It is none, and nothing is earned by it.
            outputs = [output for output in outputs if output["output_type"] == "stream"] + [sentence_output("NotJudged", self.talk.spoilt)]
        try:
            if self.manifest.recording:
                self.one_way[grade_id] = self.hers.left_alone()
            self._tell_changes()
            self.her_figures.close()
        except (RunnerGone, Refused, CellTimeoutError, WireError):
            pass  # the next cell will say so
        self.talk.deadline = self.test = None
        return outputs

    def _changed(self, grade_id):
        """Which values that the teacher's cells made, and this test reads, are others in her notebook? While the teacher's own runs: none, and they are noted."""
        self.hers.watching.clear()
        names = [name for name in self.manifest.watched.get(grade_id, ()) if dict.get(self.names, name, self) is self.names.at_first.get(name)]
        if not names:
            return []
        told = self.talk.ask("digests", names)["digests"]
        ours = {name: digest(self.talk.codec, self.names.at_first[name]) for name in names}
        differ = [name for name in names if ours[name] is not None and told.get(name) != ours[name]]
        self.hers.watching.update({name: [value, self.talk.dumps(value)] for name in names if ours[name] is not None and is_mutable(value := self.names.at_first[name])})
        if self.manifest.recording:
            self.unlike[grade_id] = differ
            return []
        return differ

    def files(self):
        """Regular files that her cells wrote."""
        self.talk.deadline = time.monotonic() + 10
        try:
            files = self.talk.ask("files").get("files")
            return {name: data for name, data in files.items() if type(name) is str and type(data) is bytes}
        except (RunnerGone, Refused, CellTimeoutError, *MALFORMED):
            return {}

    def _tell_changes(self):
        change = self.hers.change()
        if change:
            self.talk.ask("change", change)

    # --- calls

    def call(self, how, number, name, arguments, named, origin, owner=None):
        """Do something with a thing of hers; gives the value or raises her exception, with everything else that came of it."""
        __tracebackhide__ = True
        with self._lock:
            self.calls += 1
            data = self.talk.dumps([list(arguments), dict(named)])
            change = self.hers.change()
            self._add_surroundings(change)
            self._exchange_files()
            reply = self.talk.ask("call", how, number, name, data, change)
            self._exchange_files()
            outer, self.origin = self.origin, origin
            try:
                return self._take(reply, arguments, named, number, name, owner)
            except MALFORMED as error:
                if getattr(error, "_hers", None) is not None:
                    raise
                raise self._malformed(error) from None
            finally:
                self.origin = outer

    def attribute(self, thing, name):
        return self.call("attribute", thing._number, name, [], {}, f"{thing._class_origin}.{name}", owner=thing)

    def _take(self, reply, arguments, named, number, name, owner):
        __tracebackhide__ = True
        self.hers.ran(reply.get("stale", ()))
        if "arguments" in reply:
            positional, by_name = self.talk.loads(reply["arguments"])
            for place, argument in [*enumerate(arguments), *named.items()]:
                update(argument, (by_name if isinstance(place, str) else positional)[place])
        for output in reply.get("shown", [])[:200]:
            self._show(harmless_output(output))
        for category, text in reply.get("warned", [])[:50]:
            _warn(str(category), str(text))
        if "random" in reply and self._random_counts:
            set_random_state(reply["random"])
            self._random_told = reply["random"]
        self.her_figures.are(reply.get("figures", ()))
        if "raised" in reply:
            if reply.get("no value") is True:
                self.talk.spoilt = "What the function gives cannot be handed over."
            raise self.errors.made(reply["raised"])
        if "argument" in reply:
            return named[reply["argument"]] if type(reply["argument"]) is str else arguments[reply["argument"]]
        if reply.get("method") is True:
            return self._method(number, name, owner)
        if "view" in reply:
            place, dtype, shape, offset, strides = reply["view"]
            whole = named[place] if type(place) is str else arguments[place]
            return np.ndarray(tuple(shape), np.dtype(str(dtype)), buffer=whole, offset=offset, strides=tuple(strides))  # it checks the bounds
        return reply["value"]

    def _method(self, number, name, owner):
        origin = f"{getattr(owner, '_class_origin', self.origin)}.{name}()"

        def method(*arguments, **named):
            __tracebackhide__ = True
            return self.call("method", number, name, arguments, named, origin)

        method.__name__ = name
        return method

    def _show(self, output):
        if output["output_type"] == "stream":
            (sys.stderr if output["name"] == "stderr" else sys.stdout).write(output["text"])
        elif output["output_type"] == "display_data":
            self.shell.display_pub.publish(output["data"], output["metadata"])

    def _answer_callback(self, number, arguments, named):
        if number == "input":
            if self.test is None or builtins.input.__module__ in ("builtins", "migcap.grading.engine.judge.judge") or builtins.input == self.shell.raw_input:
                from IPython.core.error import StdinNotImplementedError

                raise StdinNotImplementedError(NO_INPUT)
            return builtins.input(*arguments)
        function = self.things.callback(number)
        if function is None:
            raise RuntimeError(NOT_NOW)
        self.hers.ran()  # her code may have bound names anew since the question
        return function(*arguments, **named)

    def _exchange_files(self):
        if self._files is not None:
            theirs = self.talk.ask("exchange", self._files.changes()).get("files")
            if type(theirs) is dict:
                self._files.take(theirs, wanted=is_no_code)

    def _add_surroundings(self, change):
        if self._random_counts:
            state = random_state()
            if state != self._random_told:
                change["random"] = self._random_told = state
            else:
                change["keep random"] = True
        if warnings.filters and warnings.filters != self._filters and warnings.filters[0][1:] == (None, Warning, None, 0):
            change["warnings"] = warnings.filters[0][0]
        if self._environment is not None and self._environment != dict(os.environ):
            now = dict(os.environ)
            names = {name for name in {**now, **self._environment} if now.get(name) != self._environment.get(name)}
            change["environment"] = {name: now.get(name) for name in names}
            self._environment = now

    # --- what may come in, and where it comes from

    def accepts(self, what):
        """May a thing of this kind come in here? While the teacher's own answers run, everything may, and is noted."""
        return self.allows(f"{what} from {self.hers.origin if not self.origin else self.origin}")

    def allows(self, where):
        if self.manifest.recording:
            self.seen.setdefault(self.test, set()).add(where)
            return True
        return self.manifest.accepts(self.test, where)

    def place_of(self, file, line):
        """(file name, first line) under which this process knows the source of a function of hers, or None."""
        if type(file) is not str or type(line) is not int or not 0 < line < 100_000:
            return None
        count = re.match(r"<ipython-input-(\d+)-", file)
        return (self._cells[int(count[1])], line) if count and int(count[1]) in self._cells else None

    def _remember_cell(self, source, count):
        """Keep the text of a cell where `inspect` looks for it: what she says of a function is its place, and the text is that of her notebook."""
        name = self._cells[count] = f"<cell {count} of the submission>"
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)

    # --- troubles

    def _malformed(self, error):
        why = f"The submission answered in a form that is not known ({type(error).__name__})."
        self.talk.close(why)
        return Refused(why)

    def _traceback_of_hers(self, error):
        return getattr(error, "_hers", None)


def _warn(category, text):
    known = getattr(builtins, category, UserWarning)
    known = known if isinstance(known, type) and issubclass(known, Warning) else UserWarning
    warnings.warn_explicit(text[:1000], known, "<the submission>", 1)


class _alarm:
    """A test that is itself late (an endless loop over what her code gives) is stopped too."""

    def __init__(self, seconds):
        self.seconds = seconds

    def __enter__(self):
        self.before = signal.signal(signal.SIGALRM, self._ring)
        signal.setitimer(signal.ITIMER_REAL, self.seconds)

    def __exit__(self, *problem):
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self.before)

    @staticmethod
    def _ring(*_):
        raise CellTimeoutError(TOO_LONG)
