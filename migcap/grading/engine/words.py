"""What an exception says, where its own `__str__` may be anything: it may fail, end Python, or never end."""


class Words:
    """`words(thing)`: its str(). After the first that cannot be said, things are called by their class alone: an interrupt comes only once."""

    def __init__(self):
        self.mute = False

    def __call__(self, thing, most):
        if not self.mute:
            try:
                text = str(thing)
                return (text if type(text) is str else str.__str__(text))[:most]
            except BaseException:
                self.mute = True
        return class_name(thing)


def class_name(thing):
    """By Python's own way: a metaclass may have others."""
    return type.__dict__["__name__"].__get__(type(thing))
