"""Gradebook, neighbours and marks: reading and writing what belongs to others."""

import sqlite3

from tests.attacks.attack import Attack

WRITE = '''import sqlite3
for file in ("$course/gradebook.db", "../../../gradebook.db", "../../gradebook.db"):
    try:
        book = sqlite3.connect(f"file:{file}?mode=rw", uri=True, timeout=3)
        %s
        book.commit()
    except sqlite3.Error as error:
        print(type(error).__name__)'''


ATTACKS = [
    Attack("gradebook-read", "The gradebook is a file that everybody's code can read.",
           top='''import sqlite3
for file in ("$course/gradebook.db", "../../../gradebook.db", "/tmp/template/gradebook.db"):
    try:
        book = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        print("$loot", book.execute("select last_name from student").fetchall(), repr(book.execute("select * from source_cell").fetchall())[:90000])
    except sqlite3.Error as error:
        print(type(error).__name__)''', twin_top="import sqlite3\nsqlite3.connect(':memory:').execute('select 1').fetchall()"),
    Attack("gradebook-own-mark", "A mark by hand, written into the gradebook for oneself.",
           top=WRITE % '''book.execute("create trigger mine after insert on grade begin update grade set manual_score = 5 where id = new.id and notebook_id in "
                     "(select sn.id from submitted_notebook sn join submitted_assignment sa on sa.id = sn.assignment_id where sa.student_id = '$name'); end")''',
           twin_top="import sqlite3", harm=lambda aftermath, name: _trigger(aftermath, "mine")),
    Attack("gradebook-points", "The points of every exercise are changed for everybody.",
           top=WRITE % '''book.execute("create trigger plenty after insert on grade begin update grade set needs_manual_grade = 1, extra_credit = 1 where id = new.id; end")''',
           twin_top="import sqlite3", harm=lambda aftermath, name: _trigger(aftermath, "plenty")),
    Attack("gradebook-neighbour", "A former student's name is changed in the gradebook.",
           top=WRITE % '''book.execute("update student set first_name = 'changed by $name' where id = 'a-former-student'")''', twin_top="import sqlite3",
           harm=lambda aftermath, name: _renamed(aftermath)),
    Attack("gradebook-by-nbgrader", "nbgrader's own API is in the environment: it is used to add a student.",
           top='''from nbgrader.api import Gradebook
try:
    with Gradebook("sqlite:///$course/gradebook.db") as book:
        book.add_student("added-by-$name")
except Exception as error:
    print(type(error).__name__)''', twin_top="import nbgrader.api", harm=lambda aftermath, name: _added(aftermath, name)),
    Attack("neighbours-work", "The folders of the others who handed in are read.",
           top='''import glob
for pattern in ("$course/submitted/*/ps/*.ipynb", "../../../submitted/*/ps/*.ipynb", "$course/autograded/*/ps/*.ipynb", "../../*/ps/*.ipynb"):
    for name in glob.glob(pattern):
        try:
            text = open(name).read()
        except OSError:
            continue
        if "neighbour" + "-2342" in text:
            print("$loot", text[text.find("neighbour" + "-2342"):][:40])''', twin_top="import glob\nglob.glob('*')"),
    Attack("neighbours-marks-changed", "The autograded work of those before, and the handed-in work of those after, is overwritten.",
           top='''import glob
for pattern in ("$course/submitted/zz-*/ps/*.ipynb", "$course/submitted/0-*/ps/*.ipynb"):
    for name in glob.glob(pattern):
        try:
            with open(name, "a") as file:
                file.write(" ")
            print("$harm wrote into the work of a neighbour")
        except OSError as error:
            print(type(error).__name__)''', twin_top="import glob"),
    Attack("tests-changed-on-disk", "The course's source, release and configuration are written to.",
           top='''import glob
for pattern in ("$course/source/*/*.ipynb", "$course/release/*/*.ipynb", "$course/nbgrader_config.py"):
    for name in glob.glob(pattern):
        try:
            with open(name, "a") as file:
                file.write(" ")
            print("$harm wrote into the course")
        except OSError as error:
            print(type(error).__name__)''', twin_top="import glob"),
]


def _rows(aftermath, question):
    with sqlite3.connect(aftermath.world.course / "gradebook.db") as book:
        return book.execute(question).fetchall()


def _trigger(aftermath, name):
    return "wrote a trigger into the gradebook" if _rows(aftermath, f"select name from sqlite_master where type = 'trigger' and name = '{name}'") else ""


def _renamed(aftermath):
    return "changed a student in the gradebook" if _rows(aftermath, "select id from student where first_name like 'changed%'") else ""


def _added(aftermath, name):
    return "added a student to the gradebook" if _rows(aftermath, f"select id from student where id = 'added-by-{name}'") else ""
