"""Memory, disk, processes and output without end. Every one of these stops by itself, in case nothing else stops it."""

from nbformat.v4 import new_code_cell

from tests.attacks.attack import Attack
from tests.attacks.exhausting.time import costing

ATTACKS = [
    costing("fork-bomb", "Processes that make processes.", "words",
         '''import os, signal, time

def words(text):
    made = 0
    try:
        while made < 300:
            if os.fork() == 0:
                time.sleep(20)
                os._exit(0)
            made += 1
    except OSError:
        pass
    if made > 200:
        print("$harm made", made, "processes")
    return None''', twin_top="import os\nchild = os.fork()\nif child == 0:\n    os._exit(0)\nos.waitpid(child, 0)"),
    costing("memory", "4 GB of memory, all of it written to.", "tally",
         '''def tally(codes):
    kept = []
    for number in range(40):
        kept.append(bytearray(b"x") * (100 << 20))
        if number == 35:
            print("$harm took 3.5 GB of memory")
    return {}''', twin_top="kept = bytearray(10 << 20)"),
    costing("memory-at-once", "An array of 100 GB, and a list of a billion elements.", "words",
         "def words(text):\n    return len(np.ones(100 << 30, dtype='u1')) + len([None] * (10 ** 9))", twin_top="np.ones(1 << 20)"),
    costing("disk", "500 MB are written into the submission's own folder, and elsewhere.", "words",
         '''import os

def words(text):
    written = 0
    for folder in (".", "/tmp", "/dev/shm"):
        try:
            for number in range(10):
                with open(f"{folder}/big{number}", "wb") as file:
                    for _ in range(25):
                        written += file.write(b"x" * (1 << 20))
        except OSError:
            pass
    for folder in (".", "/tmp", "/dev/shm"):
        for number in range(10):
            try:
                os.remove(f"{folder}/big{number}")
            except OSError:
                pass
    if written > 400 << 20:
        print("$harm wrote", written >> 20, "MB")
    return None''', twin_top="with open('some.bin', 'wb') as file:\n    file.write(b'x' * 100000)"),
    costing("one-big-file", "A file of 300 MB is left to be taken back with the results.", "words",
         '''def words(text):
    with open('left.bin', 'wb') as file:
        for _ in range(300):
            file.write(b'x' * (1 << 20))
    print('$harm left a file of 300 MB')
    return None''', twin_top="with open('some.bin', 'wb') as file:\n    file.write(b'x' * 100000)"),
    costing("many-files", "150,000 empty files.", "words",
         '''import os

def words(text):
    made = 0
    try:
        os.makedirs("many", exist_ok=True)
        for made in range(150000):
            os.close(os.open(f"many/{made}", os.O_CREAT | os.O_WRONLY))
    except OSError:
        pass
    if made > 140000:
        print("$harm made", made, "files")
    import shutil
    shutil.rmtree("many", ignore_errors=True)
    return None''', twin_top="for number in range(20):\n    open(f'small-{number}', 'w').close()"),
    costing("big-output", "30 MB are printed in each call.", "words", '''def words(text):
    print('x' * (30 << 20))
    return None''', twin_top="print('x' * 10000)"),
    costing("big-answer", "The answer itself is 200 MB, and a frame of twenty million rows.", "latest",
         "def latest(frame):\n    return pd.DataFrame({'iso': ['x'] * 20_000_000})", twin_top="big = pd.DataFrame({'n': range(10000)})"),
    costing("big-representation", "An object whose text is 60 MB, and another whose text never ends.", "words",
         "class Big:\n    def __repr__(self):\n        return 'x' * (60 << 20)\n\ndef words(text):\n    raise ValueError(Big())",
         twin_top="class Small:\n    def __repr__(self):\n        return 'x' * 1000\n\nSmall()"),
    costing("deep-answer", "A list nested a hundred thousand deep.", "words",
         '''def words(text):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep''', twin={"words": '''def words(text):
    deep = [[[text.split()]]]
    return len(deep[0][0][0])'''}),
    costing("recursion", "A recursion without end, with the limit taken away.", "words",
         '''import sys
sys.setrecursionlimit(10 ** 8)

def words(text):
    return words(text)''', twin_top="import sys\nsys.setrecursionlimit(2000)"),
    costing("open-files", "Files are opened until there are no more, and stay open.", "words",
         '''opened = []

def words(text):
    try:
        while len(opened) < 5000:
            opened.append(open('/dev/null'))
    except OSError:
        pass
    return None''',
         twin_top="null = open('/dev/null')"),
    costing("many-threads", "Threads are started until there are no more.", "words",
         '''import threading, time

def words(text):
    try:
        for _ in range(2000):
            threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
    except RuntimeError:
        pass
    return None''', twin_top="import threading\nthreading.Thread(target=print).start()"),
    Attack("many-loud-cells", "Sixty cells of the learner's own, each of which prints 4 MB.", honest_rest=True, deserves=18,
           change=lambda made: made.cells.extend(new_code_cell("print('x' * (4 << 20))", id=f"loud-{number}") for number in range(60)),
           twin_change=lambda made: made.cells.extend(new_code_cell("print('x' * 100)", id=f"loud-{number}") for number in range(60))),
    Attack("many-figures", "Hundreds of figures are drawn and never closed.", honest_rest=True, top='''for _ in range(120):
    plt.figure()
plt.close('all')''', deserves=18,
           twin_top="plt.figure()\nplt.close('all')"),
]
