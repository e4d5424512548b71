"""The settings that keep JupyterLab quiet: each must be one that this JupyterLab knows, or it silently does nothing."""

import json
import sys
from pathlib import Path

import pytest
from jupyterlab.labapp import LabApp

from migcap.errors import MigcapError
from migcap.learner import lab

SHARE = Path(sys.prefix) / "share" / "jupyter"


def settings(name):
    return json.loads((lab.SETTINGS / name).read_text())


def test_every_setting_is_known_to_this_jupyterlab():
    unknown = []
    for plugin, values in settings("labconfig/default_setting_overrides.json").items():
        package, _, name = plugin.partition(":")
        schema = json.loads((SHARE / "lab" / "schemas" / package / f"{name}.json").read_text())
        unknown += [f"{plugin}: {key}" for key in values if key not in schema["properties"]]
    assert unknown == []


def test_every_extension_that_is_left_out_is_there():
    prebuilt = {json.loads(path.read_text())["name"] for pattern in ("*/package.json", "@*/*/package.json")
                for path in (SHARE / "labextensions").glob(pattern)}
    core = (path.read_text(encoding="utf-8") for path in (SHARE / "lab" / "static").glob("jlab_core*.js"))
    core = "".join(core)
    left_out = settings("labconfig/page_config.json")["disabledExtensions"]
    assert [name for name in left_out if name not in prebuilt and f'"{name}"' not in core] == []


def test_every_server_option_is_known_to_this_server():
    options = settings("jupyter_server_config.json")
    assert set(options["LabApp"]) <= set(LabApp.class_trait_names())
    assert set(options["ServerApp"]) <= set(LabApp.serverapp_class.class_trait_names())


def arguments_of(monkeypatch, *options):
    """What JupyterLab would be started with."""
    given = []
    monkeypatch.setattr(LabApp, "initialize_server", lambda argv: given.extend(argv))
    for name in ("JUPYTER_CONFIG_PATH", "MIGCAP_HOME", "JUPYTER_PREFER_ENV_PATH"):
        monkeypatch.setenv(name, lab.os.environ.get(name, ""))  # so that it is put back afterwards
    lab._server(list(options))
    return given


def test_it_serves_her_folder_and_begins_on_the_start_page(edition, monkeypatch):
    lab.prepare()
    given = arguments_of(monkeypatch)
    assert f"--ServerApp.root_dir={lab.home.folder()}" in given
    assert "--LabApp.default_url=/lab/tree/start.ipynb" in given
    (lab.home.folder() / "start.ipynb").unlink()
    assert "--LabApp.default_url=/lab" in arguments_of(monkeypatch)


def test_her_own_options_win(edition, monkeypatch):
    given = arguments_of(monkeypatch, "--IdentityProvider.token=mine", "--port=9000")
    assert [option for option in given if "token" in option] == ["--IdentityProvider.token=mine"]
    assert given[-1] == "--port=9000"


def test_what_jupyterlab_refuses_is_a_sentence(edition, monkeypatch):
    def refuse(argv):
        raise SystemExit(1)

    monkeypatch.setattr(LabApp, "initialize_server", refuse)
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "")
    monkeypatch.setenv("JUPYTER_PREFER_ENV_PATH", "")
    with pytest.raises(MigcapError, match="JupyterLab could not start .* choose another port with --port=9000"):
        lab._server([])
