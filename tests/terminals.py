"""What a person at a terminal gets to see."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEEDS_TERMINAL = pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")


def seen_on_terminal(folder: Path, arguments: tuple[str, ...], environment: Mapping[str, str]) -> bytes:
    """What `provlint`, run in `folder`, writes to a terminal; it has to find something, and so end with 1."""
    ours, theirs = os.openpty()
    plain = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    process = subprocess.Popen(
        [sys.executable, "-m", "provlint", *arguments],
        cwd=folder,
        env={**plain, "PYTHONPATH": str(ROOT), **environment},
        stdout=theirs,
    )
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # how Linux says that the other side is closed
        while chunk := os.read(ours, 4096):
            shown += chunk
    os.close(ours)
    assert process.wait() == 1
    return shown
