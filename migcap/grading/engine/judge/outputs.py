"""Outputs that came from a submission's process, as nothing but the outputs that a notebook knows."""

import json

MOST_TEXT = 5 << 20
SHOWN = frozenset(["text/plain", "text/html", "text/markdown", "text/latex", "image/png", "image/jpeg", "image/svg+xml", "application/json"])


def harmless_output(output):
    """A new dict with strings only. TypeError where it is no output at all."""
    if type(output) is not dict:
        raise TypeError("an output")
    kind = output.get("output_type")
    if kind == "stream":
        return {"output_type": "stream", "name": "stderr" if output.get("name") == "stderr" else "stdout", "text": _text(output.get("text"))}
    if kind == "error":
        lines = output.get("traceback")
        return {"output_type": "error", "ename": _text(output.get("ename"), 200), "evalue": _text(output.get("evalue"), 20_000),
                "traceback": [_text(line, 20_000) for line in lines[:200]] if type(lines) is list else []}
    if kind not in ("execute_result", "display_data"):
        raise TypeError("an output")
    data = output.get("data") if type(output.get("data")) is dict else {}
    kept = {name: _text(value) for name, value in data.items() if name in SHOWN and type(value) is str}
    if type(data.get("application/json")) in (dict, list):
        kept["application/json"] = json.loads(_text(json.dumps(data["application/json"])))
    shown = {"output_type": kind, "data": kept, "metadata": {}}
    if kind == "execute_result":
        shown["execution_count"] = output["execution_count"] if type(output.get("execution_count")) is int else None
    return shown


def size_of(output):
    """Bytes of an output, about."""
    if output["output_type"] == "error":
        return len(output["evalue"]) + sum(map(len, output["traceback"]))
    if output["output_type"] == "stream":
        return len(output["text"])
    return sum(len(value) if type(value) is str else len(json.dumps(value)) for value in output["data"].values())


def _text(value, most=MOST_TEXT):
    if type(value) is not str:
        raise TypeError("a text")
    return value[:most]
