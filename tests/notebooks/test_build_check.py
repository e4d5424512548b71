"""Every derived file is what its source makes."""

from migcap.build.make import check


def test_nothing_has_drifted():
    found = check()
    assert not found, "\n".join(found)
