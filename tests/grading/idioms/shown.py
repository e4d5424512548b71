"""Outputs made comparable: addresses, times, counts and folders dropped, streams joined, pictures as their pixels."""

import base64
import hashlib
import io
import re

from PIL import Image

DROPPED = (
    (re.compile(r"0x[0-9a-f]+"), "0x"),
    (re.compile(r"In\s?\[[\d\s]*\]"), "In[]"),
    (re.compile(r"(/tmp/)?ipykernel_\d+/\d+\.py|<ipython-input-[^>]+>"), "<cell>"),
    (re.compile(r"\b\d{6,}\.py\b"), "<cell>"),
    (re.compile(r"T_[0-9a-f]{5}"), "T_"),
    (re.compile(r"IPY_MODEL_[0-9a-f]{32}|[0-9a-f]{32}"), "<id>"),
)

CONTEXT = re.compile(r"\s*\d+( |$)")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def comparable(outputs):
    """What a learner sees in these outputs of nbformat."""
    shown = []
    for output in outputs:
        kind = output["output_type"]
        if kind == "stream":
            _add_text(shown, output["name"], output["text"])
        elif kind == "error":
            shown.append(("error", output["ename"], _dropped(output["evalue"]), _comparable_traceback("\n".join(output["traceback"]))))
        else:
            forms = {form: _comparable_form(form, data) for form, data in sorted(output["data"].items())}
            shown.append((kind, forms, dict(output.get("metadata", {}))))
    return shown


def _add_text(shown, name, text):
    """Both streams of a kernel are sent now and then, each by itself: only their own order is sure."""
    if not shown or shown[-1][0] != "streams":
        shown.append(("streams", {}))
    streams = shown[-1][1]
    streams[name] = _dropped(streams.get(name, "") + text)


def _comparable_traceback(text):
    """Where it went and which line failed there; not the lines around it, nor which of the words are coloured."""
    # IPython writes ~ for the home of whoever runs it, and the two have different ones.
    lines = re.sub(r"[~/]\S*/lib/python3", "lib/python3", _dropped(COLOUR.sub("", text))).splitlines()
    return [" ".join(line.split()) for line in lines if line.strip() and not CONTEXT.match(line)]


def _comparable_form(form, data):
    if form == "image/png":
        image = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGBA")
        return image.size, hashlib.sha256(image.tobytes()).hexdigest()
    return _dropped(data) if isinstance(data, str) else _dropped(repr(data))


def _dropped(text):
    for pattern, instead in DROPPED:
        text = pattern.sub(instead, text)
    return text
