"""A lock on an open file that one process holds; the kernel frees it however the process ends."""

import sys

if sys.platform == "win32":
    import msvcrt
    import os

    # Windows forbids others to read what is locked, so a byte far behind any journal is locked.
    _FAR = 2**31 - 2

    def lock(descriptor: int) -> bool:
        """Take the lock; False if another process holds it."""
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def lock(descriptor: int) -> bool:
        """Take the lock; False if another process holds it.

        Raises:
            OSError: if the file system knows no locks.
        """
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
