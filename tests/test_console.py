"""What is shown while a run goes on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = "from provlint.console import shown_progress; print(*shown_progress('abc', patience={patience}))"


def shown(patience: float, *, is_terminal: bool) -> tuple[str, str]:
    """Standard output and standard error of going through three items."""
    reader, writer = os.openpty() if is_terminal else os.pipe()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(patience=patience)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=writer,
        text=True,
        check=True,
    )
    if not is_terminal or patience:
        os.write(writer, b".")  # so that there is something to read
    told = os.read(reader, 10_000).decode()
    os.close(writer)
    os.close(reader)
    return done.stdout, told.removesuffix(".")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_what_takes_long_has_a_bar_on_a_terminal() -> None:
    """On standard error, so that results stay clean."""
    out, err = shown(0, is_terminal=True)

    assert out == "a b c\n"
    assert "Checking" in err
    assert "100%" in err


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_what_is_soon_done_has_none() -> None:
    """A bar that flashes by tells nothing."""
    assert shown(60, is_terminal=True) == ("a b c\n", "")


def test_a_log_has_no_bar() -> None:
    """Where standard error is no terminal, nothing is drawn."""
    assert shown(0, is_terminal=False) == ("a b c\n", "")
