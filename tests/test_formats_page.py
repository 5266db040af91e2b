"""The page on formats tells the truth: its examples are run."""

import os
import re

import pytest
from shown_commands import ROOT, run

from provlint.reporters import FORMATS

PAGE = ROOT / "docs" / "formats.md"
TEXT = PAGE.read_text(encoding="utf-8")
SHOWN = re.findall(r"^(````?)console\n\$ (.*)\n((?s:.*?))^\1$", TEXT, re.MULTILINE)
LEFT_OUT = "\n…\n"


def cut(written: str, shown: str) -> str:
    """`written` without what `shown` leaves out: all between the lines that stand around an ellipsis there."""
    kept, rest = "", written
    first, *others = shown.split(LEFT_OUT)
    for before, after in zip([first, *others], others, strict=False):
        last, following = before.rsplit("\n", 1)[-1], after.split("\n", 1)[0]
        end = rest.index(f"\n{last}\n") + len(last) + 1
        kept += rest[:end] + LEFT_OUT
        rest = rest[rest.index(f"\n{following}\n", end) + 1 :]
    return kept + rest


@pytest.mark.parametrize(
    ("command", "output"), [shown[1:] for shown in SHOWN], ids=[shown[1] for shown in SHOWN]
)
def test_a_command_prints_what_the_page_shows(command: str, output: str) -> None:
    """An ellipsis alone on a line stands for lines left out; PROVLINT_GOLDEN=write writes the true output."""
    written = cut(run(command), output)
    if os.environ.get("PROVLINT_GOLDEN") == "write":
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(page.replace(f"$ {command}\n{output}`", f"$ {command}\n{written}`"), encoding="utf-8")
        return

    assert written == output


def test_every_format_is_on_the_page() -> None:
    """Each is named in the first table and, but for `full` (the default), `jsonl` and the page, shown by name."""
    shown = {name for _, command, _ in SHOWN for name in re.findall("--format ([a-z]+)", command)}

    assert all(f"`{name}`" in TEXT.split("##")[0] for name in FORMATS)
    assert shown | {"full", "jsonl", "html"} == set(FORMATS)
