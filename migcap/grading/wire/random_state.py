"""numpy's random generators: the state of their bit generator. numpy takes positions in a buffer on trust, so they are checked here."""

import numpy as np

from migcap.grading.wire import limits
from migcap.grading.wire.errors import WireError
from migcap.grading.wire.forms import exactly, mark, parts_of, reads, writes

GENERATOR = mark(40)


def _word(bits):
    def check(value):
        if not 0 <= exactly(int, value) < 1 << bits:
            raise WireError("a random generator's state is out of range")

    return check


def _position(last):
    def check(value):
        if not 0 <= exactly(int, value) <= last:
            raise WireError("a random generator's position is out of range")

    return check


def _words(dtype, count):
    def check(value):
        if type(value) is not np.ndarray or value.dtype != dtype or value.shape != (count,):
            raise WireError("a random generator's state has another form")

    return check


_HALF = {"has_uint32": _position(1), "uinteger": _word(32)}
_LONG = {"state": {"state": _word(128), "inc": _word(128)}, **_HALF}
_STATES = {
    "PCG64": _LONG,
    "PCG64DXSM": _LONG,
    "MT19937": {"state": {"key": _words("<u4", 624), "pos": _position(624)}},
    "SFC64": {"state": {"state": _words("<u8", 4)}, **_HALF},
    "Philox": {"state": {"counter": _words("<u8", 4), "key": _words("<u8", 2)}, "buffer": _words("<u8", 4), "buffer_pos": _position(4), **_HALF},
}


@writes(np.random.Generator)
def _write_generator(generator):
    state = dict(generator.bit_generator.state)
    name = state.pop("bit_generator", None)
    if name not in _STATES or type(generator.bit_generator) is not getattr(np.random, name):
        return None
    return [GENERATOR, name, _plain(state)]


def _plain(state):
    """numpy mixes its own integers in."""
    if isinstance(state, dict):
        return {name: _plain(value) for name, value in state.items()}
    return state if isinstance(state, np.ndarray) else int(state)


@reads(GENERATOR.code)
def _read_generator(reading, parts):
    name, state = parts_of(parts, 2)
    reading.spend(limits.TABLE_COST)
    _check(state, _STATES[exactly(str, name)])
    bits = getattr(np.random, name)(0)
    bits.state = {"bit_generator": name, **state}
    return np.random.Generator(bits)


def _check(state, form):
    if exactly(dict, state).keys() != form.keys():
        raise WireError("a random generator's state has another form")
    for name, check in form.items():
        if type(check) is dict:
            _check(state[name], check)
        else:
            check(state[name])
