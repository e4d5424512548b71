"""Zip files from people one need not trust: what is not a plain file of a sound name is refused, before it can do harm."""

import io
import os
import stat
import struct
import tracemalloc
import zipfile

import pytest
from desk_alone import zipped

from migcap.classroom.desk import zips
from migcap.classroom.desk.errors import DeskError
from migcap.errors import MigcapError

LIMITS = zips.Limits(body=1_000_000, unpacked=2_000_000, files=20)


def rewritten(content, limits=LIMITS):
    """(what the desk keeps, {name: sha256})"""
    kept = io.BytesIO()
    return kept, zips.rewrite(io.BytesIO(content), kept, limits)


def refused(content, limits=LIMITS):
    with pytest.raises(DeskError) as caught:
        rewritten(content, limits)
    return str(caught.value)


def with_entry(name, mode=0, compression=zipfile.ZIP_STORED, content=b"x"):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        entry = zipfile.ZipInfo(name)
        entry.external_attr, entry.compress_type = mode << 16, compression
        packed.writestr(entry, content)
    return buffer.getvalue()


def test_what_is_sound_is_kept_byte_by_byte_and_nothing_else_of_the_sender_s(tmp_path):
    entry = zipfile.ZipInfo("assignment.ipynb", (2001, 1, 1, 0, 0, 0))
    entry.external_attr, entry.comment, entry.extra = (stat.S_IFREG | 0o4777) << 16, b"mine", struct.pack("<HHL", 0x5455, 4, 0)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr(entry, b"work")
        packed.writestr("figures/", b"")
        packed.writestr("figures/one.png", b"dots")
    kept, hashes = rewritten(buffer.getvalue())
    assert sorted(hashes) == ["assignment.ipynb", "figures/one.png"]
    with zipfile.ZipFile(kept) as packed:
        for one in packed.infolist():
            assert (one.date_time, one.external_attr >> 16, one.comment, one.extra) == (zips.DAY, stat.S_IFREG | 0o600, b"", b"")
        assert packed.read("assignment.ipynb") == b"work"
    assert zips.unpack(kept, tmp_path, LIMITS) == ["assignment.ipynb", "figures/one.png"]
    assert (tmp_path / "figures" / "one.png").read_bytes() == b"dots"


def test_the_same_files_make_the_same_bytes(tmp_path):
    paths = {}
    for name in ("b.txt", "a.txt"):
        paths[name] = tmp_path / name
        paths[name].write_text(name)
    packed = []
    for age in (1_000_000_000, 1_500_000_000):
        os.utime(paths["a.txt"], (age, age))
        target = io.BytesIO()
        zips.pack(paths, target)
        packed.append(target.getvalue())
    assert packed[0] == packed[1]


NAMES = ["../up.ipynb", "a/../../up", "/etc/passwd", "C:/x", "c:\\x", "a\\b", "..", ".", "a/./b", "a//b", ".ssh/authorized_keys", "a/.bashrc", "con", "NUL.txt", "a/Aux.ipynb",
         "com1", "COM¹.txt", "a\0.ipynb", "a\n.ipynb", "a\x1b[2J", "line\u2028end", "\u202egnp.ipynb", "zero\u200bwidth",
         "e\u0301.ipynb", "name ", "name.", "-rf", "~/x", "$(id)", "a;b", "<b>.html", "x" * 121,
         "1/2/3/4/5/6/7", "*.ipynb", "a?b", "a:stream", "|pipe", "\ufeffbom"]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_that_leads_elsewhere_or_means_something_else_is_refused(name, tmp_path):
    content = with_entry(name.replace("\0", "Q")).replace(b"Q", b"\0")  # Python would cut it when it writes
    assert "is not taken" in refused(content)
    with pytest.raises(MigcapError):
        zips.unpack(io.BytesIO(content), tmp_path / "in", LIMITS)
    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize("name", ["assignment.ipynb", "Übung 1 (neu).ipynb", "مهمة.txt", "课程/作业.ipynb", "a.b-c_d+e=f@g,h"])
def test_names_of_all_languages_are_taken(name):
    assert list(rewritten(with_entry(name))[1]) == [name]


@pytest.mark.parametrize("names", [("a.ipynb", "a.ipynb"), ("a.ipynb", "A.IPYNB"), ("ﬁ.txt", "fi.txt"), ("a", "a/b"), ("A/b", "a")])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_names_for_one_place_are_refused(names):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    said = refused(buffer.getvalue())
    assert "twice" in said or "a folder that is a file" in said


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK, stat.S_IFDIR])
def test_links_pipes_and_devices_are_refused(kind):
    assert "link or a device" in refused(with_entry("assignment.ipynb", kind | 0o777, content=b"/etc/passwd"))


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_compressions_are_refused(compression):
    assert "rare kind" in refused(with_entry("a.txt", compression=compression))


def test_what_is_encrypted_is_refused():
    content = bytearray(with_entry("a.txt"))
    content[6] |= 1
    content[content.rindex(b"PK\1\2") + 8] |= 1
    assert "rare kind" in refused(bytes(content))


def test_a_bomb_is_stopped_at_the_limit_whatever_it_says_of_its_size():
    content = bytearray(zipped({"bomb.txt": b"\0" * 50_000_000}))
    assert len(content) < 60_000
    directory = content.rindex(b"PK\1\2")
    struct.pack_into("<L", content, directory + 24, 10)  # says ten bytes
    tracemalloc.start()
    said = refused(bytes(content))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "too large when it is unpacked" in said or "no zip file that can be read" in said
    assert peak < 5_000_000
    assert "too large when it is unpacked" in refused(zipped({f"{n}.txt": b"\0" * 300_000 for n in range(10)}))


@pytest.mark.parametrize("claimed", [None, 1], ids=["said", "concealed"])
def test_a_hundred_thousand_files_are_refused_before_they_are_read(claimed):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for number in range(60_000):
            packed.writestr(f"{number}", b"")
    content = bytearray(buffer.getvalue())
    if claimed:
        struct.pack_into("<HH", content, len(content) - 22 + 8, claimed, claimed)
    tracemalloc.start()
    said = refused(bytes(content))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "too many files" in said and peak < 15_000_000  # most of it the copy of the file itself


@pytest.mark.parametrize("content", [b"", b"x", b"PK\5\6" + b"\0" * 18, b"\0" * 1000, zipped({"a": "x"}) + b"more", b"before" + zipped({"a": "x"}), zipped({"a": "x"})[:-30],
                                     zipped({})], ids=["empty", "short", "nothing in it", "zeros", "more behind", "more before", "cut", "no file"])
def test_what_is_no_whole_zip_file_is_refused(content):
    assert "no zip file that can be read whole" in refused(content) or "no file in what was sent" in refused(content)


def test_damage_is_noticed():
    content = bytearray(zipped({"a.txt": os.urandom(1000)}))
    content[200] ^= 255
    assert "no zip file that can be read whole" in refused(bytes(content))


def test_every_cut_and_every_flipped_byte_is_refused_or_harmless():
    good = zipped({"assignment.ipynb": b"{}" * 40, "b.txt": b"b"})
    for at in range(len(good)):
        for content in (good[:at], good[:at] + bytes([good[at] ^ 0x81]) + good[at + 1:]):
            try:
                _, hashes = rewritten(content)
            except DeskError:
                continue
            assert len(hashes) <= 2 and all("/" not in name.strip("/") and not name.startswith(".") for name in hashes)
