"""What a child tries to use up: each function gives back how much it got."""

import ctypes
import errno
import os
import resource
import threading
import time

libc = ctypes.CDLL(None, use_errno=True)


def forks(prepared, most):
    """How many processes it can have at once."""
    made = []
    for _ in range(most):
        try:
            child = os.fork()
        except BlockingIOError:
            break
        if child == 0:
            while True:
                time.sleep(60)
        made.append(child)
    return len(made)


def fork_bomb(prepared):
    while True:
        try:
            os.fork()
        except BlockingIOError:
            pass


def starts_threads(prepared, most):
    stop = threading.Event()
    made = 0
    for _ in range(most):
        try:
            threading.Thread(target=stop.wait, daemon=True).start()
        except RuntimeError:
            break
        made += 1
    stop.set()
    return made


def takes_memory(prepared, megabytes):
    return len(bytearray(megabytes << 20)) >> 20


def takes_memory_that_no_limit_counts(prepared, megabytes):
    """Files in memory that are not mapped are no address space."""
    for _ in range(megabytes // 32):
        file = libc.memfd_create(b"hog", 0)
        if file < 0:
            raise OSError(ctypes.get_errno(), "memfd_create")
        os.write(file, b"x" * (32 << 20))
    return megabytes


def fills(prepared, path, megabytes):
    """How many MB go into one file."""
    written = 0
    with open(path, "wb", buffering=0) as file:
        try:
            for _ in range(megabytes):
                written += file.write(b"x" * (1 << 20))
        except OSError as why:
            return [written >> 20, errno.errorcode[why.errno]]
    return [written >> 20, "done"]


def fills_folder(prepared, path, megabytes):
    total = 0
    for number in range(megabytes):
        written, how = fills(prepared, f"{path}/{number}", 1)
        total += written
        if how != "done":
            return [total, how]
    return [total, "done"]


def makes_files(prepared, path, most):
    for number in range(most):
        try:
            os.close(os.open(f"{path}/{number}", os.O_CREAT | os.O_WRONLY))
        except OSError as why:
            return [number, errno.errorcode[why.errno]]
    return [most, "done"]


def opens_files(prepared, most):
    for number in range(most):
        try:
            os.open("/dev/null", os.O_RDONLY)
        except OSError as why:
            return [number, errno.errorcode[why.errno]]
    return [most, "done"]


def raises_its_limits(prepared):
    resource.setrlimit(resource.RLIMIT_NPROC, (4096, 4096))
    return True


def burns(prepared):
    while True:
        pass
