"""A course's configuration, found and read as `nbgrader autograde` started in its folder would."""

import contextlib
import logging
import os
from pathlib import Path

from nbgrader.apps import AutogradeApp
from nbgrader.converters import Autograde
from nbgrader.preprocessors import Execute, SaveAutoGrades
from traitlets import TraitError
from traitlets.utils.importstring import import_item

from migcap.grading.record.errors import RecordError

MAY_DIFFER = ("IgnorePattern", "ClearMetadataPreprocessor", "LimitOutput")  # steps that a course may switch on or off


class _Settings(AutogradeApp):
    """nbgrader's own application, for its way of finding and reading configuration; it is never started."""

    raise_config_file_errors = True  # a broken configuration must not be passed over: it decides marks

    def exit(self, exit_status=0):
        raise TraitError(self.last_words.text or "see above")


class _LastWords(logging.Handler):
    """Keeps what nbgrader says before it gives up, for our sentence."""

    text = ""

    def emit(self, record):
        self.text = record.getMessage()


def read_settings(directory, overrides=()):
    """The application with the course's configuration. `overrides` are pairs such as ("db_url", ...) or ("Execute.timeout", 5)."""
    app = _Settings(log_level=logging.CRITICAL)
    app.last_words = _LastWords()
    app.log.addHandler(app.last_words)
    app.log.propagate = False
    try:
        with said(directory), _inside(directory):
            app.initialize([])
            for name, value in overrides:
                section, trait = name.rsplit(".", 1) if "." in name else ("CourseDirectory", name)
                app.config[section][trait] = value
                if section == "CourseDirectory":
                    setattr(app.coursedir, trait, value)
            app.coursedir.root, app.coursedir.db_url  # their defaults come from the folder we are in now
    finally:
        app.log.removeHandler(app.last_words)
    return app


@contextlib.contextmanager
def said(directory):
    """What is wrong with a configuration, as a sentence; some of it shows only when a step is made with it."""
    try:
        yield
    except RecordError:
        raise
    except Exception as error:  # a configuration is a program of the course's, and may raise anything
        line = " ".join(str(error).split()).rstrip(".") or type(error).__name__
        raise RecordError(f"The configuration of the course in {directory} cannot be read ({line}): put nbgrader_config.py right.") from None


@contextlib.contextmanager
def _inside(directory):
    before = os.getcwd()
    try:
        os.chdir(directory)
    except OSError:
        raise RecordError(f"There is no folder {directory}: name the folder of an nbgrader course.") from None
    try:
        yield
    finally:
        os.chdir(before)


def has_own_steps(app, converter):
    """Whether autograding does here what neither nbgrader's steps nor ours do: other steps, switched off ones, or hooks."""
    if converter.pre_convert_hook or converter.post_convert_hook:
        return True
    for trait in ("sanitize_preprocessors", "autograde_preprocessors"):
        steps = steps_of(converter, trait)
        if [_as_nbgrader_s(step) for step in steps] != list(Autograde.class_traits()[trait].default()):
            return True
        if any(step.__name__ not in MAY_DIFFER and not step(parent=app).enabled for step in steps):
            return True
    return False


def steps_of(converter, trait):
    return [import_item(step) if isinstance(step, str) else step for step in getattr(converter, trait)]


def execute_step(app, converter):
    """The course's step that runs notebooks, with its settings."""
    steps = steps_of(converter, "autograde_preprocessors")
    return next((step for step in steps if isinstance(step, type) and issubclass(step, Execute)), Execute)(parent=app)


def after_run(app, converter):
    """nbgrader's steps between running and scoring, as ((where the class is found, its settings as pairs), ...)."""
    kept = []
    for step in steps_of(converter, "autograde_preprocessors"):
        if step is SaveAutoGrades:
            break
        if getattr(step, "__name__", "") in MAY_DIFFER and (made := step(parent=app)).enabled:
            values = {name: getattr(made, name) for name in step.class_own_traits(config=True)}
            kept.append((f"{step.__module__}.{step.__name__}", tuple((name, _hashable(value)) for name, value in sorted(values.items()))))
    return tuple(kept)


def absolute_paths(paths, root):
    return [str(Path(root) / Path(path).expanduser()) for path in paths]


def _hashable(value):
    return tuple(sorted(value, key=repr)) if isinstance(value, (set, frozenset, list)) else value


def _as_nbgrader_s(step):
    """The nbgrader step that one of ours stands for; any other step is itself."""
    if not isinstance(step, type) or not step.__module__.startswith("migcap."):
        return step
    return next((base for base in step.__mro__ if base.__module__.startswith("nbgrader.")), step)
