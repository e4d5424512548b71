"""Answers the judge: runs the learner's cells, hands over values, calls her functions. One request, one reply."""

import builtins
import importlib
import os
import sys
import types
import warnings

from IPython.core.error import StdinNotImplementedError

from migcap.grading.engine.files import Exchange
from migcap.grading.engine.randomness import random_state, set_random_state
from migcap.grading.engine.runner.things import Things
from migcap.grading.engine.runner.turns import Turns
from migcap.grading.engine.shell import Stream, error_output
from migcap.grading.engine.values import digest, is_mutable, is_view, outline
from migcap.grading.engine.words import Words, class_name
from migcap.grading.wire import Channel, Codec, Handle, WireError
from migcap.grading.wire.figures import describe_figure, rebuild_figure

NOT_THERE = object()


def iter_of(following):
    """An iterator of the test's: each element is asked for when it is wanted."""
    while found := following():
        yield found[0]


class Gone(BaseException):
    """The judge has closed the wire. No code of a learner's catches it by accident."""


class Callbacks:
    """Functions of the test that were handed to the learner's code: calling one asks the judge."""

    def __init__(self, ask):
        self._ask, self._functions, self._numbers = ask, {}, {}

    def function(self, number, name):
        if number not in self._functions:
            def callback(*arguments, **named):
                return self._ask(number, list(arguments), named)
            callback.__name__ = callback.__qualname__ = name
            self._functions[number] = callback
            self._numbers[id(callback)] = number
        return self._functions[number]

    def number(self, function):
        return self._numbers.get(id(function))


class Runner:
    def __init__(self, sock, shell, snapshot):
        self.channel, self.shell, self.names, self.snapshot = Channel(sock), shell, shell.user_ns, snapshot
        self.callbacks = Callbacks(self.ask)
        self.things = Things(self.callbacks)
        self.codec = Codec(self.things.handle, self.adopt)
        self.sent = {}  # name -> (the object, its bytes as the judge has them)
        self.put_aside = {}  # name -> what stood there before the test's own thing
        self.patched = {}
        self.random = self.exchange = None
        self.count = 0  # of questions, as the judge counts them
        self.turns = Turns()

    def serve(self):
        self.shell.raw_input = builtins.input = self.no_input
        while True:
            try:
                return self.listen()
            except KeyboardInterrupt:
                continue  # the interrupt came a moment after the answer
            except Gone:
                return  # the judge has what it wanted

    def ask(self, *content):
        """Call a function of the test: the answer comes on the same way, and questions may come before it."""
        __tracebackhide__ = True
        call = self.turns.call()
        try:
            self.channel.send(self.codec.dumps(["callback", self.count, list(content)]))
            return self.listen(for_answer=True)
        finally:
            self.turns.close(call)

    def listen(self, for_answer=False):
        __tracebackhide__ = True
        while True:
            try:
                what, *parts = self.codec.loads(self.channel.receive())
            except (EOFError, OSError):
                raise Gone from None
            if for_answer and what == "returned":
                return parts[0]
            if for_answer and what == "raised":
                raise parts[0]
            self.count += 1
            count, question = self.count, self.turns.question()
            try:
                reply = self.reply(count, what, parts)
            finally:
                self.turns.close(question)
            self.channel.send(reply)

    def reply(self, count, what, parts):
        try:
            content = getattr(self, f"on_{what}")(*parts)
            try:
                return self.codec.dumps(["reply", count, content])
            except WireError:
                if "value" not in content or what != "call" or "view" in content:
                    raise
                # No use of it will be allowed. It is no error: a test that waits for one must not take it for that.
                content["value"] = Handle("opaque", ["", class_name(content["value"])])
                return self.codec.dumps(["reply", count, content])
        except Gone:
            raise
        except WireError as error:
            problem = TypeError(f"this value cannot leave its notebook: {error}")
            return self.codec.dumps(["reply", count, {"raised": self.things.told_error(problem), "no value": True}])
        except BaseException as error:
            try:
                told = self.things.told_error(error)
            except BaseException:
                told = self.things.told_error(RuntimeError("an error that cannot be told"))
            return self.codec.dumps(["reply", count, {"raised": told}])

    def adopt(self, kind, payload):
        """What the judge sends by handle: things of ours, functions of the test, charts, exceptions, modules."""
        if kind == "thing":
            return self.things[payload]
        if kind == "callback":
            return self.callbacks.function(*payload)
        if kind == "figure":
            description, index = payload
            figure = rebuild_figure(description)
            return figure if index is None else figure.axes[index]
        if kind == "exception":
            name, arguments = payload
            return (StdinNotImplementedError if name == "StdinNotImplementedError" else getattr(builtins, name, Exception))(*arguments)
        if kind == "module":
            return importlib.import_module(payload)
        if kind == "nothing":
            return None
        if kind == "plain":
            return payload
        if kind == "iterator":
            return iter_of(self.callbacks.function(payload, "next"))
        raise WireError(f"an unknown kind of thing: {kind}")

    def no_input(self, prompt=""):
        """input(): a test may have put an answer there; else there is none, as in a kernel that nobody sits at."""
        __tracebackhide__ = True
        return self.ask("input", [str(prompt)], {})

    # --- cells and names

    def on_run(self, source, count):
        try:
            outputs, well = self.shell.run(source, count)
        except BaseException as error:
            outputs, well = self.shell.recorder.taken() + [error_output(error)], False
        return {"outputs": outputs, "well": well, "ended": bool(self.shell.ended)}

    def on_get(self, name, known):
        if name not in self.names:
            return {"absent": True}
        value = self.names[name]
        data = self.codec.dumps(value)
        before = self.sent.get(name)
        if known and before is not None and before[1] == data:
            return {"same": True}
        self.sent[name] = (value, data)
        return {"value": data, "object": self.things.number(value) if is_mutable(value) else None}

    def on_names(self):
        return {"names": [name for name in self.names if isinstance(name, str) and not name.startswith("_")]}

    def on_bound(self, name):
        return {"bound": name in self.names}

    def on_digests(self, names):
        return {"digests": {name: digest(self.codec, self.names[name]) for name in names if name in self.names}}

    def on_outline(self, name):
        return {"outline": outline(self.codec, self.names[name]) if name in self.names else None}

    def on_change(self, change):
        self.change(change)
        return {}

    def change(self, change):
        """What the test has changed among the names that the learner's code reads."""
        for name, data in change.get("set", {}).items():
            self.put_aside.setdefault(name, self.names.get(name, NOT_THERE))
            self.names[name] = self.codec.loads(data)
            self.sent[name] = (self.names[name], data)
        for name in change.get("put back", ()):
            before = self.put_aside.pop(name, self.names.get(name, NOT_THERE))
            if before is NOT_THERE:
                self.names.pop(name, None)
            else:
                self.names[name] = before
            self.sent.pop(name, None)
        for name in change.get("delete", ()):
            self.names.pop(name, None)
            self.sent.pop(name, None)
        if "random" in change:
            set_random_state(change["random"])
            self.random = change["random"]
        for name, value in change.get("environment", {}).items():
            os.environ.pop(name, None) if value is None else os.environ.__setitem__(name, value)

    def stale(self):
        """Names whose value the judge must ask for again: bound anew since. (Of those that can change in place it asks by itself.)"""
        return [name for name, (value, _) in self.sent.items() if self.names.get(name, NOT_THERE) is not value]

    # --- calls

    def on_call(self, how, number, name, arguments, change):
        """Do something with a thing of hers, and tell everything that came of it."""
        self.change(change)
        positional, named = self.codec.loads(arguments)
        thing, reply = self.things[number], {}
        recorder = self.shell.recorder
        kept, recorder.outputs = recorder.outputs, []
        before = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = Stream(recorder, "stdout"), Stream(recorder, "stderr")
        with warnings.catch_warnings(record=True) as warned:
            if "warnings" in change:
                warnings.simplefilter(change["warnings"])  # as the test has it now
            try:
                value = self.do(how, thing, name, positional, named)
                reply.update(self.told(how, value, positional, named))
            except BaseException as error:
                reply["raised"] = self.things.told_error(error)
            finally:
                sys.stdout, sys.stderr = before
                shown, recorder.outputs = recorder.outputs, kept
        if shown:
            reply["shown"] = [{**output, "text": "".join(output["text"])} if output["output_type"] == "stream" else output for output in shown]
        if warned:
            words = Words()
            reply["warned"] = [[class_name(warning.message), words(warning.message, 1000)] for warning in warned[:50]]
        if any(map(is_mutable, (*positional, *named.values()))) and (after := self.codec.dumps([positional, named])) != arguments:
            reply["arguments"] = after
        if stale := self.stale():
            reply["stale"] = stale
        if "random" in change or change.get("keep random"):
            state = random_state()
            if state != self.random:
                self.random = reply["random"] = state
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is not None and (open_figures := pyplot.get_fignums()):
            reply["figures"] = open_figures
        return reply

    def told(self, how, value, positional, named):
        """A result: one of the arguments themselves, a method of the thing, or a value."""
        if how == "attribute" and isinstance(value, (types.MethodType, types.BuiltinMethodType)) and not isinstance(getattr(value, "__self__", None), types.ModuleType):
            return {"method": True}
        if is_mutable(value):
            for place, argument in [*enumerate(positional), *named.items()]:
                if argument is value:
                    return {"argument": place}
                if is_view(value, argument):
                    offset = value.__array_interface__["data"][0] - argument.__array_interface__["data"][0]
                    return {"view": [place, value.dtype.str, list(value.shape), offset, list(value.strides)], "value": value}
        return {"value": value}

    def do(self, how, thing, name, positional, named):
        if how == "call":
            return thing(*positional, **named)
        if how == "attribute":
            return getattr(thing, name)
        if how == "method":
            return getattr(thing, name)(*positional, **named)
        if how == "operator":
            return getattr(type(thing), name)(thing, *positional)
        if how == "set attribute":
            return setattr(thing, name, *positional)
        if how == "delete attribute":
            return delattr(thing, name)
        if how == "next":
            return thing.send(*positional) if positional else next(thing)
        if how == "names":
            return [each for each in dir(thing) if isinstance(each, str)]
        if how == "attributes":
            return dict(vars(thing))
        if how == "await":
            import asyncio

            return asyncio.run(thing)
        if how in ("copy", "deepcopy"):
            import copy

            return getattr(copy, how)(thing)
        raise WireError(f"nothing that can be done: {how}")

    # --- what else a test may look at or replace

    def on_figures(self):
        pyplot = sys.modules.get("matplotlib.pyplot")
        return {"figures": [[number, describe_figure(pyplot.figure(number))] for number in pyplot.get_fignums()] if pyplot else []}

    def on_close_figures(self, numbers):
        for number in numbers:
            sys.modules["matplotlib.pyplot"].close(number)
        return {}

    def on_patch(self, module, attribute, value):
        owner = importlib.import_module(module)
        self.patched.setdefault((module, attribute), getattr(owner, attribute))
        setattr(owner, attribute, value)
        return {}

    def on_unpatch(self, module, attribute):
        if (module, attribute) in self.patched:
            setattr(importlib.import_module(module), attribute, self.patched.pop((module, attribute)))
        return {}

    def on_files(self):
        return {"files": self.snapshot.changed()}

    def on_exchange(self, files):
        """Take the files that the test wrote; give those that her code wrote since the last time."""
        self.exchange = self.exchange or Exchange(self.snapshot)
        mine = self.exchange.changes()
        self.exchange.take(files)
        return {"files": mine}


