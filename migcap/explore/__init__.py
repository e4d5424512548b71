"""Explorers: choose with the keyboard or the mouse, and read what the data say, in pictures and in words.

    migrants("NPL", 2024)            the migrants of a country and its people abroad
    migrants_picture("NPL", 2024)    the same as a still picture, for a page that is read without running
    frameworks(8)                    objectives of the Global Compact, targets of the 2030 Agenda, and what links them
    frameworks_picture(8)            the same as a still picture
    mirror("CLD", "OST", 2022)       what both ends of a corridor of Veridia and its neighbours report of one flow
    mirror_picture("CLD", "OST", 2022)   the same as a still picture
    threshold(12)                    how many people of a register count when a stay must last 3 to 12 months
    threshold_picture(12)            the same as a still picture
    residual(1)                      net migration as what two censuses leave over, when the second missed 0 to 3 percent
    residual_picture(1)              the same as a still picture
"""

from migcap.explore.frameworks import frameworks, frameworks_picture
from migcap.explore.migrants import migrants, migrants_picture
from migcap.explore.mirror import mirror, mirror_picture
from migcap.explore.residual import residual, residual_picture
from migcap.explore.threshold import threshold, threshold_picture

__all__ = ["frameworks", "frameworks_picture", "migrants", "migrants_picture", "mirror", "mirror_picture", "residual", "residual_picture", "threshold", "threshold_picture"]
