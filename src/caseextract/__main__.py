"""The way in: ``python -m caseextract`` and the command ``caseextract``.

Loading the libraries takes a good part of a second, so nothing of them is imported before Ctrl-C is provided for.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from types import FrameType

INTERRUPTED = 130


def _tell() -> None:
    with contextlib.suppress(OSError, ValueError):  # standard error may be closed
        os.write(2, b"caseextract: interrupted" + (b"; a batch goes on with --resume" if "batch" in sys.argv[1:2] else b"") + b"\n")


def _end(number: int, frame: FrameType | None) -> None:
    """End at once: while libraries load there is nothing to save, and an exception raised within an import may be swallowed."""
    _tell()
    os._exit(INTERRUPTED)


def _take_ctrl_c() -> bool:
    """Whether Ctrl-C is ours to handle: not in a thread, and not where the caller had it ignored or handles it otherwise."""
    return threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGINT) is signal.default_int_handler


def main() -> None:
    """Run the command line; Ctrl-C ends it with one line and status 130 at any moment."""
    ours = _take_ctrl_c()
    try:
        if ours:
            signal.signal(signal.SIGINT, _end)
        from caseextract.cli import run

        if ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        status = run()
        if ours:
            signal.signal(signal.SIGINT, _end)  # all is written, the interpreter only clears up
        sys.exit(status)
    except KeyboardInterrupt:
        if ours:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        _tell()
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
