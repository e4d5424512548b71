"""The state of the two global random generators as plain values, so that a seed set on one side counts on the other."""

import random
import struct

import numpy as np


def random_state():
    name, keys, position, has_gauss, gauss = np.random.get_state()
    version, words, following = random.getstate()
    return [keys.tobytes(), int(position), int(has_gauss), float(gauss), struct.pack("625I", *words), following]


def set_random_state(state):
    """ValueError for what is no such state: numpy would read beyond its own memory."""
    keys, position, has_gauss, gauss, words, following = state
    sizes = type(keys) is bytes and len(keys) == 624 * 4 and type(words) is bytes and len(words) == 625 * 4
    if not sizes or type(position) is not int or not 0 <= position <= 624 or has_gauss not in (0, 1) or struct.unpack("625I", words)[-1] > 624:
        raise ValueError("a state of random numbers")
    np.random.set_state(("MT19937", np.frombuffer(keys, "<u4"), position, has_gauss, gauss))
    random.setstate((3, struct.unpack("625I", words), following))
