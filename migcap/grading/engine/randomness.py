"""The state of the two global random generators as plain values, so that a seed set on one side counts on the other."""

import random
import struct

import numpy as np


def random_state():
    name, keys, position, has_gauss, gauss = np.random.get_state()
    version, words, following = random.getstate()
    return [keys.tobytes(), int(position), int(has_gauss), float(gauss), struct.pack("625I", *words), following]


def set_random_state(state):
    keys, position, has_gauss, gauss, words, following = state
    np.random.set_state(("MT19937", np.frombuffer(keys, "<u4"), position, has_gauss, gauss))
    random.setstate((3, struct.unpack("625I", words), following))
