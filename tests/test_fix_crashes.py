"""A fix that is interrupted: whenever it dies, and whatever the system refuses, no draft is lost or torn."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SOURCE = "“It was the only safe port on the coast,” the engineer Ada Brandt wrote in her diary."
# Longer than a stream keeps before it writes, so that a file can be torn.
FILLING = "The harbor was quiet that year and nobody wrote about it.\r\n" * 400
BEFORE = f"Ada Brandt called it “the only good port on the coast” [a1].\r\n\r\n{FILLING}"
AFTER = BEFORE.replace("good", "safe")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what a system refuses is asked of Linux")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a draft that has something to fix, and its source."""
    home = tmp_path / "home"
    (home / "texts").mkdir(parents=True)
    (home / "texts" / "a1.txt").write_text(SOURCE, encoding="utf-8")
    (home / "d.md").write_bytes(BEFORE.encode())
    return home


def python(
    *arguments: str, folder: Path, refuse: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Python run in a folder by a process that the system refuses something; it measures no coverage of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(HERE.parent), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        preexec_fn=refuse,  # no threads here
        check=False,
    )


def fix(folder: Path, refuse: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    """Fix the draft of a folder."""
    options = ("--sources", "texts", "--fix", "--unsafe-fixes", "--format", "concise")
    return python("-m", "provlint", "check", "d.md", *options, folder=folder, refuse=refuse)


def text_of(folder: Path) -> str:
    """The draft of a folder as it lies there, line ends as they are."""
    return (folder / "d.md").read_bytes().decode("utf-8")


def test_a_run_killed_while_it_writes_leaves_the_draft_whole(folder: Path) -> None:
    """Killed before and after every call to the system, it is as before or as after, and never anything between."""
    (folder / "a1.txt").write_text(SOURCE, encoding="utf-8")

    done = python(str(HERE / "crashing.py"), str(folder), folder=folder)
    assert done.returncode == 0, done.stderr

    *killed, (finished, beside) = json.loads(done.stdout)

    states = ["before" if text == BEFORE else "after" if text == AFTER else text for text, _ in killed]
    assert len(killed) > 30
    assert states == sorted(states, reverse=True)
    assert set(states) == {"before", "after"}
    assert {len(names) for _, names in killed} == {0, 1}
    assert all(name.startswith(".provlint-") for _, names in killed for name in names)
    assert (finished, beside) == (AFTER, [])


def test_what_a_killed_run_left_is_no_draft(folder: Path) -> None:
    """The next run over the folder fixes the draft, and does not read what lies beside it."""
    (folder / ".provlint-0123456789ab").write_bytes(BEFORE[:100].encode())

    done = python(
        *("-m", "provlint", "check", ".", "--sources", "texts", "--fix", "--unsafe-fixes"), folder=folder
    )

    assert (done.returncode, text_of(folder)) == (0, AFTER)
    assert "in 1 draft" in done.stdout


def refuse_large_files() -> None:
    """From here on no file of this process may become longer than half the draft, as on a full disk."""
    import resource

    most = len(BEFORE.encode()) // 2
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def obey_permissions() -> None:
    """From here on file permissions hold for this process, even for the superuser."""
    # prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE): without it, a program that is started may do what the file says.
    ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)


def test_a_disk_that_is_full_leaves_the_draft_as_it_was(folder: Path) -> None:
    """What could be written is taken away again, and the run says so."""
    done = fix(folder, refuse_large_files)

    assert text_of(folder) == BEFORE
    assert sorted(path.name for path in folder.iterdir()) == ["d.md", "texts"]
    assert done.returncode == 2
    assert (
        "provlint: d.md: cannot be written (file too large); check its permissions and the disk\n"
        in done.stderr
    )
    assert "fixed 0 findings in 0 drafts" in done.stderr


@pytest.mark.parametrize(("name", "mode"), [(".", 0o555), ("d.md", 0o444)])
def test_what_may_not_be_written_is_left(name: str, mode: int, folder: Path) -> None:
    """A folder or a draft that is write-protected stays as it is, and the run says so."""
    path = folder / name
    path.chmod(mode)
    probe = "import os, sys; sys.exit(os.access(sys.argv[1], os.W_OK))"
    if python("-c", probe, str(path), folder=folder, refuse=obey_permissions).returncode:
        pytest.skip("this user may write everything")

    done = fix(folder, obey_permissions)
    path.chmod(0o755)

    assert text_of(folder) == BEFORE
    assert sorted(path.name for path in folder.iterdir()) == ["d.md", "texts"]
    assert done.returncode == 2
    assert "provlint: d.md: cannot be written (" in done.stderr
