"""For the made-up area ZZA from 1990 to 2024 you give inf. That is what dividing by zero gives: nothing stood below the line. Look at it before you
divide, and give back None.
(1.5 of 2)
"""

import numpy as np


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if first is None or last is None:
        return None
    return 100 * np.log(np.float64(last) / first) / (end - start)
