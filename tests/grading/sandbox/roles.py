"""What children do in these tests: each role attacks one promise from inside and says over its socket what it met."""

import os
import json


def prepare(*arguments):
    return {"arguments": list(arguments), "process": os.getpid()}


def call(sockets, prepared):
    """Run the function that the test sends by name, and say what it gave or how it failed."""
    import sys

    sock = sockets[0]
    name, arguments = json.loads(sock.recv(1 << 16))
    try:
        answer = ("gave", getattr(sys.modules[__name__], name)(prepared, *arguments))
    except BaseException as why:
        answer = ("raised", type(why).__name__, getattr(why, "errno", None), str(why))
    sock.sendall(json.dumps(answer).encode())


def prepared_value(prepared):
    return prepared
