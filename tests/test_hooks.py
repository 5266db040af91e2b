"""The pre-commit hooks, installed and used as a team would."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHIPPED = ("provlint", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
SOURCE = "The harbor opened in 1931. “It was the only safe port on the coast,” Ada Brandt wrote.\n"
GOOD = "Ada Brandt called it “the only safe port on the coast” [a1].\n"
BAD = "Ada Brandt called it “the only free port on the coast” [a1].\n"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "COVERAGE_"))}
    return subprocess.run(
        ["git", *identity, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**environment, "PRE_COMMIT_HOME": str(folder.parent / "pre-commit")},
        check=False,
    )


def commit(folder: Path) -> tuple[int, str]:
    """Commit everything in `folder`: the exit status, and what the hooks said."""
    git(folder, "add", "--all")
    done = git(folder, "commit", "-m", "work")
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def tool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A git repository of provlint as it stands in the working tree."""
    folder = tmp_path_factory.mktemp("tool") / "provlint"
    folder.mkdir()
    for name in SHIPPED:
        origin = ROOT / name
        if origin.is_dir():
            shutil.copytree(origin, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(origin, folder / name)
    git(folder, "init", "-q")
    assert commit(folder)[0] == 0
    return folder


def reports(tool: Path, hook: str) -> Path:
    """A repository of reports with `hook` installed."""
    folder = tool.parent / f"reports-{hook}"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "a1.txt").write_text(SOURCE, encoding="utf-8")
    revision = git(tool, "rev-parse", "HEAD").stdout.strip()
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {tool}\n  rev: {revision}\n  hooks:\n"
        f"  - id: {hook}\n    args: [--sources, sources]\n"
    )
    git(folder, "init", "-q")
    installed = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return folder


def test_a_bad_draft_cannot_be_committed(tool: Path) -> None:
    """The hook lets a good draft through and stops one whose quotation is altered."""
    folder = reports(tool, "provlint")
    (folder / "draft.md").write_text(GOOD, encoding="utf-8")
    code, said = commit(folder)
    assert code == 0, said

    (folder / "draft.md").write_text(BAD, encoding="utf-8")
    code, said = commit(folder)

    assert code == 1
    assert "altered-quotation" in said


def test_a_changed_source_checks_its_drafts_again(tool: Path) -> None:
    """The hook for the whole folder notices that a source no longer says what an untouched draft quotes."""
    folder = reports(tool, "provlint-all")
    (folder / "draft.md").write_text(GOOD, encoding="utf-8")
    code, said = commit(folder)
    assert code == 0, said

    (folder / "sources" / "a1.txt").write_text(SOURCE.replace("safe", "free"), encoding="utf-8")
    code, said = commit(folder)

    assert code == 1
    assert "draft.md:1:22 error[altered-quotation]" in said
