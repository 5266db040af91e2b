"""What is wrong with the sources themselves, whoever cites them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from attrs import frozen

from provlint.errors import InvalidLock, UnreadableFile
from provlint.report import Severity
from provlint.sources.corpus import Corpus, Skipped
from provlint.sources.lock import Key, key_of
from provlint.sources.source import Source

_SHOWN = 8


@frozen
class Fault:
    """Something wrong with one source, file or list; `id`: the source's, None where it is about no source."""

    kind: str
    severity: Severity
    uri: str
    id: str | None
    message: str


@frozen
class _Read:
    """What came of reading a source: the hash of its bytes, or None, and what is wrong with its text."""

    sha256: str | None
    faults: tuple[Fault, ...] = ()


def find_faults(corpus: Corpus) -> tuple[Fault, ...]:
    """
    All that is wrong with the sources that were given, in their order; then what is gone, what was not taken, and the
    mistakes of lists. Every text is read, one at a time.
    """
    read = {source: _read(source, corpus) for source in corpus if source.has_text}
    return (
        *(fault for source in corpus for fault in _faults(source, read, corpus)),
        *_same_ids(corpus, read),
        *_same_texts(read),
        *(_gone(source) for source in corpus.gone),
        *(_passed_over(skipped) for skipped in corpus.skipped),
        *_in_lists(corpus),
    )


def _read(source: Source, corpus: Corpus) -> _Read:
    """The text of a source, read and let go."""
    sha256 = corpus.hash_of(source)
    try:
        document = source.load() if source.load is not None else None
    except UnreadableFile as error:
        return _Read(
            sha256, (_fault("unreadable", Severity.ERROR, source, f"{error.reason}; {error.remedy}"),)
        )
    if document is None or not document.text.strip():
        told = "is empty; put the text in or take it away"
        return _Read(sha256, (_fault("empty", Severity.ERROR, source, told),))
    if document.remark is not None:
        return _Read(sha256, (_fault("damaged", Severity.WARNING, source, document.remark),))
    return _Read(sha256)


def _faults(source: Source, read: Mapping[Source, _Read], corpus: Corpus) -> Iterator[Fault]:
    if source in read:
        yield from read[source].faults
    change = corpus.change_of(source)
    if change is None:
        if source.has_text and corpus.is_unlocked(source):
            yield _fault(
                "unlocked", Severity.INFO, source, "is not in the lock; `provlint sources lock` puts it in"
            )
        return
    origin = change.origin or "the list that names it"
    if change.now is None:
        yield _fault("vanished", Severity.ERROR, source, f"has a text in {origin} and none now; put it back")
    else:
        yield _fault(
            "changed",
            Severity.ERROR,
            source,
            f"its sha256 was {change.was[:_SHOWN]}… in {origin} and is {change.now[:_SHOWN]}…; put it back as it was, "
            "or look at the change and give its new hash",
        )


def _same_ids(sources: Iterable[Source], read: Mapping[Source, _Read]) -> Iterator[Fault]:
    """Sources that share an id and are not one text, so that nothing can be cited by it."""
    first: dict[Key, Source] = {}
    for source in sources:
        other = first.setdefault(key_of(source), source)
        if other is source or (
            source in read and other in read and read[source].sha256 == read[other].sha256
        ):
            continue
        yield _fault(
            "duplicate-id", Severity.ERROR, source, f"has the id of {other.uri}; give one of them another"
        )


def _same_texts(read: Mapping[Source, _Read]) -> Iterator[Fault]:
    """Sources that are copies of one another; a file that goes by several names is no copy."""
    first: dict[str, Source] = {}
    for source, found in read.items():
        if found.sha256 is None or any(fault.kind == "empty" for fault in found.faults):
            continue
        other = first.setdefault(found.sha256, source)
        if other is source or _place(other) == _place(source):
            continue
        told = f"has the very bytes of {other.id!r} ({other.uri}); keep one, with the other's id as an alias"
        yield _fault("duplicate-text", Severity.WARNING, source, told)


def _place(source: Source) -> str:
    return source.uri if source.path is None else os.path.realpath(source.path)


def _gone(source: Source) -> Fault:
    told = f"is in {PurePath(source.uri).name} and no longer among the sources; put it back, or lock the sources anew"
    return _fault("vanished", Severity.ERROR, source, told)


def _passed_over(skipped: Skipped) -> Fault:
    is_link = "symbolic link" in skipped.reason
    kind, severity = ("link", Severity.ERROR) if is_link else ("not-taken", Severity.INFO)
    return Fault(kind, severity, skipped.path, None, f"not taken as a source: {skipped.reason}")


def _in_lists(corpus: Corpus) -> Iterator[Fault]:
    for error in corpus.mistakes:
        kind = "lock" if isinstance(error, InvalidLock) else "list"
        for mistake in error.mistakes:
            yield Fault(kind, Severity.ERROR, str(error.path), None, mistake)


def _fault(kind: str, severity: Severity, source: Source, message: str) -> Fault:
    return Fault(kind, severity, source.uri, source.id, message)


def count_faults(faults: Sequence[Fault]) -> dict[str, int]:
    """How many faults there are of each severity, the gravest first."""
    return {f"{level.value}s": sum(fault.severity is level for fault in faults) for level in Severity}
