"""The cases: a quotation, the text of its source, and whether it may stand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
# Copies of the filler text between two places that are too far apart for one ellipsis: about 4,000 characters.
_FILLERS = 4


class Case(NamedTuple):
    """One quotation; `policy` is the line of the policy it tests, `accepted` whether it may stand."""

    id: str
    policy: str
    accepted: bool
    quote: str
    source: str
    file: str


def read_cases(name: str) -> list[Case]:
    """The cases of a file beside this one, in its order, `{filler}` in a source written out."""
    data = json.loads((HERE / name).read_text(encoding="utf-8"))
    filler = "\n\n".join([data["filler"]] * _FILLERS)
    return [
        Case(
            case["id"],
            case["policy"],
            case["expect"] == "accept",
            case["quote"],
            case["source"].replace("{filler}", filler),
            case.get("file", "source.txt"),
        )
        for case in data["cases"]
    ]


def write_sources(cases: list[Case], folder: Path) -> dict[str, Path]:
    """Write each case's source into a folder of its own; where it is, by the case's id."""
    places = {}
    for number, case in enumerate(cases):
        place = folder / f"{number:03}" / case.file
        place.parent.mkdir(parents=True)
        place.write_bytes(case.source.encode())  # bytes, so that line ends stay as the case has them
        places[case.id] = place
    return places
