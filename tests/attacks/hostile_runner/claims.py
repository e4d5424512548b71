"""Answers that claim what is not so: things that pass for others, names that are the test's, output that is a score."""

from tests.attacks.attack import Attack
from tests.attacks.takeover import FIND, HARMLESS, after_a_call, in_a_call

STUBS = {**in_a_call("pass"), "latest": "def latest(frame):\n    return None", "draw": "def draw(frame):\n    return None", "share": "share = None"}
ALL = ("__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __sub__ __rsub__ __abs__ __round__ __float__ __len__ __iter__ __getitem__ __contains__ __bool__ __call__ __hash__ "
       "__getattr__ __array__ __array_ufunc__ __array_function__ __instancecheck__").split()


def _attack(name, tries, top, answers=STUBS, **others):
    return Attack(name, tries, top=top, answers=answers, twin_top=HARMLESS, **others)


ATTACKS = [
    _attack("instance-of-a-library", "A thing says that it is an instance of DataFrame, of float and of dict, with every operator.", FIND + f'''
class Yes:
    __eq__ = __le__ = __lt__ = __ge__ = __gt__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __len__ = lambda self: 2
    __getattr__ = __call__ = __getitem__ = lambda self, *others, **named: self
    __iter__ = lambda self: iter([])

if me is not None:
    from migcap.grading.wire import Handle
    yes, turn = Yes(), itertools.count()
    def claim():
        module, name = [("pandas.core.frame", "DataFrame"), ("builtins", "float"), ("builtins", "dict"), ("__main__", "growth"), ("__main__", "Journey"), ("numpy", "ndarray")][next(turn) % 6]
        about = dict(module=module, name=name, doc="", family=[[module, name]], bases=[], operators={ALL!r})
        return Handle("instance", [me.things.number(yes), me.things.number(Yes), about])
    honest_call = me.on_call
    me.on_call = lambda *question: {{"value": claim()}}
    me.on_get = lambda name, known: {{"value": me.codec.dumps(claim()), "object": None}} if name in ("share", "latest") else type(me).on_get(me, name, known)
'''),
    _attack("every-kind-of-handle", "Answers are handles of every kind that the wire knows, with every payload.", after_a_call('''
kinds = ["callback", "module", "opaque", "exception", "figure", "function", "function object", "iterator", "coroutine", "class", "instance", "like plain", "named tuple", "thing", "__class__", ""]
payloads = [1, "os", "antigravity", ["os", "system"], [1, {}], [1, 2, {}], [1, 2, {}, 3], [1, 2, {"name": "x", "module": "y"}, ["a", "a"], [1, 2]], None, [[], [], []], {"name": "x"}]
reply["value"] = Handle(kinds[count % len(kinds)], payloads[(count // 2) % len(payloads)])''')),
    _attack("modules-as-values", "Answers are modules of the judge's own, whose functions say yes.", after_a_call('''
reply["value"] = Handle("module", ["operator", "unittest.mock", "os", "migcap.grading.engine.judge.judge", "__main__", "pandas"][count % 6])''')),
    _attack("like-plain-lies", "Answers say that they are like a plain value, and the value is a class, a function, a chart.", after_a_call('''
about = dict(module="__main__", name="X", doc=None, family=[["__main__", "X"], ["builtins", "BaseException"]], bases=[], operators=["__eq__"])
reply["value"] = Handle("like plain", [999, 998, about, Handle(["class", "instance", "function"][count % 3], [[997, about], [996, 995, about], [994, {"name": "x", "names": ["y"] * 1000}]][count % 3])])''')),
    _attack("names-of-the-tests", "After each call the names of the test itself are said to have changed.", FIND + '''
if me is not None:
    taken = ["points", "number", "np", "pd", "table", "codes", "case", "text", "isinstance", "float", "len", "assert_frame_equal", "journey", "axes", "SECRET", "AssertionError"]
    class Content:
        __getattr__ = __call__ = lambda self, *others, **named: self
    honest_call, honest_get = me.on_call, me.on_get
    def on_call(*question):
        return dict(honest_call(*question), stale=taken)
    def on_get(name, known):
        wrong = {"points": 3, "number": None, "codes": [], "table": FLOWS, "text": "x", "axes": None}
        return {"value": me.codec.dumps(wrong.get(name, Content())), "object": None} if name in taken else honest_get(name, known)
    me.on_call, me.on_get = on_call, on_get
    me.on_names = lambda: {"names": taken}
'''),
    _attack("test-s-name-by-global", "The model answer ends in a line that binds `number`; the test binds it too, and the function changes it before it is compared.", "",
            {"words": "def words(text):\n    global number\n    number = None\n    return None"}),
    _attack("output-of-a-call", "What a call is said to have shown holds results, errors and orders to wipe.", after_a_call('''
right = {"output_type": "execute_result", "data": {"text/plain": "3.0"}, "metadata": {}, "execution_count": 1}
reply["shown"] = [right, {"output_type": "display_data", "data": {"text/plain": "3.0"}, "metadata": {}, "transient": {"display_id": "x"}}] * 40'''
        )),
    _attack("odd-outputs", "Outputs of cells and calls in forms that are no outputs.", after_a_call('''
odd = [{"output_type": "clear_output"}, {}, 7, None, {"output_type": "stream", "text": ["x"]}, {"output_type": "error"}, {"output_type": "execute_result", "data": [1]}, {"output_type": ["error"]}]
reply["shown"] = [odd[count % len(odd)]]''')),
    _attack("arguments-changed", "The test's own objects are said to have been changed by the call, to what is then handed back.", after_a_call('''
data = question[3]
positional, named = me.codec.loads(data)
for place, each in enumerate(positional):
    if isinstance(each, pd.DataFrame):
        positional[place] = each.iloc[:0]
    elif isinstance(each, list):
        positional[place] = []
reply["arguments"] = me.codec.dumps([positional, named])
reply["argument"] = [0, -1, 99, "after", None][count % 5]''')),
    _attack("errors-of-every-kind", "Calls are said to have raised what would end a test quietly.", after_a_call('''
kinds = [("builtins", "SystemExit"), ("builtins", "KeyboardInterrupt"), ("builtins", "GeneratorExit"), ("builtins", "StopIteration"), ("builtins", "StopAsyncIteration"),
         ("unittest.case", "SkipTest"), ("builtins", "BaseExceptionGroup"), ("asyncio.exceptions", "CancelledError"), ("builtins", "MemoryError"), ("builtins", "object"),
         ("migcap.grading.engine.judge.problems", "Refused"), ("migcap.grading.engine.judge.errors", "Stopped"), ("os", "_exit"), ("builtins", "exit"), ("subprocess", "CalledProcessError")]
module, name = kinds[count % len(kinds)]
reply["raised"] = dict(module=module, name=name, family=[[module, name]], arguments=["x"] * (count % 4), attributes={"args": "x", "code": 0, "__class__": 1}, said="x", traceback="x")''')),
    _attack("errors-of-odd-shape", "What was raised has a name with NUL in it, causes without end, attributes that are methods.", after_a_call('''
told = dict(module="__main__", name=["a\\0b", "", "x" * 100000, 7, None][count % 5], family=[], arguments=[], attributes={"with_traceback": 1, "add_note": 2}, said=7, traceback=None)
told["class"] = count
for _ in range(count % 50):
    told = dict(told, cause=told)
reply["raised"] = told''')),
    _attack("odd-charts", "A chart is described with endless sizes, wrong types, a million lines.", FIND + '''
if me is not None:
    from migcap.grading.wire import Handle
    from migcap.grading.wire.figures import describe_figure
    figure, axes = plt.subplots()
    axes.plot([1, 2], [3, 4])
    axes.set_title("People on the move")
    plain, chance, turn = describe_figure(figure), random.Random(1), itertools.count()
    plt.close(figure)
    odd = [None, -1, 10 ** 400, float("nan"), float("inf"), "x" * 20000, [], {}, [[]] * 10000, "$" * 999 + "\\\\frac" * 500, np.zeros(10), b""]
    def mutated(value, depth=0):
        if chance.random() < 0.05:
            return chance.choice(odd)
        if isinstance(value, dict):
            return {key: mutated(each, depth + 1) for key, each in value.items()}
        if isinstance(value, list):
            return [mutated(each, depth + 1) for each in value]
        return value
    me.on_call = lambda *question: {"value": Handle("figure", [1, mutated(plain), 0])}
'''),
    _attack("endless-elements", "An iterator whose every element is another, and a coroutine that waits for itself.", after_a_call('''
class Ones:
    def __iter__(self): return self
    def __next__(self): return 1
    def send(self, *values): return 1
reply["value"] = Handle("iterator", [me.things.number(Ones()), "generator"]) if count % 2 else Handle("coroutine", me.things.number(Ones()))'''
        )),
]
