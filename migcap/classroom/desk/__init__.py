"""The hand-in desk: a small service of the hub that gives modules out, takes work in, and hands feedback back.

It knows who asks from the hub alone, and it alone says when something was handed in. A trainee meets only what is hers; the
account of the course meets everything. No folder is shared with anybody, so it works the same on one machine and on many.

    python -m migcap.classroom.desk --folder DIR     the service; the hub starts it (see __main__.py for its settings)
    migcap.classroom.desk.client.Desk                the same from Python, for a server's own process

The tests hold each promise: tests/classroom/test_desk_*.py.
"""
