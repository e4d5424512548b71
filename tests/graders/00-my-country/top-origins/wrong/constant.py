"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) you give a table of 1 row that begins with IND · 412,190 · 87.6, the same as for Greece
in 2000 (the first 5). Let the function use what it is handed.
"""

import pandas as pd


def top_origins(country, year, n):
    return pd.DataFrame({"origin": ["IND"], "migrants": [412190], "share": [87.57]})
