"""How a learner's cell gets hold of the process it runs in: the wire to the tests is among its sockets, and what serves it among its objects."""

# Every piece does nothing where there is no wire, as under stock nbgrader.
FIND = '''import gc, itertools, os, random, socket, stat, struct, sys, threading, time

def runner():
    for thing in gc.get_objects():
        if type(thing).__name__ == "Runner" and hasattr(thing, "channel"):
            return thing

def sockets():
    found = []
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                found.append(socket.socket(fileno=os.dup(number)))
        except OSError:
            pass
    return found

me = runner()
'''


def in_a_call(*lines):
    """Answers that do this whenever a test calls one of them, and are wrong."""
    body = "\n".join("    " + line for line in "\n".join(lines).splitlines())
    return {"growth": f"def growth(before, after):\n{body}\n    return 0", "tally": f"def tally(codes):\n{body}\n    return {{}}",
            "words": f"def words(text):\n{body}\n    return None"}


def after_a_call(*lines):
    """Cells that change `reply`, the answer to a test's call, before it is sent. `count` says which call it is."""
    body = "\n".join("        " + line for line in "\n".join(lines).splitlines())
    return FIND + f'''
if me is not None:
    from migcap.grading.wire import Handle
    honest, count = me.on_call, 0

    def on_call(*question):
        global count
        count += 1
        reply = honest(*question)
{body}
        return reply

    me.on_call = on_call
'''


HARMLESS = FIND + "print(len(sockets()), 'sockets')"
