"""How practice speaks: Markdown where a notebook shows it, plain text elsewhere, and the footnote wherever it is due."""

import re

from IPython import get_ipython
from IPython.display import display

from migcap.data import KOSOVO_FOOTNOTE


def say(markdown):
    """Show a text to the learner."""
    bundle = bundle_of(markdown)
    if get_ipython() is None:
        print(bundle["text/plain"])
    else:
        display(bundle, raw=True)


def bundle_of(markdown):
    """The text as Markdown and as plain text, with the footnote when it names Kosovo*."""
    if "Kosovo" in markdown and "1244" not in markdown:
        markdown = f"{markdown}\n\n{KOSOVO_FOOTNOTE}"
    # The footnote begins with an asterisk that must not open a stretch in italics.
    return {"text/markdown": re.sub(r"(?m)^\*(?=References)", r"\\*", markdown), "text/plain": plain(markdown)}


def plain(markdown):
    """Without the marks for bold type and for line ends."""
    return markdown.replace("**", "").replace("  \n", "\n")


def say_number(value, unit=""):
    """470,719 · 1.59 % · 52.4 million, in up to six digits behind which nothing is hidden."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if abs(value) >= 1000 else f"{value:.6g}"
    return f"{text} {unit}".strip()
