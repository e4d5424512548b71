"""What tests/lighter puts in front of a package answers as the package does, and is there in the processes that tests start."""

import json
import subprocess
import sys

CODE = """
import json, sys
import nbformat, jsonschema
light = "lark" not in sys.modules
checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
print(json.dumps([light, [checker.conforms(text, kind) for kind in ("iri", "iri-reference") for text in ("https://example.org/é", "/é", "no iri", "<>")], "lark" in sys.modules]))
"""


def told(*options):
    return json.loads(subprocess.run([sys.executable, *options, "-c", CODE], text=True, capture_output=True, check=True).stdout)


def test_the_stand_in_answers_as_the_package_and_only_when_asked():
    light, answers, loaded = told()
    heavy, as_ever, _ = told("-E")  # without PYTHONPATH: the package itself
    assert light and loaded and not heavy
    assert answers == as_ever and len(set(answers)) == 2
