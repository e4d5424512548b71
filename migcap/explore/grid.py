"""The picture of the explorer of module 01: a row for each objective, a column for each target, a mark for each link.

The rows, columns and names never change. They are drawn once and kept; a choice draws only its marks and counts.
"""

import io

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from PIL import Image

from migcap.charts import COLOURS, source_line, style
from migcap.charts.style import GREY, INK, RULE, broken
from migcap.explore.links import BASES

DPI = 100
SIZE = (9.6, 6.6)
PLACE = (0.245, 0.105, 0.715, 0.73)  # left, bottom, width, height of the grid, as parts of the figure
SIZES = {3: 62, 2: 36, 1: 17}        # of a mark, by the strength of its link
# Told apart by shape and by filling; the colour only repeats it.
LOOKS = {
    "official wording": {"marker": "s", "facecolors": COLOURS[0], "edgecolors": COLOURS[0]},
    "published topic, our allocation": {"marker": "^", "facecolors": COLOURS[5], "edgecolors": INK},
    "authors' judgement": {"marker": "o", "facecolors": "white", "edgecolors": INK},
}
FAINT = 0.22  # of the marks of the objectives that are not looked at


class Grid:
    """One figure, whose `show(chosen)` brings it up to date."""

    def __init__(self, links):
        self.links = links
        self.columns = {target: column for column, target in enumerate(links.targets)}
        with style():
            self.figure = Figure(figsize=SIZE, dpi=DPI)
            self.canvas = FigureCanvasAgg(self.figure)
            self._fixed()
            self._changing()
        self._behind = None

    def show(self, chosen) -> Figure:
        """The figure with these links on it."""
        for basis, marks in self.marks.items():
            rows = chosen.links[chosen.links["basis"] == basis]
            marks.set_offsets([(self.columns[target], objective) for target, objective in zip(rows["target"], rows["objective"])] or [(-9, -9)])
            marks.set_sizes([SIZES[strength] for strength in rows["strength"]] or [0])
            marks.set_alpha([1 if chosen.objective in (None, objective) else FAINT for objective in rows["objective"]] or [1])
        per_target = chosen.per_target
        for target, count in self.below.items():
            count.set_text(str(per_target.get(target, "")))
        for objective, count in self.beside.items():
            count.set_text(str(chosen.per_objective[objective]))
        self.band.set_visible(chosen.objective is not None)
        self.band.set_y((chosen.objective or 0) - 0.5)
        return self.figure

    def png(self) -> bytes:
        """The figure as it is now, in a hurry: what never changes is not drawn again."""
        if self._behind is None:
            self.canvas.draw()
            self._behind = self.canvas.copy_from_bbox(self.figure.bbox)
        self.canvas.restore_region(self._behind)
        for artist in self.artists:
            self.ax.draw_artist(artist)
        drawn = Image.frombytes("RGBA", self.canvas.get_width_height(), bytes(self.canvas.buffer_rgba()))
        small = io.BytesIO()
        drawn.convert("RGB").save(small, format="PNG", compress_level=1)  # a palette would make it smaller, and take as long as all the rest
        return small.getvalue()

    def _fixed(self):
        """Names, lines, key and source."""
        links, ax = self.links, self.figure.add_axes(PLACE)
        self.ax = ax
        ax.set(xlim=(-0.7, len(links.targets) - 0.3), ylim=(23.6, 0.4))
        ax.grid(False)
        ax.spines[:].set_visible(False)
        ax.tick_params(length=0, pad=2)
        ax.xaxis.tick_top()
        ax.set_xticks(range(len(links.targets)), links.targets, rotation=90, size=7.5)
        ax.set_yticks(range(1, 24), [f"{label}  {objective}" for objective, label in links.short.items()], size=8)
        for row in range(1, 24):
            ax.axhline(row, color=RULE, linewidth=0.6, zorder=0)
        goals = [target.split(".")[0] for target in links.targets]
        for column in range(1, len(goals)):
            if goals[column] != goals[column - 1]:
                ax.axvline(column - 0.5, color="#8C8C8C", linewidth=0.7, zorder=0)
        self.figure.text(0.01, 0.915, "Objectives of the Compact", size=10, weight="bold", va="center")
        self.figure.text(PLACE[0], 0.915, "Targets of the 2030 Agenda", size=10, weight="bold", va="center")
        self.figure.text(0.998, 0.845, "links", size=7.5, color=GREY, ha="right", va="bottom")
        self.figure.text(PLACE[0] - 0.006, 0.092, "objectives linked", size=7.5, color=GREY, ha="right", va="center")
        self._key()
        self.figure.migcap_below = source_line(links.source)
        self.figure.text(0.01, 0.008, broken(self.figure.migcap_below, SIZE[0]), size=8, color=GREY, va="bottom")

    def _key(self):
        """What shape and size of a mark mean."""
        key = self.figure.add_axes((0, 0.94, 1, 0.06))
        key.set(xlim=(0, 100), ylim=(0, 1))
        key.axis("off")
        for left, (basis, (letter, word)) in zip((1.5, 21, 40), BASES.items()):
            key.scatter([left], [0.5], s=50, linewidths=0.9, **LOOKS[basis])
            key.text(left + 1.3, 0.5, f"{word} ({letter})", va="center", size=9)
        for left, (strength, word) in zip((65, 74, 83.5), ((3, "direct"), (2, "strong"), (1, "contributory"))):
            key.scatter([left], [0.5], s=SIZES[strength], color=GREY, marker="s")
            key.text(left + 1.3, 0.5, word, va="center", size=9)

    def _changing(self):
        """Marks, counts and the band behind the objective that is looked at: all `animated`, so that they are left out of what is kept."""
        ax = self.ax
        self.band = ax.add_patch(Rectangle((-0.7, 0), len(self.columns) + 0.4, 1, facecolor="none", edgecolor=INK, linewidth=1.2, animated=True))
        self.marks = {basis: ax.scatter([], [], linewidths=0.9, zorder=3, animated=True, **looks) for basis, looks in LOOKS.items()}
        self.below = {target: ax.text(column, 23.95, "", ha="center", va="center", size=7.5, animated=True) for target, column in self.columns.items()}
        self.beside = {row: ax.text(len(self.columns) + 0.6, row, "", ha="center", va="center", size=8, animated=True) for row in range(1, 24)}
        self.artists = [self.band, *self.marks.values(), *self.below.values(), *self.beside.values()]
