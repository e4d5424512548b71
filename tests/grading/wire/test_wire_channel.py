"""Messages come whole and in order, and nobody waits longer than the deadline of the whole message."""

import contextlib
import os
import socket
import struct
import threading
import time
import tracemalloc

import pytest

from migcap.grading.wire import Channel, TooLarge

SOON = 0.3
LATE = 3  # far more than SOON, for a machine that is busy


@pytest.fixture
def pair():
    one, other = socket.socketpair()
    yield one, other
    one.close()
    other.close()


@contextlib.contextmanager
def meanwhile(function, *arguments):
    thread = threading.Thread(target=function, args=arguments, daemon=True)
    thread.start()
    yield
    thread.join(LATE * 2)
    assert not thread.is_alive()


def within(seconds, error, function, *arguments):
    started = time.monotonic()
    with pytest.raises(error):
        function(*arguments, time.monotonic() + seconds)
    assert time.monotonic() - started < seconds + LATE


@pytest.mark.parametrize("length", [0, 1, 4095, 4096, 1 << 20, (1 << 20) + 1, 5 << 20])
def test_a_message_comes_as_it_was_sent(pair, length):
    data = os.urandom(length)
    with meanwhile(Channel(pair[0]).send, data, time.monotonic() + 20):
        assert Channel(pair[1]).receive(time.monotonic() + 20) == data


def test_messages_come_one_by_one_in_order(pair):
    one, other = map(Channel, pair)
    for number in range(50):
        one.send(b"%d" % number)
    assert [other.receive() for _ in range(50)] == [b"%d" % number for number in range(50)]


def test_who_says_nothing_is_not_waited_for(pair):
    within(SOON, TimeoutError, Channel(pair[1]).receive)


def test_slow_drips_do_not_outlive_the_deadline(pair):
    """Each byte comes in good time for itself."""
    ended = threading.Event()

    def drip():
        with contextlib.suppress(OSError):
            for byte in struct.pack("<I", 1000) + bytes(1000):
                if ended.is_set():
                    return
                pair[0].send(bytes([byte]))
                time.sleep(0.02)

    with meanwhile(drip):
        within(SOON, TimeoutError, Channel(pair[1]).receive)
        ended.set()


def test_who_does_not_read_does_not_hold_up_the_sender(pair):
    within(SOON, TimeoutError, Channel(pair[0]).send, bytes(30 << 20))


def test_who_reads_slowly_does_not_hold_up_the_sender(pair):
    ended = threading.Event()

    def sip():
        while not ended.is_set():
            pair[1].recv(1000)
            time.sleep(0.02)

    with meanwhile(sip):
        within(SOON, TimeoutError, Channel(pair[0]).send, bytes(30 << 20))
        ended.set()


def test_a_deadline_that_has_passed_is_told_even_when_the_message_is_there(pair):
    one, other = map(Channel, pair)
    one.send(b"a")
    with pytest.raises(TimeoutError):
        other.receive(time.monotonic() - 1)
    with pytest.raises(TimeoutError):
        one.send(b"a", time.monotonic() - 1)


def test_a_deadline_does_not_stay_for_the_next_message(pair):
    one, other = map(Channel, pair)
    one.send(b"a", time.monotonic() + SOON)
    other.receive(time.monotonic() + SOON)
    with meanwhile(lambda: (time.sleep(2 * SOON), one.send(b"b"))):
        assert other.receive() == b"b"


def test_the_end_is_told_at_every_place(pair):
    for begun in (b"", b"\1\0", b"\5\0\0\0", b"\5\0\0\0abcd"):
        one, other = socket.socketpair()
        with other:
            one.sendall(begun)
            one.close()
            with pytest.raises(EOFError):
                Channel(other).receive(time.monotonic() + LATE)


def test_sending_to_who_has_left_is_the_end_too(pair):
    pair[1].close()
    with pytest.raises(EOFError):
        for _ in range(3):
            Channel(pair[0]).send(b"a")


def test_a_message_that_is_too_large_closes_the_channel_on_both_sides(pair):
    one, other = Channel(pair[0], limit=100), Channel(pair[1], limit=99)
    one.send(bytes(100))
    with pytest.raises(TooLarge):
        other.receive()
    assert pair[1].fileno() == -1
    with pytest.raises(TooLarge):
        one.send(bytes(101))
    assert pair[0].fileno() == -1
    for call in (one.receive, other.receive, lambda: one.send(b"a")):
        with pytest.raises(EOFError):
            call()


def test_the_length_alone_sets_no_memory_aside(pair):
    pair[0].sendall(struct.pack("<I", 32 << 20) + bytes(1000))
    tracemalloc.start()
    try:
        with pytest.raises(TimeoutError):
            Channel(pair[1]).receive(time.monotonic() + SOON)
        assert tracemalloc.get_traced_memory()[1] < 3 << 20
    finally:
        tracemalloc.stop()
