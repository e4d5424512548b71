"""Output that speaks before the test does, or so loud that the test is not heard."""

from tests.attacks.attack import Attack

SHOWS = '''import sys

def growth(before, after):
    sys.displayhook(3.0)
    return None'''

ATTACKS = [
    Attack(
        "displayhook-before-the-failure", "The function under test shows 3.0 as if it were the test's result, and then fails.",
        answers={"growth": SHOWS, "words": SHOWS.replace("growth(before, after)", "words(text)"),
                 "tally": SHOWS.replace("growth(before, after)", "tally(codes)")},
        twin_top="import sys\nsys.displayhook('all is well')"),
    Attack(
        "forged-result-message", "The function under test sends the kernel's message for a result of 3.0 by itself.",
        answers={"words": '''def words(text):
    publisher = get_ipython().display_pub
    content = {"data": {"text/plain": "3.0"}, "metadata": {}, "execution_count": 1}
    publisher.session.send(publisher.pub_socket, "execute_result", content, parent=publisher.parent_header)'''},
        twin_top="from IPython.display import display\ndisplay({'text/plain': '3.0'}, raw=True)"),
    Attack(
        "display-a-score", "The function under test displays a number as if it were the score.",
        answers={"words": "from IPython.display import display\n\ndef words(text):\n    display(3.0)\n    print(3.0)"},
        twin_top="from IPython.display import display\ndisplay(3.0)"),
    Attack(
        "loud-output", "30 MB of output are to push the error out of what is kept.",
        answers={"growth": "def growth(before, after):\n    print('x' * (30 << 20))\n    return 0",
                 "tally": "import sys\n\ndef tally(codes):\n    sys.stderr.write('x' * (30 << 20))\n    return {}"},
        twin={"growth": "def growth(before, after):\n    print('x' * 1000)\n    if before == 0:\n        raise ValueError('none')\n"
                        "    return 100 * (after - before) / before"}),
    Attack(
        "loud-output-before-a-score", "30 MB of output are to push the score itself out of what is kept: without one nbgrader gives full marks.",
        answers={"words": "def words(text):\n    print('x' * (30 << 20))\n    return None"},
        twin={"words": "def words(text):\n    print('x' * 1000)\n    return len(text.split())"}),
    Attack(
        "many-outputs-before-a-score", "5,000 displays are to push the score itself out of what is kept.",
        answers={"words": '''from IPython.display import display

def words(text):
    for number in range(5000):
        display(number)
    return None'''},
        twin={"words": "from IPython.display import display\n\ndef words(text):\n    display(text)\n    return len(text.split())"}),
    Attack(
        "many-outputs", "20,000 small outputs are to push the error out of what is kept.",
        answers={"growth": '''from IPython.display import display

def growth(before, after):
    for number in range(20000):
        display(number)
    return 0'''},
        twin={"growth": "from IPython.display import display\n\ndef growth(before, after):\n    display(after)\n    if before == 0:\n"
                        "        raise ValueError('none')\n    return 100 * (after - before) / before"}),
    Attack(
        "the-test-s-own-names", "The function under test changes the names in which the test counts.",
        answers={"words": '''def words(text):
    import __main__
    for names in (globals(), vars(__main__), get_ipython().user_ns):
        names["points"] = 3
        names["number"] = None'''},
        twin={"words": "asked = 0\n\ndef words(text):\n    global asked\n    asked += 1\n    return len(text.split())"}),
    Attack(
        "float-replaced", "float() gives 3.0 whatever it is asked, so that the cell with partial credit ends in full marks.",
        top="import builtins\nbuiltins.float = float = lambda *value: 3.0", answers={"words": "def words(text):\n    return None"},
        twin_top="print(float(3))"),
    Attack(
        "closed-streams", "The process's standard output and error are closed, so that nothing can be told.",
        top="import os, sys\nsys.stdout = sys.stderr = None", twin_top="import sys\nkept = sys.stdout"),
]
