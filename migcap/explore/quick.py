"""A picture of which little changes, drawn in a hurry: what stands still is drawn once and kept."""

import io

from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from migcap.charts.picture import few_colours


class Quick:
    """`png()` draws `figure` with its `moving` artists as they are now; everything else as it was at the beginning.

    Give the moving artists in the order in which they lie on each other. None of them may lie below something that stands still.
    """

    def __init__(self, figure, moving):
        self.canvas, self.moving = FigureCanvasAgg(figure), list(moving)
        for artist in self.moving:
            artist.set_visible(False)
        self.canvas.draw()
        self.still = self.canvas.copy_from_bbox(figure.bbox)
        for artist in self.moving:
            artist.set_visible(True)

    def png(self) -> bytes:
        self.canvas.restore_region(self.still)
        for artist in self.moving:
            artist.draw(self.canvas.get_renderer())
        drawn = Image.frombytes("RGBA", self.canvas.get_width_height(), bytes(self.canvas.buffer_rgba()))
        small = io.BytesIO()
        few_colours(drawn).save(small, format="PNG", compress_level=1)
        return small.getvalue()
