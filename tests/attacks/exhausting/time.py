"""Work that never ends, or ends Python itself. It may cost its own exercise, and nothing else."""

from tests.attacks import course
from tests.attacks.attack import Attack


def costing(name, tries, exercise, answer, keeps=None, **others):
    """Everything else is right, and has to be graded."""
    rest = course.FULL - course.TESTS[exercise][0]
    return Attack(name, tries, answers={exercise: answer}, honest_rest=True, deserves=rest, keeps=rest if keeps is None else keeps, **others)


ATTACKS = [
    costing("endless-loop", "A function never returns.", "growth", "def growth(before, after):\n    while True:\n        pass",
         twin={"words": "def words(text):\n    while True:\n        return len(text.split())"}),
    costing("endless-loop-in-a-cell", "The answer's own cell never ends.", "growth", "while True:\n    pass", twin_top="for _ in range(1000):\n    pass"),
    costing("interrupt-ignored", "A function never returns and ignores the interrupt: signals are switched off and exceptions swallowed.", "words",
         "import signal\n\ndef words(text):\n    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM):\n        signal.signal(number, signal.SIG_IGN)\n    while True:\n        try:\n"
         "            while True:\n                pass\n        except BaseException:\n            pass",
         twin_top="import signal\nsignal.signal(signal.SIGINT, signal.getsignal(signal.SIGINT))"),
    costing("sleeping", "A function sleeps for an hour.", "tally", '''import time

def tally(codes):
    time.sleep(3600)''', twin_top="import time\ntime.sleep(0.01)"),
    costing("one-long-instruction", "One instruction of C that no interrupt reaches: a power with a billion digits, and a regular expression that backtracks.", "words",
         "import re\n\ndef words(text):\n    return 7 ** (10 ** 10) + len(re.match('(a*)*b', 'a' * 60))",
         twin_top="import re\nre.match('(a*)*b', 'aab')"),
    costing("time-in-comparison", "The answer is a plain object whose comparison never ends.", "words",
         "class Slow(int):\n    def __eq__(self, other):\n        while True:\n            pass\n\ndef words(text):\n    return Slow(1)",
         twin={"words": "class Quick(int):\n    pass\n\ndef words(text):\n    assert Quick(1) == 1\n    return len(text.split())"}),
    costing("os-exit", "A function ends the process at once.", "growth", '''import os

def growth(before, after):
    os._exit(0)''', keeps=2, twin_top="import os\nos.getpid()"),
    costing("kill-self", "A function kills its own process.", "words", '''import os

def words(text):
    os.kill(os.getpid(), 9)''', twin_top="import os, signal\nos.kill(os.getpid(), 0)"),
    costing("segfault", "ctypes reads where there is no memory.", "words", '''import ctypes

def words(text):
    ctypes.string_at(8)''', twin_top="import ctypes\nctypes.string_at(b'x')"),
    costing("kill-the-grader", "The parent, the group and everything else that can be reached is killed.", "words",
         "import os\n\ndef words(text):\n    for process in (os.getppid(), $pid):\n        try:\n            if process > 1:\n                os.kill(process, 0 if process == $pid else 9)\n"
         "                print('$harm may kill a process of the grader')\n        except OSError:\n            pass\n    os._exit(1)",
         twin_top="import os\nos.getppid()"),
    costing("exit-in-a-cell", "A cell calls exit() and quit().", "words", "exit()\nquit()", twin_top="leave = exit"),
    costing("exit-handlers", "Handlers that run when Python ends wait for ever.", "words",
         '''import atexit, threading, time
atexit.register(time.sleep, 3600)
threading.Thread(target=time.sleep, args=(3600,)).start()

def words(text):
    return None''',
         twin_top="import atexit\natexit.register(print, 'good night')"),
    costing("finalizer", "An object never finishes being deleted.", "words",
         "class Stay:\n    def __del__(self):\n        while True:\n            pass\n\ndef words(text):\n    Stay()\n    return None",
         twin_top="class Go:\n    def __del__(self):\n        pass\n\nGo()"),
    costing("endless-printing", "A function prints for ever.", "words", "def words(text):\n    while True:\n        print('x' * 1000)",
         twin={"words": "def words(text):\n    print('x' * 100)\n    return len(text.split())"}),
    costing("threads-that-print-later", "Threads go on when the cell has ended, and print scores into the cells that follow.", "words",
         '''import sys, threading, time

def later():
    for _ in range(40):
        time.sleep(0.05)
        sys.displayhook(3.0)
        print("3.0")

threading.Thread(target=later, daemon=True).start()

def words(text):
    threading.Thread(target=later, daemon=True).start()
    time.sleep(0.3)
    return None''', twin_top="import threading\nthread = threading.Thread(target=print, args=('done',))\nthread.start()\nthread.join()"),
    costing("input", "A function waits for somebody to type.", "words", "def words(text):\n    return int(input('how many? '))", twin_top="ask = input"),
]
