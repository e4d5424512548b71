"""All idioms, by theme."""

from tests.grading.idioms import (
    arguments, arrays, calls, classes, errors, figures, harnesses, introspection, libraries, magics, names, output, series_and_tables, time_and_threads,
    values)

THEMES = {module.__name__.rpartition(".")[2]: module.IDIOMS for module in (
    values, calls, arguments, names, classes, introspection, errors, output, harnesses, series_and_tables, arrays, figures, libraries, time_and_threads,
    magics)}
IDIOMS = [idiom for idioms in THEMES.values() for idiom in idioms]
