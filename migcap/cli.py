"""`migcap`: what a learner, an author and a trainer do from a terminal."""

import argparse
import sys

from migcap.errors import MigcapError


def main(arguments=None):
    """Run one subcommand; returns the exit code. What a person can put right is said in a sentence, without a traceback."""
    options = parser().parse_args(arguments)
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
    learn.add_argument("options", nargs=argparse.REMAINDER, help="handed on to JupyterLab")
    learn.set_defaults(run=run_learn)

    check = commands.add_parser("check", help="grade your own copy of a module on the spot")
    check.add_argument("module", help='the module\'s number, for instance "00"')
    check.set_defaults(run=run_check)

    restore = commands.add_parser("restore", help="put fresh originals of a module into your folder; yours are kept beside them")
    restore.add_argument("module")
    restore.set_defaults(run=run_restore)

    build = commands.add_parser("build", help="make the notebooks from their sources (authors)")
    build.add_argument("modules", nargs="*", metavar="MODULE")
    build.add_argument("--check", action="store_true", help="change nothing; fail where a derived file differs from its source")
    build.set_defaults(run=run_build)
    return top


# Each command imports its room when it runs: `migcap --help` need not wait for pandas and nbgrader.

def run_learn(options):
    from migcap.learner.lab import learn

    return learn(no_browser=options.no_browser, options=options.options)


def run_check(options):
    from migcap.grading.selfcheck import check

    print(check(options.module))


def run_restore(options):
    from migcap.learner.copies import restore

    for sentence in restore(options.module):
        print(sentence)


def run_build(options):
    from migcap.build.make import build, check

    if options.check:
        found = check(options.modules)
        print("\n".join(found) if found else "Every derived file is what its source makes.")
        return 1 if found else 0
    written = build(options.modules)
    print(f"{len(written)} files written." if written else "Nothing has changed.")
