"""The commands that a page shows, run as a reader would run them."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run(command: str) -> str:
    """What a `provlint …` command prints in the project's folder; it must say nothing on standard error."""
    arguments = shlex.split(command)
    assert arguments[0] == "provlint"
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.stderr == ""
    return done.stdout
