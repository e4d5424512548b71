"""Which calls a child may make into the kernel: those that computing, files of its own, threads and processes need, and no other.

The list says what is allowed, so that a call which a later kernel brings is refused until somebody thought about it. The calls that are known to be
dangerous get "not permitted"; any other gets "no such call", which makes the C library take another way. The filter is made once, by the grader,
as the kernel's own small program (BPF), and loaded as it is by each child.
"""

import ctypes
import errno
import os
import socket
import struct
from functools import cache

from migcap.grading.sandbox.errors import SandboxUnavailable

FILES = """
    access chdir chmod chown close close_range copy_file_range creat dup dup2 dup3 faccessat faccessat2 fadvise64 fallocate fchdir fchmod fchmodat
    fchown fchownat fcntl fdatasync fgetxattr flistxattr flock fsetxattr fremovexattr fstat fstatfs fsync ftruncate futimesat getcwd getdents
    getdents64 getxattr inotify_add_watch inotify_init inotify_init1 inotify_rm_watch ioctl lchown lgetxattr link linkat listxattr llistxattr lremovexattr
    lseek lsetxattr lstat mkdir mkdirat newfstatat open openat openat2 pread64 preadv preadv2 pwrite64 pwritev pwritev2 read readahead readlink
    readlinkat readv removexattr rename renameat renameat2 rmdir sendfile setxattr splice stat statfs statx symlink symlinkat sync sync_file_range
    syncfs tee truncate umask unlink unlinkat utime utimensat utimes vmsplice write writev cachestat fchmodat2
"""
MEMORY = "brk madvise mincore mlock mlock2 mlockall mmap mprotect mremap msync munlock munlockall munmap pkey_alloc pkey_free pkey_mprotect membarrier"
PROCESSES = """
    arch_prctl execve execveat exit exit_group fork futex futex_waitv futex_wait futex_wake futex_requeue get_robust_list getegid geteuid getgid
    getgroups getpgid getpgrp getpid getppid getpriority getresgid getresuid getrlimit getrusage getsid gettid getuid kill pause pidfd_open
    pidfd_send_signal prctl prlimit64 restart_syscall riscv_hwprobe rseq rt_sigaction rt_sigpending rt_sigprocmask rt_sigqueueinfo rt_sigreturn
    rt_sigsuspend rt_sigtimedwait rt_tgsigqueueinfo sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getattr sched_getparam
    sched_getscheduler sched_rr_get_interval sched_yield set_robust_list set_tid_address setfsgid setfsuid setgid setgroups setpgid setregid
    setresgid setresuid setreuid setrlimit setsid setuid sigaltstack tgkill tkill vfork wait4 waitid getcpu capget
"""
WAITING = """
    epoll_create epoll_create1 epoll_ctl epoll_pwait epoll_pwait2 epoll_wait eventfd eventfd2 pipe pipe2 poll ppoll pselect6 select signalfd signalfd4
    timerfd_create timerfd_gettime timerfd_settime
"""
TIME = """
    alarm clock_getres clock_gettime clock_nanosleep getitimer gettimeofday nanosleep setitimer time timer_create timer_delete timer_getoverrun
    timer_gettime timer_settime times
"""
SOCKETS = """
    accept accept4 bind connect getpeername getsockname getsockopt listen recvfrom recvmmsg recvmsg sendmmsg sendmsg sendto setsockopt shutdown
    socketpair
"""
MACHINE = "getrandom sysinfo uname get_mempolicy"
ALLOWED = f"{FILES} {MEMORY} {PROCESSES} {WAITING} {TIME} {SOCKETS} {MACHINE}".split()

# Nobody needs these to compute. Left off the list above they would be refused too: "not permitted" is plainer than "no such call".
REFUSED = """
    acct add_key adjtimex bpf chroot clock_adjtime clock_settime delete_module fanotify_init finit_module fsconfig fsmount fsopen fspick
    init_module io_uring_enter io_uring_register io_uring_setup ioperm iopl kcmp kexec_file_load kexec_load keyctl landlock_create_ruleset
    lookup_dcookie mbind memfd_create memfd_secret migrate_pages mknod mknodat modify_ldt mount mount_setattr move_mount move_pages mq_open msgget
    name_to_handle_at open_by_handle_at open_tree perf_event_open personality pidfd_getfd pivot_root process_madvise process_mrelease
    process_vm_readv process_vm_writev ptrace quotactl quotactl_fd reboot request_key sched_setaffinity sched_setattr sched_setparam
    sched_setscheduler semget set_mempolicy setdomainname sethostname setns setpriority settimeofday shmget swapoff swapon syslog umount2
    unshare userfaultfd vhangup ioprio_set capset
""".split()

WITHOUT_WHICH_NOTHING_RUNS = ("clone", "execve", "mmap", "read", "socket", "write")

NEW_NAMESPACES = 0x00020000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000

PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2


@cache
def build_filter() -> bytes:
    """The filter as the kernel reads it."""
    try:
        import pyseccomp
    except (ImportError, RuntimeError) as why:
        raise SandboxUnavailable(f"The filter of system calls cannot be made ({why}): run `pip install pyseccomp` and `sudo apt install libseccomp2`.") from why
    rules = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.ENOSYS))
    for name in ALLOWED:
        _add(rules, pyseccomp.ALLOW, name)
    for name in REFUSED:
        _add(rules, pyseccomp.ERRNO(errno.EPERM), name)
    # Threads and processes yes, new namespaces no. clone3 hides its flags in memory, where no filter can look: without it the C library takes clone.
    _add(rules, pyseccomp.ALLOW, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, NEW_NAMESPACES, 0))
    _add(rules, pyseccomp.ALLOW, "socket", pyseccomp.Arg(0, pyseccomp.EQ, socket.AF_UNIX))
    _add(rules, pyseccomp.ERRNO(errno.EAFNOSUPPORT), "socket", pyseccomp.Arg(0, pyseccomp.NE, socket.AF_UNIX))
    return _exported(rules)


def _add(rules, action, name, *conditions):
    try:
        rules.add_rule(action, name, *conditions)
    except (OSError, ValueError) as why:
        # A name that this library or this kind of machine does not know: the call stays refused, as all that is not allowed.
        if name in WITHOUT_WHICH_NOTHING_RUNS:
            raise SandboxUnavailable(f"The filter of system calls cannot be made ({name}: {why}): update the package libseccomp2.") from why


def _exported(rules):
    import tempfile

    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]


def load_filter(program: bytes):
    """Bind the process that calls, and all that it starts, to the filter for good."""
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(program, len(program))
    record = _Program(len(program) // struct.calcsize("HBBI"), ctypes.addressof(buffer))
    if libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(record), 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"loading the filter of system calls: {os.strerror(number)}")
