"""The learner's side: her copies of the modules, her country, the start page, and JupyterLab on her folder.

Notebooks use these:

    choose()        the field on the start page that chooses her country
    overview()      the list of modules
    restore("00")   a fresh original of a module; hers is kept beside it
"""

from migcap.learner.copies import prepare, restore
from migcap.learner.country import choose_country
from migcap.learner.welcome import choose, overview

__all__ = ["choose", "choose_country", "overview", "prepare", "restore"]
