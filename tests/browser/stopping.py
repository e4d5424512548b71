"""How long to wait for a JupyterLab, and how to end one."""

import signal

PATIENCE = 60  # seconds; a busy machine may need a while to start a server or a kernel


def stop(lab):
    """Ctrl-C, as she would; returns the exit status."""
    if lab.process.poll() is None:
        lab.process.send_signal(signal.SIGINT)
    return lab.process.wait(PATIENCE)
