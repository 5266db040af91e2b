"""
The baseline: findings that were there when provlint was taken up, or that somebody looked at and accepted.

It holds fingerprints and no line numbers: what merely moves in its draft stays known, and a finding that takes the
place of another is new. Drafts are named by their path from the folder the baseline lies in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from provlint.errors import StoppedRun, reason_of
from provlint.findings import name_from
from provlint.report import Diagnostic, Suppressed, SuppressedBy
from provlint.settings.files import shown_path

if TYPE_CHECKING:
    from provlint.baselines import Ran

VERSION = 1
# Enough of a finding's words to know it by; a quotation may be a page long.
_SHOWN = 120
_REMEDY = "mend it, take it from version control, or write a new one with `provlint baseline create`"


class InvalidBaseline(StoppedRun):
    """A baseline that cannot be used, with every mistake in it."""

    def __init__(self, path: Path, mistakes: tuple[str, ...]) -> None:
        name = shown_path(path)
        super().__init__("\n".join(f"{name}: {one}" for one in (*mistakes, _REMEDY)))
        self.path = path
        self.mistakes = mistakes


@frozen
class Accepted:
    """
    One finding of a baseline. `fingerprint` is what it is known by; the rest is for people.

    `uri`: the draft's path from the baseline's folder. `exact`: the words found, cut where they are many.
    """

    fingerprint: str
    rule: str
    uri: str
    exact: str = ""
    message: str = ""
    reason: str | None = None


@frozen
class Baseline:
    """The findings accepted, in the order of the file; no two have one fingerprint."""

    accepted: tuple[Accepted, ...] = field(default=(), repr=False)

    @cached_property
    def by_fingerprint(self) -> Mapping[str, Accepted]:
        """The findings by what they are known by."""
        return {accepted.fingerprint: accepted for accepted in self.accepted}

    def part(
        self, diagnostics: Iterable[Diagnostic]
    ) -> tuple[tuple[Diagnostic, ...], tuple[Suppressed, ...]]:
        """The diagnostics that are new, and those that are accepted."""
        new: list[Diagnostic] = []
        known: list[Suppressed] = []
        for diagnostic in diagnostics:
            accepted = self.by_fingerprint.get(diagnostic.fingerprint)
            if accepted is None:
                new.append(diagnostic)
            else:
                known.append(Suppressed(diagnostic, SuppressedBy.BASELINE, accepted.reason))
        return tuple(new), tuple(known)

    def stale(self, ran: Ran) -> tuple[Accepted, ...]:
        """What a run looked for and did not find."""
        return tuple(one for one in self.accepted if one.fingerprint not in ran.found and ran.looked_for(one))

    def prune(self, ran: Ran) -> Baseline:
        """This baseline without what is stale."""
        stale = {accepted.fingerprint for accepted in self.stale(ran)}
        return Baseline(tuple(one for one in self.accepted if one.fingerprint not in stale))

    def update(self, ran: Ran) -> Baseline:
        """This baseline with all that a run found, and without what is stale; reasons are kept."""
        kept = [one for one in self.prune(ran).accepted if one.fingerprint not in ran.found]
        fresh = [self._accept(diagnostic, ran.root) for diagnostic in ran.found.values()]
        return Baseline(tuple(sorted([*kept, *fresh], key=_order)))

    def _accept(self, diagnostic: Diagnostic, root: Path) -> Accepted:
        known = self.by_fingerprint.get(diagnostic.fingerprint)
        return Accepted(
            diagnostic.fingerprint,
            diagnostic.rule,
            name_from(root, diagnostic.uri),
            shown_words(diagnostic.exact),
            diagnostic.message,
            known.reason if known else None,
        )


def shown_words(exact: str) -> str:
    """As much of the words of a finding as a baseline holds, on one line."""
    words = " ".join(exact.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def format_baseline(baseline: Baseline) -> str:
    """The text of a baseline's file: JSON in ASCII, a finding after the other."""
    import json

    accepted = [
        {
            "fingerprint": one.fingerprint,
            "rule": one.rule,
            "uri": one.uri,
            "exact": one.exact,
            "message": one.message,
            **({"reason": one.reason} if one.reason is not None else {}),
        }
        for one in baseline.accepted
    ]
    return json.dumps({"version": VERSION, "accepted": accepted}, indent=2) + "\n"


def load_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises InvalidBaseline with every mistake in it, or for a file that cannot be read."""
    import json

    try:
        content: object = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InvalidBaseline(path, (f"cannot be read ({reason_of(error)})",)) from error
    except (ValueError, RecursionError) as error:
        raise InvalidBaseline(path, (f"is not the JSON of a baseline ({_say(error)})",)) from error
    mistakes: list[str] = []
    accepted = tuple(_read(content, mistakes))
    if mistakes:
        raise InvalidBaseline(path, tuple(mistakes))
    return Baseline(accepted)


def _read(content: object, mistakes: list[str]) -> list[Accepted]:
    """The findings in the content of a file; what is wrong is added to `mistakes`."""
    if not isinstance(content, dict) or not isinstance(content.get("accepted"), list):
        mistakes.append('must be an object with a list "accepted"')
        return []
    if content.get("version") != VERSION:
        mistakes.append(
            f'"version" must be {VERSION}, not {content.get("version")!r}; this provlint reads no other'
        )
        return []
    read = [_read_one(entry, number, mistakes) for number, entry in enumerate(content["accepted"], 1)]
    accepted = [one for one in read if one is not None]
    for fingerprint, times in Counter(one.fingerprint for one in accepted).items():
        if times > 1:
            mistakes.append(f'"accepted": the fingerprint {fingerprint!r} stands there {times} times')
    return accepted


def _read_one(entry: object, number: int, mistakes: list[str]) -> Accepted | None:
    if not isinstance(entry, dict):
        mistakes.append(f'"accepted", {number}: must be an object, not {entry!r:.40}')
        return None
    wrong = [key for key in ("fingerprint", "rule", "uri") if not _is_text(entry.get(key))]
    wrong += [key for key in ("exact", "message") if not isinstance(entry.get(key, ""), str)]
    wrong += ["reason"] if not isinstance(entry.get("reason"), str | None) else []
    if wrong:
        mistakes.append(f'"accepted", {number}: {" and ".join(wrong)} must be a string')
        return None
    return Accepted(**{key: entry[key] for key in _KEYS if key in entry})


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _say(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _order(accepted: Accepted) -> tuple[str, str, str, str]:
    return accepted.uri, accepted.rule, accepted.exact, accepted.fingerprint


_KEYS = ("fingerprint", "rule", "uri", "exact", "message", "reason")
