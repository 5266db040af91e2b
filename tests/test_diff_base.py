"""`--diff-base`: only what stands on lines changed since a git revision."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from provlint.changes import Changes, NoChanges, _read_patch
from provlint.cli import main

CRITICS = "Critics say it leaks."
EXPERTS = "Experts say it holds."
SOME = "Some say so."


class Repository:
    """A git repository with drafts, and `provlint` run in it."""

    def __init__(
        self, path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.path = path
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.email", "ada@example.org")
        self.git("config", "user.name", "Ada Brandt")
        self.git("config", "commit.gpgsign", "false")
        self.git("config", "core.autocrlf", "false")

    def git(self, *arguments: str) -> None:
        """Run git in the repository."""
        subprocess.run(("git", *arguments), cwd=self.path, check=True, capture_output=True)

    def write(self, name: str, text: str | bytes) -> None:
        """Make a file of the working tree."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)

    def commit(self, name: str = "a.md", text: str | bytes = "") -> None:
        """Commit all there is, and this file."""
        if text:
            self.write(name, text)
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", "--message", "-")

    def run(self, *arguments: str, within: str = ".") -> tuple[int, str, str]:
        """Exit status, standard output and standard error of a check of these drafts, or options."""
        self._monkeypatch.chdir(self.path / within)
        command = ["provlint", "check", "--no-sources", "--isolated", *arguments]
        self._monkeypatch.setattr(sys, "argv", command)
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = self._capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, out, err

    def found(self, *arguments: str, ref: str = "HEAD", within: str = ".") -> list[str]:
        """The words of each finding that is reported."""
        code, out, err = self.run(*arguments, "--diff-base", ref, "--format", "json", within=within)
        assert (code in {0, 1}, err) == (True, "")
        return [found["exact"] for found in json.loads(out)["diagnostics"]]


@pytest.fixture
def repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Repository:
    # Nothing of the user's own settings, so that a test sets what it means to.
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return Repository(tmp_path, monkeypatch, capsys)


def test_only_findings_on_changed_lines_are_reported(repository: Repository) -> None:
    """Of a draft and of all that a revision was followed by, committed or not."""
    repository.commit("a.md", f"{CRITICS}\n\n{EXPERTS}\n\n{SOME}\n")
    repository.commit("a.md", f"{CRITICS}\n\nExperts say it fell.\n\n{SOME}\n")
    repository.write("a.md", f"{CRITICS}\n\nExperts say it fell.\n\nSome say it broke.\n")

    assert repository.found("a.md") == ["Some say"]
    assert repository.found("a.md", ref="HEAD~1") == ["Experts say", "Some say"]
    assert repository.found("a.md", ref="main") == ["Some say"]


def test_a_draft_that_did_not_change_is_passed_over(repository: Repository) -> None:
    """It is not among the drafts that the summary counts."""
    repository.commit("a.md", f"{CRITICS}\n")

    assert repository.run("a.md", "--diff-base", "HEAD") == (0, "No findings in 0 drafts\n", "")


def test_a_finding_over_several_lines_needs_one_of_them(repository: Repository) -> None:
    """Any part of it that changed will do."""
    quotation = "“It rained\nand rained\nand it never stopped.”\n\nIt snowed.\n"
    repository.commit("a.md", quotation)
    repository.write("a.md", quotation.replace("never", "hardly"))

    assert repository.found("a.md") == ["“It rained\nand rained\nand it hardly stopped.”"]
    repository.write("a.md", quotation.replace("snowed", "hailed"))
    assert repository.found("a.md") == []


def test_where_lines_were_taken_out_their_neighbors_changed(repository: Repository) -> None:
    """A tag may have stood there."""
    repository.commit("a.md", f"{CRITICS}\nIt rained [a1].\n{EXPERTS}\n\nIt.\n\n{SOME}\n")
    repository.write("a.md", f"{CRITICS}\n{EXPERTS}\n\nIt.\n\n{SOME}\n")

    assert repository.found("a.md") == ["Critics say", "Experts say"]
    repository.commit()
    repository.write("a.md", f"{EXPERTS}\n\nIt.\n\n{SOME}\n")
    assert repository.found("a.md") == ["Experts say"]


def test_stretches_that_touch_are_one() -> None:
    """However many hunks there are."""
    patch = b"+++ b/a\n@@ -1,2 +0,0 @@\n-a\n-b\n@@ -3 +1,2 @@\n-c\n+d\n+e\n@@ -9 +9 @@\n-f\n+g\n"

    assert _read_patch(patch) == {"a": ((0, 2), (9, 9))}


def test_what_git_does_not_track_changed_as_a_whole(repository: Repository) -> None:
    """New files, staged or not, and files git ignores."""
    repository.commit("b.md", "It rained.\n")
    repository.write("a.md", f"{CRITICS}\n\n{EXPERTS}\n")
    repository.write("c.md", f"{SOME}\n")
    repository.write(".gitignore", "c.md\n")

    assert repository.found("a.md", "b.md", "c.md") == ["Critics say", "Experts say", "Some say"]
    repository.git("add", "a.md")
    assert repository.found("a.md", "b.md", "c.md") == ["Critics say", "Experts say", "Some say"]
    repository.git("rm", "--cached", "--quiet", "b.md")
    repository.write("b.md", f"It rained.\n\n{CRITICS}\n")
    assert repository.found("b.md") == ["Critics say"]


def test_a_renamed_draft_changed_where_it_changed(repository: Repository) -> None:
    """Its new name alone makes nothing new."""
    body = "".join(f"It rained on day {day}.\n\n" for day in range(30))
    repository.commit("a.md", f"{CRITICS}\n\n{body}{EXPERTS}\n")
    repository.git("mv", "a.md", "b.md")

    assert repository.found("b.md") == []
    repository.write("b.md", f"{CRITICS}\n\n{body}Experts say it fell.\n")
    assert repository.found("b.md") == ["Experts say"]


NAMES = [
    "a b.md",
    "tab\there.md",
    'quo"te.md',
    "back\\slash.md",
    "line\nend.md",
    "café – é.md",
    " b.md",
    "-x.md",
    "b/a.md",
    "new\x01.md",
    ":(glob)*.md",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_may_have_any_name(repository: Repository, name: str) -> None:
    """Git quotes some of them."""
    repository.commit(name, f"{CRITICS}\n\n{EXPERTS}\n")
    repository.write(name, f"{CRITICS}\n\nExperts say it fell.\n")

    assert repository.found(f"./{name}") == ["Experts say"]


def test_a_name_that_is_not_utf_8(repository: Repository) -> None:
    """Names are bytes to git."""
    name = os.fsdecode(b"caf\xe9.md")
    repository.commit(name, f"{CRITICS}\n\n{EXPERTS}\n")
    repository.write(name, f"{CRITICS}\n\nExperts say it fell.\n")

    (stretch,) = Changes("HEAD").lines_of(repository.path / name) or ()
    assert stretch == (3, 3)


def test_lines_that_look_like_a_patch_are_none(repository: Repository) -> None:
    """What a draft says does not steer the reading of what git says."""
    repository.commit("a.md", f"++ b/z.md\n{CRITICS}\n\n-- a\n\nlast")
    repository.write("a.md", f"++ b/b.md\n@@ -1 +1 @@\n{CRITICS}\n\n-- c\n\nlast one\n{EXPERTS}")
    repository.write("b.md", "It.\n")

    lines = Changes("HEAD").lines_of(repository.path / "a.md")

    assert lines == ((1, 2), (5, 5), (7, 8))


def test_line_ends_are_those_of_git(repository: Repository) -> None:
    """Windows' count once, a lone carriage return ends no line."""
    repository.commit("a.md", f"It\rrained.\r\n\r\n{CRITICS}\r\n\r\n{EXPERTS}\r\n")
    repository.write("a.md", f"It\rrained.\r\n\r\n{CRITICS}\r\n\r\nExperts say it fell.\r\n")

    assert repository.found("a.md") == ["Experts say"]


def test_what_git_cannot_compare_changed_as_a_whole(repository: Repository) -> None:
    """A file that it takes for binary, renamed or not."""
    repository.commit("a.md", f"{CRITICS}\n\n{EXPERTS}\n\nIt\0rained.\n")
    repository.commit("b.md", "".join(f"Day {day}\0.\n" for day in range(99)))
    repository.write("a.md", f"{CRITICS}\n\n{EXPERTS}\n\nIt\0snowed.\n")
    repository.git("mv", "b.md", "c.md")
    repository.write("c.md", "".join(f"Day {day}\0.\n" for day in range(98)))
    repository.git("add", "c.md")

    changes = Changes("HEAD")

    assert changes.lines_of(repository.path / "a.md") is None
    assert changes.lines_of(repository.path / "c.md") is None


def test_no_setting_of_a_user_changes_what_is_read(repository: Repository) -> None:
    """Colors, prefixes, context, external programs, renames."""
    repository.commit("sub/a.md", f"{CRITICS}\n\nIt.\n\n{EXPERTS}\n\n{SOME}\n")
    for key, value in (
        ("color.ui", "always"),
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.context", "9"),
        ("diff.interHunkContext", "9"),
        ("diff.external", "false"),
        ("diff.renames", "false"),
        ("diff.relative", "true"),
        ("diff.wordRegex", "."),
        ("core.quotePath", "true"),
        ("core.fsmonitor", "false"),
        ("core.pager", "false"),
    ):
        repository.git("config", key, value)
    repository.write("sub/a.md", f"Critics say it fell.\n\nIt.\n\n{EXPERTS}\n\nSome say it fell.\n")

    assert repository.found("a.md", within="sub") == ["Critics say", "Some say"]


def test_no_variable_of_the_environment_widens_what_changed(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The context that GIT_DIFF_OPTS asks for is taken before that of a command, and is no change."""
    for name in ("a.md", "b.md"):
        repository.commit(name, f"{CRITICS}\n\n{EXPERTS}\n\n{SOME}\n")
    repository.write("a.md", f"{CRITICS}\n\nExperts say it fell.\n\n{SOME}\n")
    repository.commit("b.md", f"{CRITICS}\n\n{EXPERTS}\n\nSome say it broke.\n")
    monkeypatch.setenv("GIT_DIFF_OPTS", "--unified=9")

    assert repository.found("a.md", "b.md", ref="HEAD~1") == ["Experts say", "Some say"]


def test_a_link_to_a_draft_is_that_draft(repository: Repository) -> None:
    """Its lines are those of the file it leads to; all of it changed when it leads elsewhere."""
    repository.commit("a.md", f"{CRITICS}\n\n{EXPERTS}\n")
    repository.commit("b.md", f"{SOME}\n")
    (repository.path / "link.md").symlink_to("a.md")
    repository.commit()
    repository.write("a.md", f"{CRITICS}\n\nExperts say it fell.\n")

    assert repository.found("link.md") == ["Experts say"]
    (repository.path / "link.md").unlink()
    (repository.path / "link.md").symlink_to("b.md")
    assert repository.found("link.md") == ["Some say"]


def test_each_draft_is_asked_of_its_own_repository(repository: Repository) -> None:
    """One within another, and neither the working folder's nor that of a hook's environment."""
    repository.commit("a.md", f"{CRITICS}\n")
    inner = repository.path / "inner"
    inner.mkdir()
    outer, repository.path = repository.path, inner
    repository.git("init", "--quiet")
    repository.git("config", "user.email", "ada@example.org")
    repository.git("config", "user.name", "Ada Brandt")
    repository.commit("b.md", f"{CRITICS}\n\n{EXPERTS}\n")
    repository.write("b.md", f"{CRITICS}\n\nExperts say it fell.\n")
    repository.path = outer
    repository.write("a.md", f"{CRITICS}\n\n{SOME}\n")
    repository._monkeypatch.setenv("GIT_DIR", str(outer / ".git"))

    assert repository.found("a.md", "inner/b.md") == ["Some say", "Experts say"]


@pytest.mark.parametrize("ref", ["nil", "", "--output=x", "HEAD~9", "a\nb", "HEAD:a.md", "$(touch x)"])
def test_a_revision_that_is_not_there(repository: Repository, ref: str) -> None:
    """Exit status 2 and what to do; it is never taken for an option, nor seen by a shell."""
    repository.commit("a.md", f"{CRITICS}\n")

    code, out, err = repository.run("a.md", f"--diff-base={ref}")

    assert (code, out) == (2, "")
    assert "check the name, or fetch it first (a shallow clone holds few revisions)" in err
    assert sorted(path.name for path in repository.path.iterdir()) == [".git", "a.md"]


def test_a_repository_without_a_commit(repository: Repository) -> None:
    """It knows no revision."""
    repository.write("a.md", f"{CRITICS}\n")

    code, _, err = repository.run("a.md", "--diff-base", "HEAD")

    assert (code, "knows no such revision" in err) == (2, True)


def test_a_draft_outside_of_every_repository(tmp_path: Path) -> None:
    """Exit status 2, for nothing tells what changed."""
    (tmp_path / "a.md").write_text(f"{CRITICS}\n")
    command = (sys.executable, "-m", "provlint", "check", "--no-sources", "a.md", "--diff-base", "HEAD")

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "provlint: --diff-base HEAD: a.md lies in no git repository; "
        "leave --diff-base out, or name drafts of a repository\n",
    )


def test_without_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit status 2 as well."""
    repository.commit("a.md", f"{CRITICS}\n")
    monkeypatch.setenv("PATH", str(repository.path))

    with pytest.raises(NoChanges, match=r"git cannot be run \(.*\); install git"):
        Changes("HEAD").lines_of(repository.path / "a.md")


def test_a_git_that_fails(repository: Repository) -> None:
    """What it complained of is passed on."""
    repository.commit("a.md", f"{CRITICS}\n")
    repository.write(".git/index", "no index")

    code, _, err = repository.run("a.md", "--diff-base", "HEAD")

    assert (code, err.startswith("provlint: --diff-base HEAD: git diff failed (")) == (2, True)


def test_standard_input_has_no_history(repository: Repository) -> None:
    """A clear refusal."""
    assert repository.run("-", "--diff-base", "HEAD")[0] == 2


def test_what_comments_and_the_baseline_keep_back_is_counted_where_it_changed(repository: Repository) -> None:
    """The rest is not looked at."""
    quiet = "<!-- provlint: ignore[vague-attribution] -->"
    repository.commit("a.md", f"{CRITICS} {quiet}\n\n{EXPERTS} {quiet}\n")
    repository.write("a.md", f"{CRITICS} {quiet}\n\nExperts say it fell. {quiet}\n")

    assert repository.run("a.md", "--diff-base", "HEAD") == (0, "No findings in 1 draft; 1 suppressed\n", "")
