"""`check --watch`, as a process of its own that sees files change."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from provlint.cli_watch import Unwatchable, _turns, keep_checking, what_is_read
from provlint.configurations import Asked, Configurations
from provlint.inputs import Inputs

ROOT = Path(__file__).parent.parent
ADA = "The harbor opened in 1931. “It was the only safe port on the coast,” Ada Brandt wrote."
GOOD = "Ada Brandt called it “the only safe port on the coast” [a1].\n"
BAD = "Ada Brandt called it “the only save port on the coast” [a1].\n"
WAITING = "provlint: watching for changes; Ctrl-C ends this\n"
# A machine under load may take its time; a test that passes waits for none of it.
PATIENCE = 60

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")


class Watch:
    """A run that watches, and what it has said since it was last asked."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._log = folder / ".log"
        self._seen = ""
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "provlint", "check", *arguments, "--format", "concise", "--watch"],
                cwd=folder,
                env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"},
                stdout=log,
                stderr=log,
            )

    def round(self) -> str:
        """What one more check says, once it is done."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            fresh = self._log.read_text(encoding="utf-8").removeprefix(self._seen)
            if WAITING in fresh:
                told = fresh[: fresh.index(WAITING)]
                self._seen += told + WAITING
                return told
            time.sleep(0.02)
        raise TimeoutError(self._log.read_text(encoding="utf-8"))

    def end(self) -> tuple[int, str]:
        """The exit status after Ctrl-C, and what was said besides."""
        self._process.send_signal(signal.SIGINT)
        code = self._process.wait(PATIENCE)
        return code, self._log.read_text(encoding="utf-8").removeprefix(self._seen)

    def kill(self) -> None:
        """End it, if it has not ended."""
        self._process.kill()
        self._process.wait()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a1.txt").write_text(ADA, encoding="utf-8")
    (tmp_path / "draft.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "provlint.toml").write_text('sources = ["texts"]\n')
    return tmp_path


@pytest.fixture(params=["draft.md", "."], ids=["file", "folder"])
def watch(folder: Path, request: pytest.FixtureRequest) -> Iterator[Watch]:
    watch = Watch(folder, request.param)
    yield watch
    watch.kill()


def test_a_change_is_checked_and_ctrl_c_ends_it(folder: Path, watch: Watch) -> None:
    """A draft, its source, its configuration, a configuration that is broken and mended again."""
    assert "error[altered-quotation]" in watch.round()

    (folder / "draft.md").write_text(GOOD, encoding="utf-8")
    assert watch.round() == "No findings in 1 draft\n"

    (folder / "texts" / "a1.txt").write_text("It rained.", encoding="utf-8")
    assert "error[missing-quotation]" in watch.round()

    (folder / "provlint.toml").write_text('sources = ["texts"]\nignore = ["missing-quotation"]\n')
    assert watch.round() == "No findings in 1 draft\n"

    (folder / "provlint.toml").write_text("sources = [")
    assert "cannot be read as TOML" in watch.round()

    (folder / "provlint.toml").write_text('sources = ["texts"]\nselect = ["sources"]\n')
    assert watch.round() == "No findings in 1 draft\n"

    # As editors save: a new file takes the place of the old one.
    (folder / ".draft.tmp").write_text("Nothing.", encoding="utf-8")
    (folder / ".draft.tmp").replace(folder / "draft.md")
    assert watch.round() == "No findings in 1 draft\n"

    assert watch.end() == (0, "")


def test_what_a_run_writes_is_no_change(folder: Path) -> None:
    """Else a report among the drafts would be checked for ever."""
    watch = Watch(folder, ".", "--output", "report.out")
    assert watch.round() == ""

    (folder / "draft.md").write_text(GOOD, encoding="utf-8")
    assert watch.round() == ""
    time.sleep(0.5)

    assert (folder / "report.out").read_text(encoding="utf-8") == "No findings in 1 draft\n"
    assert watch.end() == (0, "")


def test_a_lock_and_a_baseline_are_read(folder: Path) -> None:
    """A draft named alone is checked again where either comes, for it is told by them."""
    watch = Watch(folder, "draft.md")
    assert "error[altered-quotation]" in watch.round()

    (folder / "provlint.lock").write_text("{")
    assert "provlint.lock" in watch.round()

    (folder / "provlint.lock").unlink()
    assert "error[altered-quotation]" in watch.round()

    (folder / "provlint.baseline.json").write_text("{")
    assert "provlint.baseline.json" in watch.round()

    assert watch.end() == (0, "")


def test_ctrl_c_during_a_check_ends_it_well(tmp_path: Path) -> None:
    """As it does between two."""

    def check() -> None:
        raise click.Abort  # what click makes of Ctrl-C within a command

    inputs = Inputs((tmp_path,), (), True, "stdin.md", Configurations(Asked(is_isolated=True)))

    assert keep_checking(inputs, frozenset(), check) == 0


def test_what_the_system_does_not_let_be_watched_is_told(tmp_path: Path) -> None:
    """As one folder too many for it; here one that goes before it is watched."""
    gone = tmp_path / "gone"
    gone.mkdir()
    (gone / "draft.md").write_text(GOOD, encoding="utf-8")
    inputs = Inputs((gone,), (), True, "stdin.md", Configurations(Asked(is_isolated=True)))
    watched = what_is_read(inputs, frozenset())
    shutil.rmtree(gone)

    with pytest.raises(Unwatchable) as caught:
        list(_turns(watched))

    assert str(caught.value).startswith(f"{gone}: cannot be watched (")


def test_what_is_missing_is_waited_for(folder: Path) -> None:
    """A draft and its folder may come later, in steps."""
    watch = Watch(folder, "new/deep/draft.md")
    assert "new/deep/draft.md" in watch.round()

    (folder / "new").mkdir()
    assert "new/deep/draft.md" in watch.round()

    (folder / "made").mkdir()
    (folder / "made" / "draft.md").write_text(GOOD, encoding="utf-8")
    (folder / "made").rename(folder / "new" / "deep")
    assert watch.round() == "No findings in 1 draft\n"

    assert watch.end() == (0, "")


def test_standard_input_cannot_be_watched(folder: Path) -> None:
    watch = Watch(folder, "-")

    assert watch._process.wait(PATIENCE) == 2
    assert "--watch goes with files" in (folder / ".log").read_text()


def test_without_its_library_the_extra_is_named(folder: Path) -> None:
    """Nothing is checked before that is said."""
    (folder / "without").mkdir()
    (folder / "without" / "sitecustomize.py").write_text("import sys\nsys.modules['watchfiles'] = None\n")
    done = subprocess.run(
        [sys.executable, "-m", "provlint", "check", "draft.md", "--watch"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{folder / 'without'}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )

    message = "provlint: --watch needs watchfiles, which is not installed; pip install 'provlint[watch]'\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)
