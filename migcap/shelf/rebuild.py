"""Make every table anew from the publishers' files and say which would change, and whose numbers with them."""

import gzip
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from migcap.data.manifests import manifest, tables
from migcap.errors import MigcapError


def rebuild(root, sources):
    """Sentences about the tables that `sources` would change, compared byte by byte (uncompressed); nothing is written in `root`.

    The recipes run in a copy of datasets/. Raises MigcapError when a recipe stops.
    """
    datasets = Path(root) / "datasets"
    if not Path(sources).is_dir():
        raise MigcapError(f"{sources} is not a folder: give the folder with the publishers' files with --sources.")
    with tempfile.TemporaryDirectory(prefix="migcap-rebuild-") as made:
        copy = Path(made) / "datasets"
        shutil.copytree(datasets, copy, ignore=shutil.ignore_patterns("__pycache__"))
        done = subprocess.run([sys.executable, str(copy / "recipes" / "make.py"), "--sources", str(Path(sources).resolve())], text=True, capture_output=True)
        if done.returncode:
            raise MigcapError(f"A recipe stopped: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}")
        return [change for table in tables(datasets) for change in changed(table, datasets, copy)]


def changed(table, datasets, copy):
    """The sentence about one table, in a list, or nothing."""
    before, after = manifest(table, datasets), manifest(table, copy)
    if plain(datasets / before["file"]) == plain(copy / after["file"]):
        return []
    readers = before["used_by"]
    whose = f"the numbers of module{'s' if len(readers) > 1 else ''} {', '.join(readers)} may change" if readers else "no module reads it yet"
    return [f"{table} would change ({before['rows']:,} rows now, {after['rows']:,} then): {whose}. To take it over, run "
            "`python datasets/recipes/make.py --sources DIR`, then `migcap build` and `make test`."]


def plain(path):
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content
