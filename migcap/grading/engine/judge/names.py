"""The global names of the test cells: the teacher's own first, then what the learner may give, asked for when it is read."""

import builtins
from dataclasses import dataclass

from migcap.grading.engine.values import is_mutable, outline
from migcap.grading.wire import WireError

MISSING = object()


@dataclass
class Mirrored:
    """A learner's value as the judge has it. `data`: its bytes when it came; `fresh`: nothing of hers has run since."""

    value: object
    data: bytes | None = None
    fresh: bool = True


class HerNames:
    """What the learner's process holds under its names, and what the test wants to stand there."""

    def __init__(self, talk, manifest, update):
        self._talk, self._manifest, self._update = talk, manifest, update
        self._mirror, self._pending, self._gone, self._removed = {}, {}, set(), set()
        self._outlines = {}  # of the teacher's things that a test asked about
        self._by_object = {}  # the same object under two names is one object here too
        self.watching = {}  # name -> [a value of the teacher's that her code reads too, its bytes as she has it]
        self.set_here = {}  # name -> what the test that runs has set it to
        self.origin = ""  # which name is being read, for the one who adopts what comes

    def offers(self, name):
        return self._manifest.offers(name) or name in self._removed

    def fetch(self, name):
        """The value of one of her names; KeyError when there is none that she may give."""
        hidden = hasattr(builtins, name) and not self._manifest.offers(name, surely=True)
        if name in self._gone or name.startswith("__") or hidden or not self.offers(name):
            raise KeyError(name)
        known = self._mirror.get(name)
        if known is not None and known.fresh:
            return known.value
        reply = self._talk.ask("get", name, known is not None and known.data is not None)
        if reply.get("absent") is True:
            self._mirror.pop(name, None)
            raise KeyError(name)
        if reply.get("same") is True and known is not None:
            known.fresh = True
            return known.value
        self.set_here.pop(name, None)  # what the test has put there is not there any more
        self.origin = name
        value = self._one_object(reply.get("object"), self._talk.loads(reply["value"]))
        if known is not None and type(known.value) is type(value) and is_mutable(value) and self._update(known.value, value):
            value = known.value
        self._mirror[name] = Mirrored(value, reply["value"])
        return value

    def _one_object(self, number, value):
        if type(number) is not int:
            return value
        before = self._by_object.get(number)
        if before is not None and type(before) is type(value) and self._update(before, value):
            return before
        self._by_object[number] = value
        return value

    def names(self):
        """All that she has and may give."""
        names = self._talk.ask("names").get("names")
        return [name for name in names if type(name) is str and self.offers(name)] if type(names) is list else []

    def has(self, name):
        """Was it read from her, or taken from her?"""
        return name in self._mirror or name in self._removed

    def covers(self, name):
        """Does a name of hers stand before a built-in one? Only whether is told: what it is, the test never uses."""
        return self._talk.ask("bound", name).get("bound") is True

    def has_as_given(self, name, value):
        """Whether what she has under this name is outlined as this thing of the teacher's cells."""
        if name not in self._outlines:
            self._outlines[name] = outline(self._talk.codec, value)
        return self._talk.ask("outline", name).get("outline") == self._outlines[name]

    def copy_of(self, name):
        """What she has under a name that is the teacher's; None where that is nothing, or cannot travel."""
        try:
            return self._talk.loads(self._talk.ask("get", name, False)["value"])
        except (KeyError, WireError):
            return None

    # --- what the test does to names

    def set(self, name, value):
        """One of her own names gets a value by the test; after the next call it is hers again."""
        self.set_here[name] = value
        self._gone.discard(name)
        self._pending[name] = ("set", value)
        self._mirror[name] = Mirrored(value)

    def left_alone(self):
        """Of the names that the test has set, those that are still what it made of them: her code has not bound them anew, nor changed them."""
        alone = []
        for name in self.set_here:
            known = self._mirror.get(name)
            told = known is not None and known.data is not None
            if not told or self._talk.ask("get", name, True).get("same") is True:
                alone.append(name)
        return alone

    def tell(self, name, value, as_before=False):
        """A name of the teacher's that her code reads. `as_before`: it is the very thing that stood there at first."""
        self._pending[name] = ("put back", None) if as_before else ("set", value)

    def delete(self, name):
        if name in self._gone:
            raise KeyError(name)
        self.fetch(name)
        self._mirror.pop(name, None)
        self._pending[name] = ("delete", None)
        self._gone.add(name)
        self._removed.add(name)

    def forget(self, name):
        """A name of the teacher's that her code reads is gone."""
        self._pending[name] = ("delete", None)

    def change(self):
        """What has to be told before her code runs again, as one part of the next question."""
        change = {}
        for name, (what, value) in self._pending.items():
            if what == "set":
                self._set(change, name, value)
            else:
                change.setdefault(what, []).append(name)
        self._pending.clear()
        for name, known in self._mirror.items():
            if known.fresh and known.data is not None and is_mutable(known.value) and self._talk.dumps(known.value) != known.data:
                self._set(change, name, known.value)
        for name, watched in self.watching.items():
            data = self._talk.dumps(watched[0])
            if data != watched[1]:  # the test has changed it in place
                change.setdefault("set", {})[name] = watched[1] = data
        return change

    def _set(self, change, name, value):
        try:
            data = self._talk.dumps(value)
        except WireError:
            return  # a thing of the test's own that her code has no use for
        change.setdefault("set", {})[name] = data
        if name in self._mirror:
            self._mirror[name].data = data

    def ran(self, stale=None):
        """Code of hers has run: what can change in place, and what she bound anew, is asked for again. None: all of it."""
        self._gone.clear()
        for name, known in self._mirror.items():
            if stale is None or name in stale or is_mutable(known.value):
                known.fresh = False


class Names(dict):
    """`globals()` of a test cell. Python asks `__missing__` for what is not the teacher's own."""

    def __init__(self, hers, manifest):
        super().__init__(__builtins__=builtins, __name__="__main__", __doc__=None)
        self._hers, self._manifest = hers, manifest
        self.one_way = ()  # names of hers that are the test's own while it runs: she reads them, and is not asked for them
        self.at_first = {}  # the teacher's own things, as her cells made them
        self.preparing = False

    def __missing__(self, name):
        return self._hers.fetch(name)

    def __setitem__(self, name, value):
        if self.preparing:
            if not self._manifest.offers(name, surely=True):
                dict.__setitem__(self, name, value)
                self.at_first[name] = value
        elif name in self.one_way:
            dict.__setitem__(self, name, value)
            self._hers.tell(name, value)
        elif not dict.__contains__(self, name) and (self._hers.has(name) or self._manifest.offers(name, surely=True)):
            self._hers.set(name, value)
        else:
            dict.__setitem__(self, name, value)
            if self._manifest.reads(name):
                self._hers.tell(name, value, as_before=self.at_first.get(name, MISSING) is value)

    def as_she_has_it(self, name):
        """What stands under a name; for a thing of the teacher's own cells that she has changed, hers (`migcap.check` asks). None where nothing does."""
        here = dict.get(self, name, MISSING)
        if here is MISSING or here is not self.at_first.get(name) or self._hers.has_as_given(name, here):
            return self.get(name)
        return self._hers.copy_of(name)

    def __delitem__(self, name):
        if dict.__contains__(self, name):
            dict.__delitem__(self, name)
            if self._manifest.reads(name):
                self._hers.forget(name)
        else:
            self._hers.delete(name)

    def __contains__(self, name):
        if dict.__contains__(self, name):
            return True
        if isinstance(name, str) and hasattr(builtins, name) and self._hers.covers(name):
            return True
        try:
            self._hers.fetch(name)
            return True
        except KeyError:
            return False

    def get(self, name, default=None):
        try:
            return self[name]
        except KeyError:
            return default

    def pop(self, name, *default):
        try:
            value = self[name]
            del self[name]
            return value
        except KeyError:
            if default:
                return default[0]
            raise

    def setdefault(self, name, default=None):
        try:
            return self[name]
        except KeyError:
            self[name] = default
            return default

    def update(self, *others, **more):
        for name, value in dict(*others, **more).items():
            self[name] = value

    def keys(self):
        return dict.fromkeys([*dict.keys(self), *self._hers.names()]).keys()

    def __iter__(self):
        return iter(self.keys())
