"""What the engine does not yet do apart: idioms that run beside the answer, are refused, or harm, by reason. An entry goes when its idiom works."""

# reason -> {what happens: the idioms}
REASONS = {
    "That two things are one object, or share their memory, is lost when values travel.": {
        "shared": [
            "two names for one list",
            "an object of the argument comes back inside the result",
            "a view must share its memory",
            "two arrays of the answer share their memory",
            "strides and order",
            "a masked array",
        ],
        "harmed": [
            "a copy must not share its memory",
        ],
    },
    "The stand-in for a function or class of the learner's does not tell this.": {
        "shared": [
            "a decorator with an argument keeps the name",
            "a name imported from a module",
            "all names of the notebook are gone through",
            "a class derives from the teacher's",
            "the order of the bases",
            "a property that cannot be set",
            "a function as context manager",
            "a data class",
            "the abstract methods are listed",
            "what an instance holds",
            "slots",
            "a class that is made of a dictionary",
            "the defaults by themselves",
            "the number of arguments in the code object",
            "type hints of the typing module",
            "a function, a generator function, a coroutine function",
            "a class by inspect",
            "the cells that were run are searched",
            "the closure of a function",
            "a wrapped function remembers its own",
            "the instructions of a function",
            "the docstring must bring examples that hold",
        ],
    },
    "A mock of the test is taken for an iterator, so that it cannot be called, entered or written to.": {
        "shared": [
            "a mock with attributes and methods is handed in",
            "mock.patch replaces a function of the notebook",
            "mock.patch.object wraps a function of the notebook",
            "mock.patch.object replaces a method of the learner's class",
            "print is mocked",
            "random.choice is mocked",
            "open is mocked",
            "read_csv is mocked",
            "plt.show is mocked",
            "plt.plot is mocked",
            "a request is mocked",
            "urlopen is mocked",
            "the clock is mocked",
            "sleep is mocked",
        ],
    },
    "An object of a class of the test's own does not travel.": {
        "shared": [
            "an object of the test's own class is handed in and changed",
            "objects of the teacher's class go in and come back",
            "a connection of the test's is handed in",
        ],
    },
    "Notes and groups of errors do not travel.": {
        "shared": [
            "a group of errors",
            "an error with a note",
        ],
    },
    "What is logged in the learner's process does not reach the test's handlers.": {
        "shared": [
            "a handler of the test's own for the log",
            "what is logged is caught",
        ],
    },
    "Files that one side writes are not there for the other.": {
        "shared": [
            "a function writes a file",
            "a cell of the answer has written a file",
            "a temporary folder of the test's",
            "the test writes the file that a function reads",
            "a bytes file of the answer's",
            "a function reads a file of the test's",
            "a figure saved by the answer",
            "a database in a file",
            "JSON in a file",
            "an archive and a checksum",
            "a command of the system reads the answer's file",
            "%%writefile in the answer",
            "a script of the answer is run as a command",
        ],
    },
    "The environment that the answer sets is not there for the test.": {
        "shared": [
            "the environment is set by the answer",
            "%env and %pwd",
        ],
    },
    "A module of the teacher's that lies beside the notebook is not found by the tests.": {
        "refused": [
            "a module of the teacher's lies beside the notebook",
        ],
    },
    "What pyplot gives, or which figure an axes belongs to, is not the same object here.": {
        "shared": [
            "plt.gca after a call",
            "what a function of pyplot gave back",
            "a figure of the cell before, through plt",
        ],
    },
    "pandas does not know the stand-in for a connection, and warns; any word on stderr scores nothing.": {
        "refused": [
            "read_sql on the learner's connection",
        ],
    },
    "Awaiting the learner's coroutine holds the test's loop, so that its time limit does not strike.": {
        "harmed": [
            "asyncio with a time limit",
        ],
    },
    "The results of the learner's cells are not there for the test.": {
        "shared": [
            "the last result of the answer",
        ],
    },
}
NOT_YET = {name: (kind, reason) for reason, kinds in REASONS.items() for kind, names in kinds.items() for name in names}
