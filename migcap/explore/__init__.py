"""Explorers: choose a country and a year with the keyboard or the mouse, and read what the data say, in pictures and in words.

    migrants("NPL", 2024)            the migrants of a country and its people abroad
    migrants_picture("NPL", 2024)    the same as a still picture, for a page that is read without running
"""

from migcap.explore.migrants import migrants, migrants_picture

__all__ = ["migrants", "migrants_picture"]
