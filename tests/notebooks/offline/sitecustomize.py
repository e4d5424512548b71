"""On PYTHONPATH, this takes the network away from a kernel: a lesson that downloads anything fails here."""

import ipaddress
import socket

REASON = "this test runs without a network, and a notebook asked for {}"
_connect, _connect_ex, _getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo


def _is_here(address):
    """A Unix socket, or an address of this machine: the kernel itself talks over these."""
    host = address[0] if isinstance(address, tuple) else None
    if host in (None, "localhost", ""):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _refuse_elsewhere(function, address_of):
    def guarded(*arguments, **options):
        address = address_of(arguments)
        if not _is_here(address):
            raise OSError(REASON.format(address))
        return function(*arguments, **options)
    return guarded


socket.socket.connect = _refuse_elsewhere(_connect, lambda arguments: arguments[1])
socket.socket.connect_ex = _refuse_elsewhere(_connect_ex, lambda arguments: arguments[1])
socket.getaddrinfo = _refuse_elsewhere(_getaddrinfo, lambda arguments: (arguments[0], arguments[1] if len(arguments) > 1 else 0))
