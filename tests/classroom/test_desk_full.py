"""The disk of the desk is full: it is said, her work is as it was, and what had a receipt is there."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from desk_alone import NAME, incompressible, opened

from migcap.errors import MigcapError

MB = 1_000_000
ROOM = 4 * MB


@pytest.fixture
def small_disk(tmp_path):
    """A desk on a disk of its own of 4 MB (a memory disk, which only it sees)."""
    if os.geteuid() != 0 or shutil.which("unshare") is None or subprocess.run(["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode:
        pytest.skip("only root can make a small disk to fill (unshare, mount): run this test as root; in CI it runs.")
    folder = tmp_path / "desk"
    folder.mkdir()
    desk = opened(tmp_path, before=["unshare", "-m", "sh", "-c", f'mount -t tmpfs -o size={ROOM} none "$0" && exec "$@"', str(folder)])
    desk.inside = Path(f"/proc/{desk.process.pid}/root", *folder.parts[1:])
    yield desk
    desk.close()


def test_a_full_disk_is_told_her_work_is_untouched_and_later_it_goes_through(small_disk, tmp_path):
    anna = small_disk.desk("anna", waits=())
    filler = small_disk.inside / "files" / "filler"
    filler.write_bytes(os.urandom(ROOM - MB))
    files = incompressible(tmp_path, MB + MB // 2)
    before = files["assignment.ipynb"].read_bytes()
    with pytest.raises(MigcapError, match="disk is full, so what you handed in was not kept: nothing of yours has changed"):
        anna.submit(NAME, files)
    assert files["assignment.ipynb"].read_bytes() == before
    assert anna.submissions(NAME) == [] and not list((small_disk.inside / "files").glob("*.part"))
    filler.unlink()
    receipt = anna.submit(NAME, files)
    small_disk.desk("course").submission(NAME, receipt["id"], tmp_path / "back")
    assert (tmp_path / "back" / "assignment.ipynb").read_bytes() == before


def test_filled_to_the_last_byte_every_receipt_still_stands(small_disk, tmp_path):
    """The database finds no room either, at some time: what was promised before is there, what failed is not."""
    anna = small_disk.desk("anna", waits=())
    kept, told = [], None
    while told is None and len(kept) < 190:
        try:
            kept.append(anna.submit(NAME, incompressible(tmp_path, 60_000))["id"])
        except MigcapError as error:
            told = str(error)
    assert "disk is full" in told and len(kept) > 5
    for size in (2_000, 300, 300, 300):
        try:
            kept.append(anna.submit(NAME, incompressible(tmp_path, size))["id"])
        except MigcapError as error:
            assert "disk is full" in str(error)
    assert [one["id"] for one in anna.submissions(NAME)] == kept
    for one in kept:
        small_disk.desk("course").submission(NAME, one, tmp_path / one)
        shutil.rmtree(tmp_path / one)
