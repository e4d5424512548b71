"""JupyterLab on the learner's folder: offline, without pop-ups, and with little to read in the terminal.

The settings are in `jupyter/` beside this file, in Jupyter's own form. They switch off news, updates and the installing of
extensions (all three ask the network), show Markdown files as pages, leave out the extensions for trainers and authors, and let
only errors through to the terminal.
"""

import os
import secrets
from pathlib import Path
from urllib.parse import quote

from migcap import home
from migcap.errors import MigcapError
from migcap.learner.copies import prepare

SETTINGS = Path(__file__).resolve().parent / "jupyter"
START = "start.ipynb"


def learn(no_browser=False, options=()):
    """Bring the learner's folder up to date and serve it with JupyterLab until Ctrl-C; returns the exit status.

    `options` are further command line options of JupyterLab, such as "--port=9000"; they win over ours. A port that is taken is
    passed over for the next one. Raises MigcapError when the folder cannot be written or no port is free.
    """
    try:
        news = prepare()
        print("\n".join([f"Your folder: {home.folder()}", *news, "Starting JupyterLab ..."]), flush=True)
        server = _server((["--no-browser"] if no_browser else []) + [option for option in options if option != "--"])
        print(f"\nJupyterLab is running. {'Open' if no_browser else 'If your browser does not open by itself, open'} this address in a browser:\n\n"
              f"    {_address(server)}\n\nTo stop it, press Ctrl-C here.", flush=True)
        server.start()
    except KeyboardInterrupt:
        pass
    print("\nJupyterLab has stopped. What you saved is in your folder.", flush=True)
    return 0


def _server(options):
    """JupyterLab's server, ready to start."""
    _set_environment()
    import zmq  # both here, because they take a moment and other commands do not need them
    from jupyterlab.labapp import LabApp

    ours = {
        "ServerApp.root_dir": home.folder(),
        "LabApp.default_url": f"/lab/tree/{quote(START)}" if (home.folder() / START).exists() else "/lab",
        "LabApp.workspaces_dir": home.folder() / ".migcap" / "workspaces",
        # A token of our own making: for one that it makes itself, the server prints a page of addresses.
        "IdentityProvider.token": secrets.token_hex(16),
        "ServerApp.allow_root": hasattr(os, "geteuid") and os.geteuid() == 0,  # as in a container; it refuses to start otherwise
        # Kernels print a warning each time they talk over an open line; not every build of zmq can close it.
        "KernelManager.transport_encryption": "auto" if zmq.has("curve") else "disabled",
    }
    given = {option.lstrip("-").partition("=")[0] for option in options}
    arguments = [f"--{name}={value}" for name, value in ours.items() if name not in given] + options
    try:
        return LabApp.initialize_server(argv=arguments)
    except SystemExit as stopped:
        raise MigcapError("JupyterLab could not start (see the lines above): close other running JupyterLabs, or choose another port "
                          "with --port=9000.") from stopped


def _set_environment():
    """For JupyterLab and for the kernels that it starts."""
    paths = [str(SETTINGS), os.environ.get("JUPYTER_CONFIG_PATH")]
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(filter(None, paths))
    os.environ["MIGCAP_HOME"] = str(home.folder())
    # A kernel of the same name that she installed for herself must not take the place of this environment's.
    os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"


def _address(server):
    token = server.identity_provider.token
    return server.connection_url.rstrip("/") + server.default_url.removeprefix(server.base_url.rstrip("/")) + (f"?token={quote(token)}" if token else "")
