"""The SDG framework after the 2025 review: codes from the United Nations' workbook, labels in our own words.

The official wording is read, searched and compared with our labels, and left behind: the table does not hold it.
"""

import re
import warnings
from pathlib import Path

import openpyxl
import pandas as pd
import yaml

from common import AS_PRINTED

WORKBOOK = "sdg-framework/Global-Indicator-Framework-after-2025-review-English.xlsx"
GOAL_NAMES = "sdg-framework/en__global_goals.yml"
BY_HAND = Path(__file__).with_name("by_hand")

GOAL = re.compile(r"Goal (\d{1,2})\.\s+(.+)", re.S)
TARGET = re.compile(r"((\d{1,2})\.(?:\d{1,2}|[a-d]))\s+(.+)", re.S)
INDICATOR = re.compile(r"((\d{1,2}\.(?:\d{1,2}|[a-d]))\.\d)\s+(.+)", re.S)

MIGRATION = re.compile(r"migra|refugee|remittance", re.I)
TRAFFICKING = re.compile(r"traffick", re.I)
WILDLIFE = re.compile(r"wildlife|species|poach", re.I)

MOST_WORDS = 12  # of a label
COPIED_WORDS = 6  # so many words running as in the official text are not our own words any more


def make(sources):
    """One row for each goal, target and indicator, an indicator once for every target it stands under."""
    table = pd.DataFrame(entries(openpyxl_rows(sources / WORKBOOK)))
    wording = table["wording"]
    trafficking, wildlife = wording.str.contains(TRAFFICKING), wording.str.contains(WILDLIFE)
    table["names_migration"] = yes_no(wording.str.contains(MIGRATION))
    table["names_trafficking_in_persons"] = yes_no(trafficking & ~wildlife)
    table["names_trafficking_of_wildlife"] = yes_no(trafficking & wildlife)
    ours = by_hand("sdg_labels", "label")
    check_labels(ours, table)
    table["label"] = table["code"].map({**goal_names(sources / GOAL_NAMES), **ours})
    table["custodian"] = table["code"].map(by_hand("sdg_custodians", "custodian"))
    return table


def openpyxl_rows(path):
    """(text on the left, indicator, UNSD code) of each row of the workbook's only sheet."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Unknown extension")  # a table style of the workbook; no content
        sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    return list(sheet.iter_rows(min_col=2, max_col=4, values_only=True))


def entries(rows):
    """Goals, targets and indicators as dicts; headings between targets and footnotes are neither and are left out.

    ValueError for an indicator that stands under another target than its code says: the sheet was not read right.
    """
    found, target = [], None
    for left, right, unsd_code in rows:
        goal, heading = GOAL.match(left or ""), TARGET.match(left or "")
        if goal:
            found.append({"goal": int(goal[1]), "level": "goal", "code": goal[1], "target": None, "unsd_code": None, "wording": goal[2]})
        if heading:
            target = heading[1]
            found.append({"goal": int(heading[2]), "level": "target", "code": target, "target": target, "unsd_code": None, "wording": heading[3]})
        indicator = INDICATOR.match(right or "")
        if indicator and indicator[2] != target:
            raise ValueError(f"The workbook has indicator {indicator[1]} under target {target}: look at the file.")
        if indicator:
            found.append({"goal": int(target.split(".")[0]), "level": "indicator", "code": indicator[1], "target": target,
                          "unsd_code": unsd_code, "wording": indicator[3]})
    return found


def yes_no(flags):
    return flags.map({True: "yes", False: "no"})


def by_hand(name, column):
    """{code: text} of a file that was written by hand."""
    written = pd.read_csv(BY_HAND / f"{name}.csv", dtype=str, **AS_PRINTED)
    return dict(zip(written["code"], written[column], strict=True))


def goal_names(path):
    """{goal: the United Nations' short name}, such as "1": "No poverty"."""
    names = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {key.removesuffix("-short"): text for key, text in names.items() if key.endswith("-short")}


def check_labels(labels, table):
    """ValueError for a target without a label, a label without a code, a long one, and one that copies the official wording."""
    lacking = set(table.loc[table["level"] == "target", "code"]) - set(labels)
    unknown = set(labels) - set(table["code"])
    if lacking or unknown:
        raise ValueError(f"by_hand/sdg_labels.csv lacks {sorted(lacking)} and has {sorted(unknown)}, which the framework has not.")
    long = [code for code, label in labels.items() if len(label.split()) > MOST_WORDS]
    if long:
        raise ValueError(f"by_hand/sdg_labels.csv has more than {MOST_WORDS} words for {', '.join(long)}: shorten them.")
    official = set().union(*(runs(text, COPIED_WORDS) for text in table["wording"]))
    copied = {code: taken for code, label in labels.items() if (taken := runs(label, COPIED_WORDS) & official)}
    if copied:
        code, taken = next(iter(copied.items()))
        raise ValueError(f"by_hand/sdg_labels.csv copies the official wording for {', '.join(copied)} "
                         f"({code}: {' '.join(taken.pop())!r}): say it in our own words.")


def runs(text, length):
    """Every run of `length` words of a text, without capitals and marks."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {tuple(words[start:start + length]) for start in range(len(words) - length + 1)}
