"""All idioms, by theme: a module each."""

from importlib import import_module

NAMES = ("values", "calls", "functions", "arguments", "callbacks", "names", "names_shared", "classes", "class_protocols", "class_kinds",
         "class_inside", "introspection", "inside_functions", "errors", "output", "files_and_chance", "harnesses", "frames", "series", "arrays",
         "figures", "libraries", "time_and_threads", "magics")
THEMES = {name: import_module(f"tests.grading.idioms.{name}").IDIOMS for name in NAMES}
IDIOMS = [idiom for idioms in THEMES.values() for idiom in idioms]
