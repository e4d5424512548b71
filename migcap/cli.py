"""`migcap`: what a learner, an author and a trainer do from a terminal."""

import argparse
import sys
from pathlib import Path

from migcap.errors import MigcapError

WINDOWS = sys.platform == "win32"


def main(arguments=None):
    """Run one subcommand; returns the exit code. What a person can put right is said in a sentence, without a traceback."""
    options, others = parser().parse_known_args(arguments)
    if others and options.run is not run_learn:
        parser().error(f"unknown: {' '.join(others)}")
    options.others = others
    try:
        return options.run(options) or 0
    except MigcapError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. What was finished is kept.", file=sys.stderr)
        return 130


def parser():
    top = argparse.ArgumentParser(prog="migcap", description="The Migration Capacity Curriculum: learn, check, build.")
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")

    learn = commands.add_parser("learn", help="open JupyterLab on the start page of your folder")
    learn.add_argument("--no-browser", action="store_true", help="serve without opening a browser")
    learn.epilog = "Any further option is JupyterLab's own, such as --port=9000."
    learn.set_defaults(run=run_learn)

    check = commands.add_parser("check", help="grade your own copy of a module on the spot")
    check.add_argument("module", help='the module\'s number, for instance "00"')
    check.set_defaults(run=run_check)

    add_grade(commands)
    add_classroom(commands)

    restore = commands.add_parser("restore", help="put fresh originals of a module into your folder; yours are kept beside them")
    restore.add_argument("module")
    restore.set_defaults(run=run_restore)

    annex = commands.add_parser("annex", help="put the pieces that you kept together: annex.html to read, annex.docx to go on writing in")
    annex.set_defaults(run=run_annex)

    build = commands.add_parser("build", help="make the notebooks from their sources (authors)")
    build.add_argument("modules", nargs="*", metavar="MODULE")
    build.add_argument("--check", action="store_true", help="change nothing; fail where a derived file differs from its source")
    build.add_argument("--tests", metavar="MODULE", help="what each test of a module (or of a notebook, by its path) takes from a learner, and which tests are weak")
    build.set_defaults(run=run_build)
    add_data(commands)
    return top


def add_grade(commands):
    grade = commands.add_parser("grade", help="grade what was handed in for an assignment, each submission in a sandbox (trainers)")
    grade.add_argument("assignment", nargs="?", help='for instance "00-my-country"')
    grade.add_argument("--course", metavar="DIR", help="an nbgrader course (the one in this folder, or this project, where none is named)")
    grade.add_argument("--student", action="append", metavar="ID", help="only this one; may be given several times")
    where = grade.add_mutually_exclusive_group()
    where.add_argument("--workers", type=at_least_one, metavar="N", help="how many submissions to run at once (as many as there are cores)")
    where.add_argument("--scheduler", metavar="ADDRESS", help="run them on the workers of a Dask scheduler, for instance tcp://10.0.0.5:8786")
    grade.add_argument("--regrade", action="store_true", help="run everything again, also what has not changed since it was graded")
    grade.add_argument("--no-sandbox", action="store_true", help="without protection: the code of a submission can do whatever you can")
    grade.add_argument("--json", metavar="FILE", help="write the report there as well")
    grade.add_argument("--doctor", action="store_true", help="only say what of the sandbox this machine can enforce")
    grade.epilog = "Exit status: 0 all graded; 3 some set aside or failed; 1 nothing could be done; 2 wrong usage; 130 stopped by Ctrl-C."
    complain = grade.error
    grade.error = lambda message: complain(f"{message}; write --student=-x for a name that begins with a hyphen" if "--student: expected" in message else message)
    grade.set_defaults(run=run_grade, usage_error=grade.error)


def add_classroom(commands):
    room = commands.add_parser("classroom", help="a JupyterHub for a class: trainees, trainers, marks (trainers)")
    room.add_argument("--settings", metavar="FILE", help="the classroom's settings (grading/hub/classroom.toml, a demo on this machine)")
    room.add_argument("--folder", metavar="DIR", help="everything of this classroom lies there (grading/classroom)")
    room.add_argument("--port", type=port_number, metavar="N", help="where it listens (8000)")
    room.add_argument("--new-password", metavar="NAME", help="only make another password for one who lost hers")
    room.add_argument("--backup", metavar="FILE", help="only write the classroom into a file (.tar.gz); it may be running")
    room.add_argument("--restore", metavar="FILE", help="only put a backup into the classroom's folder, which must not be there yet")
    room.set_defaults(run=run_classroom)


def port_number(text):
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: give a number between 1 and 65535, for instance 8001")
    return int(text)


def at_least_one(text):
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of workers: give 1 or more")
    return int(text)


def add_data(commands):
    data = commands.add_parser("data", help="the tables: list, show, what there is for a country, check, rebuild")
    doing = data.add_subparsers(required=True, metavar="WHAT")
    doing.add_parser("list", help="every table in a line").set_defaults(run=run_data_list)
    show = doing.add_parser("show", help="what a table is, its first rows, its gaps, how to cite it")
    show.add_argument("table")
    show.set_defaults(run=run_data_show)
    coverage = doing.add_parser("coverage", help="what a learner from a country will be able to do, module by module")
    coverage.add_argument("country", help="code of a country or area, for instance KEN")
    coverage.set_defaults(run=run_data_coverage)
    doing.add_parser("check", help="is every table what its manifest says?").set_defaults(run=run_data_check)
    rebuild = doing.add_parser("rebuild", help="make every table from the publishers' files and compare byte by byte")
    rebuild.add_argument("--sources", required=True, metavar="DIR", help="the folder with the publishers' files")
    rebuild.set_defaults(run=run_data_rebuild)


# Each command imports its room when it runs: `migcap --help` need not wait for pandas and nbgrader.

def run_learn(options):
    from migcap.learner.lab import learn

    return learn(no_browser=options.no_browser, options=options.others)


def run_check(options):
    from migcap.grading.selfcheck import check

    print(check(options.module))


def run_grade(options):
    if not options.assignment and not options.doctor:
        options.usage_error('which assignment? For instance: migcap grade "00-my-country"')
    if WINDOWS:
        raise MigcapError("Grading does not run on Windows itself: run the same command in WSL, Windows' own Linux.")
    try:
        from migcap.grading.cohort.command import doctor, grade
    except ModuleNotFoundError as missing:
        raise MigcapError(f"Grading needs '{missing.name}', which is not installed: pip install 'migcap[grading]', or use `make grade` in the project's repository.") from None
    if options.doctor:
        return doctor()
    return grade(options.assignment, folder=options.course, students=options.student, workers=options.workers, scheduler=options.scheduler,
                 regrade=options.regrade, sandbox=not options.no_sandbox, report_to=options.json)


def run_classroom(options):
    if WINDOWS:
        raise MigcapError("A classroom does not run on Windows itself: run the same command in WSL, Windows' own Linux.")
    try:
        from migcap.classroom.start import classroom, new_password
    except ModuleNotFoundError as missing:
        raise MigcapError(f"A classroom needs '{missing.name}', which is not installed: pip install 'migcap[classroom]', or use `make classroom` in the project's repository.") from None
    if options.backup or options.restore:
        from migcap.classroom.backup import backup, restore

        do, file = (backup, options.backup) if options.backup else (restore, options.restore)
        return do(file, options.settings, options.folder)
    if options.new_password:
        print(new_password(options.new_password, options.settings, options.folder))
        return 0
    return classroom(options.settings, options.folder, options.port)


def run_restore(options):
    from migcap.learner.copies import restore

    for sentence in restore(options.module):
        print(sentence)


def run_annex(options):
    from migcap import annex, course

    for path in annex.write_document({module.number: module.annex or module.title for module in course.modules()}):
        print(path)


def run_build(options):
    from migcap.build.make import build, check

    if options.tests:
        return print_tests(options.tests)
    if options.check:
        return report(check(options.modules), "Every derived file is what its source makes.")
    written = build(options.modules)
    print(f"{len(written)} files written." if written else "Nothing has changed.")


def print_tests(module):
    from migcap import course
    from migcap.build.make import repository
    from migcap.build.tests_check.units import described

    repo, path = repository(), Path(module)
    text, all_is_well = described(repo, path if path.is_file() else repo / "solutions" / course.module(module).folder)
    print(text)
    return 0 if all_is_well else 1


def run_data_list(options):
    from migcap.shelf.listing import listing

    print(listing())


def run_data_show(options):
    from migcap.shelf.listing import shown

    print(shown(options.table))


def run_data_coverage(options):
    from migcap.shelf.coverage import in_words

    print(in_words(options.country.upper()))


def run_data_check(options):
    from migcap.data.places import shelf
    from migcap.shelf.audit import check

    return report(check(shelf()), "Every table is what its manifest says.")


def run_data_rebuild(options):
    from migcap.build.make import repository
    from migcap.shelf.rebuild import rebuild

    return report(rebuild(repository(), options.sources), "Every table comes out of the publishers' files as it is here, byte by byte.")


def report(sentences, all_is_well):
    print("\n".join(sentences) if sentences else all_is_well)
    return 1 if sentences else 0
