"""What the browser is told to forbid on the pages that show student work, whatever the cleaning let through.

The feedback's page needs no script at all. nbgrader would load MathJax for formulas, from another server, and MathJax needs a
policy that allows scripts in the page: so formulas stay as they were written, in TeX, on both pages.

On the formgrader's page nbgrader's own scripts come first, in the page's head; the policy stands behind them (`templates/formgrade`)
and allows of what follows only one script and two buttons' handlers, each by its hash. A policy in a header would have to allow all
scripts of the server, and the server also serves the submissions' files.
"""

from pathlib import Path

# Scripts are the template's affair, above. Jupyter shows the formgrader in a frame of its own.
SUBMISSION = ("default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
              "base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
# A file of a submission, opened by its address: no script, and no rights of this server.
FILE = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox"


def templates():
    """Where the templates of both pages are looked for: nbgrader's own, and before them ours, in place of the macro that both call in their head."""
    from nbgrader.server_extensions.formgrader.handlers import template_path

    return [str(Path(__file__).with_name("templates")), template_path]


def guard_formgrader():
    """Give the formgrader's answers these headers, in the process that calls this."""
    from nbgrader.server_extensions.formgrader import handlers

    handlers.SubmissionHandler.content_security_policy = property(lambda self: SUBMISSION)
    handlers.SubmissionFilesHandler.content_security_policy = property(lambda self: FILE)
