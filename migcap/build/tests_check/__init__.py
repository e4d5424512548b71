"""The build checks the tests too: what each takes from the learner, whether it can fail, and whether a liar passes it."""

from migcap.build.tests_check import battery, lint, taken


def problems(notebook, folder, environment, kept=None, name="the notebook"):
    """Sentences about the test cells of a teacher's notebook, each of which stops the build. See battery.errors for the arguments."""
    at_sight = [*taken.errors(notebook), *lint.weak_spots(notebook)]
    return at_sight + list(battery.errors(notebook, folder, environment, kept, name))


def warnings(notebook):
    """Sentences that an author should read, and that stop nothing."""
    return list(taken.warnings(notebook))
