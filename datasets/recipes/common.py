"""What every recipe shares: how a publisher's file is read, and how a tidy table and the computed part of its manifest are written."""

import gzip
import hashlib
import json
from pathlib import Path

import pandas as pd
import yaml

DATASETS = Path(__file__).resolve().parents[1]
COMPUTED = "# ---- computed by the recipe; do not edit below this line ----\n"
GZIP_OVER = 1_000_000  # bytes; a learner may be on a slow line

# "NA" is a value (Namibia, a decision level), never a gap; only an empty cell is missing.
AS_PRINTED = {"keep_default_na": False, "na_values": [""]}


def known_codes():
    """The codes of the countries and areas in `countries`: what is not among them is an aggregate or not ours to show."""
    table = pd.read_csv(DATASETS / "countries.csv", **AS_PRINTED)
    return set(table.loc[table["kind"].isin(["country", "territory"]), "code"])


def write(table, frame):
    """Write `frame` as the CSV of `table`, sorted by its keys, and refresh the computed part of its manifest.

    What a recipe finds in the publisher's file beside the rows, such as a published total, it hands over in `frame.attrs["facts"]`.
    """
    more = frame.attrs.get("facts", {})
    manifest_path = DATASETS / f"{table}.yml"
    manifest_text = manifest_path.read_text(encoding="utf-8").split(COMPUTED)[0]
    manifest = yaml.safe_load(manifest_text)
    frame = frame[[column["name"] for column in manifest["columns"]]].sort_values(manifest["keys"], ignore_index=True)
    check(table, frame, manifest)
    content = frame.to_csv(index=False, lineterminator="\n").encode("utf-8")
    path = write_bytes(table, content)
    facts = {"file": path.name, "sha256": hashlib.sha256(content).hexdigest(), "rows": len(frame)}
    if "year" in frame:
        facts["years"] = sorted(int(year) for year in frame["year"].unique())
    if manifest.get("country_column"):
        facts["areas"] = len(set(frame[manifest["country_column"]].dropna()) - set(no_areas(manifest)))
    facts |= more
    computed = "".join(in_yaml(name, fact) for name, fact in facts.items())
    manifest_path.write_text(manifest_text + COMPUTED + computed, encoding="utf-8", newline="\n")
    return path


def in_yaml(name, fact):
    """One fact as YAML; a list of records has a line for each, so that a change is read at a glance."""
    if isinstance(fact, list) and fact and isinstance(fact[0], dict):
        return f"{name}:\n" + "".join(f"  - {json.dumps(one, ensure_ascii=False)}\n" for one in fact)
    return f"{name}: {json.dumps(fact, ensure_ascii=False) if isinstance(fact, dict) else fact}\n"


def no_areas(manifest):
    """{code: name} of the codes that the country column may hold and that are no areas (OTH, UNK and the like)."""
    return next(column for column in manifest["columns"] if column["name"] == manifest["country_column"]).get("also", {})


def check(table, frame, manifest):
    doubles = frame[frame.duplicated(manifest["keys"])]
    if len(doubles):
        raise ValueError(f"{table} has {len(doubles)} rows with a key that is there already, first: {doubles.iloc[0].to_dict()}")
    if frame[manifest["keys"]].isna().any(axis=None):
        raise ValueError(f"{table} has a row without a key.")


def write_bytes(table, content):
    """The CSV, gzipped without a time stamp when it is large; the other of the two forms does not stay behind."""
    plain, packed = DATASETS / f"{table}.csv", DATASETS / f"{table}.csv.gz"
    path, other = (packed, plain) if len(content) > GZIP_OVER else (plain, packed)
    path.write_bytes(gzip.compress(content, 9, mtime=0) if path is packed else content)
    other.unlink(missing_ok=True)
    return path
