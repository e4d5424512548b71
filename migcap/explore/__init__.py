"""Explorers: move a choice with the keyboard or the mouse, and read what the data say, in pictures and in words.

    migrants("NPL", 2024)            the migrants of a country and its people abroad
    migrants_picture("NPL", 2024)    the same as a still picture, for a page that is read without running
    threshold(12)                    how many people of a register count when a stay must last 3 to 12 months
"""

from migcap.explore.migrants import migrants, migrants_picture
from migcap.explore.threshold import threshold, threshold_picture

__all__ = ["migrants", "migrants_picture", "threshold", "threshold_picture"]
