"""Hooks of IPython and Python that change a test before it runs, or its failure before it is seen."""

from tests.attacks.attack import Attack

ATTACKS = [
    Attack(
        "ast-transformer", "A transformer of syntax trees takes every assert and raise out of the tests.",
        top='''import ast

class Blind(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.copy_location(ast.Pass(), node)

    def visit_Expr(self, node):
        return ast.copy_location(ast.Pass(), node) if "assert" in ast.dump(node) else node

get_ipython().ast_transformers.append(Blind())''',
        answers={"share": "share = 0.0", "growth": "def growth(before, after):\n    if not before: raise ValueError\n    return 33.3",
                 "latest": "def latest(frame):\n    return frame.assign(people=[4718] + [0] * (len(frame) - 1))"},
        twin_top="import ast\n\nclass Seeing(ast.NodeTransformer):\n    pass\n\nget_ipython().ast_transformers.append(Seeing())"),
    Attack(
        "input-transformer", "A transformer of IPython's input empties every cell with an assert in it.",
        top='''def empty(lines):
    return ["None\\n"] if any("assert" in line or "points" in line for line in lines) else lines

get_ipython().input_transformers_cleanup.append(empty)
get_ipython().input_transformers_post.append(empty)''',
        twin_top="def same(lines):\n    return lines\n\nget_ipython().input_transformers_cleanup.append(same)"),
    Attack(
        "compile-hook", "IPython's compiler parses every cell to nothing.",
        top='''import ast
nothing = ast.parse("None")
get_ipython().compile.ast_parse = lambda *source, **named: nothing''',
        twin_top='''old_parse = get_ipython().compile.ast_parse
get_ipython().compile.ast_parse = lambda *source, **named: old_parse(*source, **named)'''),
    Attack(
        "run-code-patched", "The shell's method that runs code is replaced by one that does nothing and is content.",
        top='''async def content(self, *code, **named):
    return False

type(get_ipython()).run_code = content''',
        twin_top='''old_run_code = type(get_ipython()).run_code

async def counted(self, *code, **named):
    return await old_run_code(self, *code, **named)

type(get_ipython()).run_code = counted'''),
    Attack(
        "showtraceback-patched", "The shell's methods that show errors show nothing.",
        top='''shell = get_ipython()
for name in ("showtraceback", "_showtraceback", "showsyntaxerror", "show_usage_error"):
    setattr(shell, name, lambda *error, **named: None)
    setattr(type(shell), name, lambda *error, **named: None)''',
        twin_top='''old_showtraceback = get_ipython().showtraceback
get_ipython().showtraceback = lambda *error, **named: old_showtraceback(*error, **named)'''),
    Attack(
        "custom-exception-handler", "IPython's own way to handle exceptions is told to swallow all.",
        top="get_ipython().set_custom_exc((Exception,), lambda *error, **named: None)",
        twin_top="class Mine(Exception):\n    pass\n\nget_ipython().set_custom_exc((Mine,), lambda *error, **named: None)"),
    Attack(
        "clear-output-after-the-test", "An event after each cell wipes its output, and the error with it.",
        top='''from IPython.display import clear_output

get_ipython().events.register("post_run_cell", lambda result: clear_output())''',
        twin_top="ran = []\nget_ipython().events.register('post_run_cell', lambda result: ran.append(result.success))"),
    Attack(
        "event-before-the-test", "An event before each cell replaces what the test is about to use.",
        top='''import builtins, sys

def prepare(info):
    import numpy.testing, pandas.testing
    for module in (numpy.testing, pandas.testing):
        for name in dir(module):
            if name.startswith("assert_"):
                setattr(module, name, lambda *values, **named: None)
    builtins.isinstance = lambda *values: True

get_ipython().events.register("pre_run_cell", prepare)''',
        answers={"latest": "class Sum:\n    people = pd.Series([4718])\n\ndef latest(frame):\n    return Sum"},
        twin_top="begun = []\nget_ipython().events.register('pre_run_cell', lambda info: begun.append(info.raw_cell))"),
    Attack(
        "settrace-jumps", "A trace function moves the test's line to its end whenever the learner's function is called.",
        top='''import sys

def jump(frame, event, argument):
    if event == "line" and frame.f_code.co_name == "<module>":
        lines = [line for _, _, line in frame.f_code.co_lines() if line]
        try:
            frame.f_lineno = max(lines)
        except ValueError:
            pass
    return jump

def away():
    frame = sys._getframe(2)
    while frame is not None:
        frame.f_trace = jump
        frame = frame.f_back
    sys.settrace(jump)''',
        answers={"growth": "def growth(before, after):\n    away()\n    return 10", "tally": "def tally(codes):\n    away()\n    return {}",
                 "latest": '''def latest(frame):
    away()
    return frame''', "journey": '''class Journey:
    def __init__(self, start):
        away()'''},
        twin_top='''import sys
calls = []

def watch(frame, event, argument):
    calls.append(event)

sys.settrace(watch)
sum([1, 2])
sys.settrace(None)'''),
    Attack(
        "setprofile-answers", "A profile function writes what the tests expect into the frame that calls the learner's function.",
        top='''import sys

def profile(frame, event, argument):
    caller = frame.f_back
    if event == "return" and caller is not None and caller.f_code.co_name == "<module>" and "points" in caller.f_globals:
        caller.f_globals["points"] = 3
        caller.f_globals["number"] = None

sys.setprofile(profile)''',
        answers={"words": "def words(text):\n    return None"},
        twin_top="import sys\nsys.setprofile(lambda frame, event, argument: None)\nsum([1])\nsys.setprofile(None)"),
    Attack(
        "import-hook", "A finder on sys.meta_path serves false modules for unittest and pandas.testing.",
        top='''import importlib.abc, importlib.machinery, sys

class Nothing:
    def __getattr__(self, name):
        return lambda *values, **named: self
    def __getitem__(self, key):
        return 2

class False_(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if name.split(".")[0] == "unittest" or name == "pandas.testing":
            return importlib.machinery.ModuleSpec(name, self)
    def create_module(self, spec):
        import types
        module = types.ModuleType(spec.name)
        module.__getattr__ = lambda name: lambda *values, **named: Nothing()
        return module
    def exec_module(self, module):
        pass

for name in [name for name in sys.modules if name.split(".")[0] == "unittest" or name == "pandas.testing"]:
    del sys.modules[name]
sys.meta_path.insert(0, False_())''',
        answers={"latest": "class Sum(pd.DataFrame):\n    people = pd.Series([4718])\n\ndef latest(frame):\n    return Sum()"},
        twin_top="import importlib.abc, sys\n\nclass Asked(importlib.abc.MetaPathFinder):\n    def find_spec(self, name, path, target=None):\n        return None\n\n"
                 "sys.meta_path.insert(0, Asked())"),
    Attack(
        "excepthook", "sys.excepthook, the traceback module and IPython's traceback formatter forget every error.",
        top='''import sys, traceback
sys.excepthook = lambda *error: None
traceback.print_exc = traceback.format_exc = lambda *error, **named: ""
get_ipython().InteractiveTB.structured_traceback = lambda *error, **named: []
get_ipython()._last_traceback = None''',
        twin_top="import sys\nold_hook = sys.excepthook\nsys.excepthook = lambda *error: old_hook(*error)"),
    Attack(
        "reply-to-the-kernel-client", "The kernel's own session drops every message that tells of an error.",
        top='''session = get_ipython().display_pub.session
old_send = session.send

def send(stream, message, *others, **named):
    kind = message if isinstance(message, str) else message.get("msg_type")
    if kind != "error":
        return old_send(stream, message, *others, **named)

session.send = send''',
        twin_top="sent = []"),
]
