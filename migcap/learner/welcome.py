"""What the start page shows: a field to choose the country with, and the list of modules."""

import unicodedata
from html import escape

from migcap import course, home
from migcap.data import KOSOVO_FOOTNOTE, countries
from migcap.errors import MigcapError
from migcap.learner.country import choose_country, label


def choose():
    """Show a searchable field and a button that choose the learner's country; both work with the keyboard alone."""
    from IPython.display import display

    shown = chooser()._repr_mimebundle_()
    # What a saved notebook shows when it is opened again, when the field is gone.
    shown["text/plain"] = "Run this cell to choose your country."
    display(shown, raw=True)


def chooser():
    """The widget that `choose` shows: field and button, what came of it, and the footnote on Kosovo*."""
    import ipywidgets as widgets  # here, because a terminal does not need it

    labels = {row.code: label(row) for row in countries().itertuples()}
    field = widgets.Combobox(value=labels.get(home.country(), ""), options=sorted(labels.values(), key=_without_accents), placeholder="Type a name, for example Nepal",
                             description="Country", continuous_update=False, layout=widgets.Layout(width="28em"))
    button = widgets.Button(description="Use this country", button_style="primary", layout=widgets.Layout(width="auto"))
    said = widgets.HTML()

    def use(*_):
        try:
            sentences = choose_country(field.value)
            field.value = labels[home.country()]
        except MigcapError as error:
            sentences = [str(error)]
        said.value = _aloud(sentences)

    button.on_click(use)
    # Enter in the field, or leaving it, brings its text here; `use` itself then writes the full name into it.
    field.observe(lambda change: None if change.new == labels.get(home.country()) else use(), "value")
    # The list of names holds Kosovo*, so its footnote stands here from the start.
    footnote = widgets.HTML(f"<small>{escape(KOSOVO_FOOTNOTE)}</small>")
    return widgets.VBox([widgets.HBox([field, button]), said, footnote])


def _without_accents(text):
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


def _aloud(sentences):
    """As HTML which a screen reader reads out when it changes."""
    return '<div role="status" aria-live="polite">' + "".join(f"<div>{escape(sentence)}</div>" for sentence in sentences) + "</div>"


def overview():
    """The modules with their minutes and links, as a table in a notebook."""
    return Overview(course.modules())


class Overview:
    """Shown by a notebook as a table; paths are those inside the learner's folder."""

    def __init__(self, modules):
        self.modules = modules

    def _repr_markdown_(self):
        rows = [f"| [{m.number} · {m.title}]({m.folder}/lesson.ipynb) | {m.minutes['lesson']} min "
                f"| [assignment]({m.folder}/assignment.ipynb) | {m.minutes['assignment']} min |" for m in self.modules]
        return "\n".join(["| Lesson | | Then | |", "|:--|--:|:--|--:|", *rows])

    def __repr__(self):
        return "\n".join(f"{m.number} {m.title}: lesson {m.minutes['lesson']} min, assignment {m.minutes['assignment']} min" for m in self.modules)
