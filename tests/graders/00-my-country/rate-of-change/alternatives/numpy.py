import numpy as np


def annual_rate(country, start, end):
    stocks = [migrants_in(country, year) for year in (start, end)]
    if None in stocks or 0 in stocks:
        return None
    return np.log(stocks[1] / stocks[0]) / (end - start) * np.float64(100)
