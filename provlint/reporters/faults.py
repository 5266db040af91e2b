"""What is wrong with sources, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provlint.reporters.terminal import printable
from provlint.sources.upkeep import Fault, count_faults

VERSION = 1


def list_faults(faults: Sequence[Fault], sources: int) -> Iterator[str]:
    """A line a fault, then how many there are; `sources`: how many were looked at."""
    for fault in faults:
        name = fault.uri if fault.id is None or fault.id == fault.uri else f"{fault.uri} ({fault.id})"
        yield printable(f"{name}: {fault.severity.value}[{fault.kind}] {fault.message}") + "\n"
    counts = [
        f"{n} {name.removesuffix('s') if n == 1 else name}" for name, n in count_faults(faults).items() if n
    ]
    looked_at = f"{sources} source{'s' * (sources != 1)}"
    yield f"{', '.join(counts)} in {looked_at}\n" if counts else f"Nothing wrong with {looked_at}\n"


def list_faults_json(faults: Sequence[Fault], sources: int) -> Iterator[str]:
    """The faults as one JSON object."""
    import json

    listed = [
        {"kind": f.kind, "severity": f.severity.value, "id": f.id, "uri": f.uri, "message": f.message}
        for f in faults
    ]
    summary = {**count_faults(faults), "sources": sources}
    yield json.dumps({"version": VERSION, "faults": listed, "summary": summary}, indent=2) + "\n"
