"""The engine in the place of nbgrader's Execute: what it does not run."""

import json

import pytest
from nbformat import v4
from nbgrader.preprocessors import Execute
from traitlets.config import Config

from migcap.grading.engine.plugin import SafeExecute
from migcap.grading.sandbox import SandboxUnavailable


@pytest.fixture
def in_r(tmp_path, monkeypatch):
    """A notebook in R, on a machine that has a kernel for it."""
    spec = tmp_path / "kernels" / "ir"
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text(json.dumps({"argv": ["R", "{connection_file}"], "display_name": "R", "language": "R"}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    return v4.new_notebook(cells=[v4.new_code_cell("x <- 1")], metadata={"kernelspec": {"name": "ir", "display_name": "R", "language": "R"}})


def test_a_notebook_in_another_language_is_not_run_without_protection_behind_the_trainer_s_back(in_r, monkeypatch):
    monkeypatch.setattr(Execute, "preprocess", lambda *arguments: pytest.fail("it was run in a plain kernel"))
    with pytest.raises(SandboxUnavailable, match="there is Python alone: .*c.Grading.sandbox = False"):
        SafeExecute().preprocess(in_r, {})


def test_where_the_course_wants_no_sandbox_nbgrader_runs_it_and_the_log_says_so(in_r, monkeypatch, caplog):
    monkeypatch.setattr(Execute, "preprocess", lambda self, notebook, resources, km: (notebook, "run by nbgrader"))
    execute = SafeExecute(config=Config({"Grading": {"sandbox": False}}))
    with caplog.at_level("WARNING"):
        assert execute.preprocess(in_r, {})[1] == "run by nbgrader"
    assert "without a sandbox" in caplog.text
