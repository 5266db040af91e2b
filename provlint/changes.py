"""
What changed since a git revision, line by line.

Asked of git itself, without a shell, in a way that no setting of the user's or the repository's changes. A file that
git does not track has changed as a whole.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from provlint.errors import StoppedRun
from provlint.report import Diagnostic
from provlint.text.document import Document

if TYPE_CHECKING:
    from subprocess import CompletedProcess

_HUNK = re.compile(rb"@@ -\d+(?:,(?P<gone>\d+))? \+(?P<line>\d+)(?:,(?P<count>\d+))? @@")
_ESCAPE = re.compile(rb"\\(?:(?P<octal>[0-7]{3})|(?P<sign>.))")
_SIGNS = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}
# What would have git look into another repository than the one the draft lies in, or show lines beside those changed.
_MISLEADING = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_DIFF_OPTS")

Lines = tuple[int, int]


class NoChanges(StoppedRun):
    """What changed cannot be told; `ref` is the revision asked for."""

    def __init__(self, ref: str, reason: str, remedy: str) -> None:
        super().__init__(f"--diff-base {ref}: {reason}; {remedy}")
        self.ref = ref


class Changes:
    """What changed since `ref`, in every repository that a draft lies in, each asked once. Raises NoChanges."""

    def __init__(self, ref: str) -> None:
        self._ref = ref
        self._known: dict[Path, _Repository] = {}
        self._tops: dict[Path, Path] = {}

    def lines_of(self, path: Path) -> tuple[Lines, ...] | None:
        """
        The stretches of changed lines of a file, from 1, ends included; () for one that did not change.

        None where all of it has to count as changed: git does not track it, or not line by line.
        """
        real = Path(os.path.realpath(path))
        named = Path(os.path.realpath(path.parent), path.name)
        top = self._top(real.parent, path)
        if top not in self._known:
            self._known[top] = _ask(top, self._ref)
        repository = self._known[top]
        if named != real and repository.has_changed(_inside(named, top)):
            return None
        return repository.lines_of(_inside(real, top))

    def _top(self, folder: Path, path: Path) -> Path:
        """The top folder of the repository `folder` lies in."""
        if folder not in self._tops:
            top = next((place for place in (folder, *folder.parents) if (place / ".git").exists()), None)
            if top is None:
                reason = f"{path} lies in no git repository"
                raise NoChanges(self._ref, reason, "leave --diff-base out, or name drafts of a repository")
            self._tops[folder] = top
        return self._tops[folder]


class ChangedLines:
    """The lines of a document that changed. `lines`: stretches of them in order, from 1, ends included."""

    def __init__(self, document: Document, lines: tuple[Lines, ...]) -> None:
        # As git counts them: a lone carriage return ends no line.
        self._ends = [match.start() for match in re.finditer("\n", document.text)]
        self._lines = lines

    def touches(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding on the document stands, with any part of it, on a line that changed."""
        first = bisect_left(self._ends, diagnostic.start) + 1
        last = bisect_left(self._ends, max(diagnostic.start, diagnostic.end - 1)) + 1
        place = bisect_left(self._lines, first, key=_last_line)
        return place < len(self._lines) and self._lines[place][0] <= last


def _last_line(lines: Lines) -> int:
    return lines[1]


@frozen
class _Repository:
    """What git says of a repository; paths are from its top, as git writes them."""

    tracked: frozenset[str] = field(repr=False)
    whole: frozenset[str] = field(repr=False)
    changed: dict[str, tuple[Lines, ...]] = field(repr=False)

    def has_changed(self, name: str) -> bool:
        return name in self.changed or name in self.whole

    def lines_of(self, name: str) -> tuple[Lines, ...] | None:
        if name not in self.tracked or name in self.whole:
            return None
        return self.changed.get(name, ())


def _ask(top: Path, ref: str) -> _Repository:
    """What changed in the repository at `top` since `ref`, in its working tree."""
    commit = _resolve(top, ref)
    diff = (
        *("diff", "--find-renames", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative"),
        *("--submodule=short", "--src-prefix=a/", "--dst-prefix=b/"),
    )
    counted = _git(top, ref, *diff, "--numstat", "-z", commit, "--")
    patch = _git(top, ref, *diff, "--unified=0", "--inter-hunk-context=0", commit, "--")
    tracked = _git(top, ref, "ls-files", "-z")
    return _Repository(
        frozenset(os.fsdecode(name) for name in tracked.split(b"\0")),
        frozenset(_binary(counted)),
        _read_patch(patch),
    )


def _resolve(top: Path, ref: str) -> str:
    """The id of the commit a revision names."""
    remedy = "check the name, or fetch it first (a shallow clone holds few revisions)"
    if not ref or ref.startswith("-") or "\0" in ref:
        raise NoChanges(ref, "no revision has such a name", remedy)
    done = _run(top, ref, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
    if done.returncode:
        raise NoChanges(ref, _reason(done) or f"the repository {top} knows no such revision", remedy)
    return done.stdout.decode("ascii").strip()


def _git(top: Path, ref: str, *arguments: str) -> bytes:
    done = _run(top, ref, *arguments)
    if done.returncode:
        raise NoChanges(ref, f"git {arguments[0]} failed ({_reason(done)})", "run it by hand to see why")
    return done.stdout


def _run(top: Path, ref: str, *arguments: str) -> CompletedProcess[bytes]:
    from subprocess import DEVNULL, run

    environment = {key: value for key, value in os.environ.items() if key not in _MISLEADING}
    # Reading must not write to the index, nor start what a repository's own settings name.
    command = ("git", "--literal-pathspecs", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false")
    try:
        return run(
            (*command, *arguments),
            cwd=top,
            env={**environment, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
            stdin=DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise NoChanges(ref, f"git cannot be run ({error.strerror})", "install git") from error


def _reason(done: CompletedProcess[bytes]) -> str:
    """The first line of what git complained of."""
    return done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]


def _inside(path: Path, top: Path) -> str:
    return Path(os.path.relpath(path, top)).as_posix()


def _binary(counted: bytes) -> Iterator[str]:
    """The files that git does not compare line by line, from what `--numstat -z` says."""
    fields = iter(counted.split(b"\0"))
    for entry in fields:
        if not entry:
            continue
        added, _, name = entry.split(b"\t", 2)
        if not name:
            # Renamed: the old name and the new one follow.
            next(fields)
            name = next(fields)
        if added == b"-":
            yield os.fsdecode(name)


def _read_patch(patch: bytes) -> dict[str, tuple[Lines, ...]]:
    """The changed lines of each file of a patch without context; those on both sides of a deletion count as changed."""
    changed: dict[str, list[Lines]] = {}
    found: list[Lines] = []
    body = 0
    for line in patch.split(b"\n"):
        hunk = _HUNK.match(line)
        if body:
            # A remark such as that a line end is missing at the end of the file is no line of the file.
            body -= not line.startswith(b"\\")
        elif line.startswith(b"+++ "):
            found = changed.setdefault(_read_name(line[4:]), [])
        elif hunk is not None:
            start, count, gone = int(hunk["line"]), _number(hunk["count"]), _number(hunk["gone"])
            found.append((start, start + count - 1) if count else (start, start + 1))
            body = gone + count
    return {name: tuple(_merge(stretches)) for name, stretches in changed.items()}


def _number(digits: bytes | None) -> int:
    return 1 if digits is None else int(digits)


def _read_name(written: bytes) -> str:
    """A file's name as a patch gives it, without `b/`, quotes and escapes, and the tab after one with a space."""
    name = written.removesuffix(b"\t")
    if name.startswith(b'"'):
        name = _ESCAPE.sub(_unescape, name[1:-1])
    return os.fsdecode(name.removeprefix(b"b/"))


def _unescape(match: re.Match[bytes]) -> bytes:
    if match["octal"] is not None:
        return bytes([int(match["octal"], 8)])
    return _SIGNS.get(match["sign"], match["sign"])


def _merge(lines: Iterable[Lines]) -> Iterator[Lines]:
    """Stretches in order with those that touch or overlap made one."""
    merged: list[Lines] = []
    for start, end in sorted(lines):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    yield from merged
