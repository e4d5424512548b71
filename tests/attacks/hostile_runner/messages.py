"""Messages that are well-formed bytes and wrong in every other way."""

from tests.attacks import course
from tests.attacks.attack import Attack
from tests.attacks.takeover import FIND, HARMLESS, after_a_call, in_a_call

STUBS = in_a_call("pass")
NOT_JUDGED = "could not be run to its end"  # what a test cell says whose process ended


def _attack(name, tries, top, answers=STUBS, **others):
    return Attack(name, tries, top=top, answers=answers, twin_top=HARMLESS, **others)


def _judge_ended(aftermath, name):
    return "ended the process that holds the tests" if any(NOT_JUDGED in said for said in aftermath.errors(name).values()) else ""


ATTACKS = [
    _attack("mutated-messages", "One byte of every answer is another.", FIND + '''
if me is not None:
    honest_send, chance = me.channel.send, random.Random(4711)
    def send(data, deadline=None):
        data = bytearray(data)
        data[chance.randrange(len(data))] = chance.randrange(256)
        honest_send(bytes(data), deadline)
    me.channel.send = send
'''),
    _attack("cut-messages", "Every answer to a call ends before its end, or has more behind it.", after_a_call("me.codec = Cut(me.codec)") + '''
class Cut:
    def __init__(self, codec):
        self.codec = codec
    def loads(self, data):
        return self.codec.loads(data)
    def dumps(self, value):
        data = self.codec.dumps(value)
        return data[:-1] if count % 2 else data + data
'''),
    _attack("wrong-types-in-every-field", "Each field of each answer is in turn a number, a text, a list, a handle, nothing.", after_a_call('''
odd = [None, 7, -1, 10 ** 400, "text", [], [[]], {}, {"value": 1}, float("nan"), b"bytes", Handle("thing", 1), Handle("class", 3), Handle("figure", []), (1,), pd.DataFrame()]
fields = ["value", "stale", "arguments", "shown", "warned", "random", "raised", "argument", "method", "figures"]
reply = dict(reply, **{fields[count % len(fields)]: odd[count % len(odd)], fields[(3 * count) % len(fields)]: odd[(5 * count) % len(odd)]})''')),
    _attack("wrong-types-for-names", "What is asked for by name comes in forms that are not known.", FIND + '''
if me is not None:
    turn = itertools.count()
    odd = [[], {}, {"value": 7}, {"value": b""}, {"value": b"\\xc1"}, {"same": True}, {"absent": 1}, {"value": None, "object": "x"}, 7, None, "text"]
    me.on_get = lambda name, known: odd[next(turn) % len(odd)]
    me.on_names = lambda: {"names": [7, None, "np", "points"]}
'''),
    _attack("out-of-step", "Answers come twice, under other numbers, and old ones again.", FIND + '''
if me is not None:
    honest_send, kept = me.channel.send, []
    def send(data, deadline=None):
        kept.append(data)
        for each in (kept[0], kept[len(kept) // 2], data, data):
            honest_send(each, deadline)
    me.channel.send = send
'''),
    _attack("other-numbers", "Every answer bears the number of another question.", FIND + '''
if me is not None:
    honest_reply, turn = me.reply, itertools.count()
    me.reply = lambda number, what, parts: honest_reply(number + next(turn) % 3 - 1, what, parts)
'''),
    _attack("endless-callbacks", "Instead of an answer the test is asked, and asked again.", FIND, in_a_call('''
deadline = time.monotonic() + 60
while me is not None and time.monotonic() < deadline:
    try:
        me.ask("input", ["again? "], {})
    except Exception:
        pass''')),
    _attack("callbacks-that-were-not-given", "Functions of the tests are called that nobody handed out.", FIND, in_a_call('''
for number in [0, 1, -1, "input", "print", None, [], 10 ** 30, id(print), "__import__"] if me is not None else []:
    try:
        found = me.ask(number, ["os"], {})
        if number != "input":
            print("$harm called a function of the tests", number)
    except Exception as error:
        print(type(error).__name__)''')),
    _attack("deep-values", "Values nested as deep as Python can, and containers that contain themselves.", after_a_call('''
deep = []
for _ in range(900):
    deep = [deep]
around = []
around.append(around)
reply["value"] = [deep, around, {"x": around}][count % 3]''')),
    _attack("large-values", "Numbers with ten thousand digits, arrays that take no bytes and claim to be large, twenty million rows.", after_a_call('''
reply["value"] = [10 ** 9000, np.zeros((2 ** 40, 0)), np.empty((0,) * 30), pd.DataFrame(index=pd.RangeIndex(10 ** 15)), "x" * (31 << 20), list(range(10 ** 6))][count % 6]''')),
    _attack("outputs-without-end", "Each cell says that it showed 25 MB.", FIND + '''
if me is not None:
    me.on_run = lambda source, count: {"outputs": [{"output_type": "stream", "name": "stdout", "text": "x" * (5 << 20)}] * 5, "well": True, "ended": False}
'''),
    _attack("files-anywhere", "The files that the cells wrote have names that lead elsewhere, and are many.", FIND + '''
if me is not None:
    names = ["$trace", "../../../../traces/$name", "../../../../../../../$trace", "a/../../x", "a\\0b", "", ".", "..", "ps.ipynb", "x" * 5000, "~/$name", "/etc/$name"]
    me.on_files = lambda: {"files": {**{name: b"written" for name in names}, **{f"f{number}": b"x" * 1000 for number in range(5000)}}}
'''),
    _attack("memory-of-the-judge", "The state of the random generators points behind its end: what a test draws next is what lies in the memory there.",
            after_a_call('''
words_ = random.getstate()[1]
reply["random"] = [np.random.get_state()[1].tobytes(), 2 ** 31 - 5, 0, 0.0, struct.pack("625I", *words_), None]'''),
            {"tally": course.REFERENCE["tally"]}, deserves=3, harm=_judge_ended),
]
