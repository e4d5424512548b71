"""Files of the machine that grades: written from cells, by links and by names."""

import os
from pathlib import Path

from tests.attacks.attack import Attack

WRITES = '''import os
def write(name):
    try:
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        with open(name, "w") as file:
            file.write("written by $name")
    except OSError as error:
        print(type(error).__name__)
'''
MINE = "with open('mine.txt', 'w') as file:\n    file.write('a note')\nassert open('mine.txt').read() == 'a note'"


def _common(aftermath, name):
    found = [place for place in ("/tmp", "/dev/shm", "/var/tmp") if Path(place, name).exists()]
    return f"left a file in {', '.join(found)}" if found else ""


def _links(*pairs):
    def folder(place, world):
        for name, target in pairs:
            os.symlink(target.format(home=world.home, traces=world.traces, course=world.course), place / name)
    return folder


def _outside(aftermath, name):
    """Nothing in what was graded may be a link, or hold what lies behind one."""
    top = aftermath.world.course / "autograded" / name
    for path in top.rglob("*"):
        if path.is_symlink():
            return f"put the link {path.name} into the autograded folder"
        if path.is_file() and path.suffix != ".ipynb" and b"home-9001" in path.read_bytes():
            return "had a file of the trainer's home copied into its folder"
    return ""


ATTACKS = [
    Attack("absolute-path", "A file anywhere on the machine is written.", top=WRITES + "\nwrite('$trace')\nwrite('$home/$name.txt')", twin_top=MINE),
    Attack("relative-path", "A file is written by way of .. from the submission's own folder.",
           top=WRITES + "\nfor depth in range(1, 9):\n    write('../' * depth + 'traces/$name')\n    write('../' * depth + 'cage/traces/$name')\n"
                        "    write('../' * depth + 'course/submitted/$name.txt')", twin_top=MINE),
    Attack("shell-magics", "Shell commands and magics write files.",
           top='''!echo "written" > $trace
%system touch $trace
get_ipython().run_cell_magic("bash", "", "touch $trace; touch $home/$name.txt")
get_ipython().run_cell_magic("writefile", "$trace.txt", "written")''',
twin_top="!echo harmless\nget_ipython().run_cell_magic('writefile', 'mine.txt', 'a note')"),
    Attack("common-ground", "Files in folders that all share, for the next submission to find.",
           top=WRITES + '''
for top in ('/tmp', '/dev/shm', '/var/tmp'):
    write(top + '/$name')''', harm=_common, twin_top="import tempfile\ntempfile.TemporaryFile().write(b'x')"),
    Attack("symlink-read", "Links in what is handed in point to files of the trainer, which the cells print.",
           top="import os\nfor name in ('notes.txt', 'top', 'data.csv'):\n    try:\n        text = open(name if name != 'top' else 'top/diary.txt').read()\n        print('$loot', text[:300])\n"
               "    except (OSError, UnicodeDecodeError) as error:\n        print(type(error).__name__)",
           folder=_links(("notes.txt", "{home}/diary.txt"), ("top", "{home}"), ("data.csv", "../../../../home/diary.txt")), harm=_outside,
           twin_top="print(open('notes.txt').read())", twin_folder=lambda place, world: (place / "notes.txt").write_text("a note")),
    Attack("symlink-write", "Links in what is handed in point to where the cells then write.",
           top=WRITES + "\nwrite('out.txt')\nwrite('folder/$name')", folder=_links(("out.txt", "{traces}/symlink-write"), ("folder", "{traces}")),
           twin_top=MINE, twin_folder=lambda place, world: (place / "mine.txt").write_text("before")),
    Attack("symlink-made-while-running", "A cell replaces its own folder's files by links, which are followed when its files are taken back.",
           top='''import os
for name, target in (("late.txt", "$home/diary.txt"), ("late-folder", "$traces"), ("ps.html", "$home/diary.txt")):
    try:
        os.symlink(target, name)
    except OSError as error:
        print(type(error).__name__)
try:
    with open("late-folder/$name", "w") as file:
        file.write("written")
except OSError as error:
    print(type(error).__name__)''', harm=_outside, twin_top=MINE),
    Attack("symlink-as-notebook", "The notebook itself is a link to a file of the trainer.", malformed=True,
           folder=lambda place, world: ((place / "ps.ipynb").unlink(), os.symlink(world.home / "diary.txt", place / "ps.ipynb")), harm=_outside),
    Attack("hard-names", "Files with names that lead elsewhere, in folders that look like the course's.",
           folder=lambda place, world: [path.write_text("x") for path in (
               place / "..%2f..%2fescape.txt", place / "a\nb.txt", place / "-rf", place / "~", place / "$(touch escape)",
               place / "sub" / "gradebook.db", place / ("n" * 250))
               if path.parent.mkdir(exist_ok=True) is None],
           twin_folder=lambda place, world: (place / "my notes (final).txt").write_text("a note")),
    Attack("other-notebooks", "Notebooks beside the right one, with names that lead elsewhere, are graded or run too.",
           folder=lambda place, world: [(place / name).write_bytes((place / "ps.ipynb").read_bytes().replace(b'"source": "# Problem set"',
                                                                                                             b'"source": "# Twice"'))
                                        for name in ("..ipynb", "ps (copy).ipynb", "%2e%2e.ipynb", "'; drop table grade; --.ipynb")],
           twin_folder=lambda place, world: (place / "my table.csv").write_text("a,b\n1,2\n")),
    Attack("special-files", "A pipe is handed in: whoever opens it waits for ever.",
           folder=lambda place, world: os.mkfifo(place / "data.csv"),
           twin_folder=lambda place, world: (place / "data.csv").write_text("a,b\n1,2\n")),
    Attack("deep-folders", "Folders nested 400 deep and 3,000 files are handed in.",
           folder=lambda place, world: ((place / "/".join("d" * 400)).mkdir(parents=True), [(place / f"f{number}").touch() for number in range(3000)]),
           twin_folder=lambda place, world: (place / "a" / "b").mkdir(parents=True)),
    Attack("output-file-names", "The names that outputs and attachments are saved under lead elsewhere.",
           top="from IPython.display import display\ndisplay({'image/png': 'iVBORw0KGgo='}, raw=True, metadata={'filenames': {'image/png': '$trace'}, 'name': '../../$name'})",
           change=lambda made: made.cells[0].update(attachments={"../../../../traces/output-file-names": {"image/png": "iVBORw0KGgo="}}),
           twin_change=lambda made: made.cells[0].update(attachments={"picture.png": {"image/png": "iVBORw0KGgo="}})),
    Attack("permissions", "The folder's and files' permissions are taken away, so that nobody can tidy up.",
           top="import os\nos.chmod('.', 0)", folder=lambda place, world: (place / "locked").mkdir(mode=0o000),
           twin_top=MINE),
]
