"""nbgrader with this project's configuration: read from its file, and quiet, for whoever calls nbgrader from Python."""

import contextlib
import io
import logging


def grading_config(repo):
    """grading/nbgrader_config.py as nbgrader reads it."""
    from traitlets.config.loader import PyFileConfigLoader

    return PyFileConfigLoader("nbgrader_config.py", path=str(repo / "grading")).load_config()


@contextlib.contextmanager
def quiet_logging():
    """nbgrader tells every file it writes; here only its result counts."""
    with contextlib.redirect_stderr(io.StringIO()):
        logging.disable(logging.CRITICAL)
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)
