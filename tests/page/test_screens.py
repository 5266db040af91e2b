"""
How the page of the example drafts looks, held against checked-in pictures.

Fonts, and how they are drawn, differ from machine to machine, so no picture is compared pixel by pixel. Compared are,
within a tolerance, where the parts of the page stand, and the picture made so coarse (a cell is 24 by 24 pixels) that
it shows areas, lines of text and colors and no letters. Where this machine has other fonts than the one that drew the
pictures, as the width of a probe tells, lines break elsewhere: then only the parts' colors and order are compared.
PROVLINT_GOLDEN=write draws the pictures anew; they are then looked at.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pictures import shrink
from visiting import Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
SCREENS = Path(__file__).parent / "screens"
PICTURE = ROOT / "docs" / "images" / "evidence-page.png"
EXAMPLE = ROOT / "examples" / "report.html"
COMMAND = (
    *(
        "check",
        "examples/faulty.md",
        "examples/clean.md",
        "--sources",
        "seeds",
        "--sources",
        "examples/sources.toml",
    ),
    *("--format", "html", "--output"),
)
IS_WRITING = os.environ.get("PROVLINT_GOLDEN") == "write"
LOOKS = {
    "wide-light": (1440, 900, "light"),
    "wide-dark": (1440, 900, "dark"),
    "narrow-light": (360, 740, "light"),
    "narrow-dark": (360, 740, "dark"),
}
PARTS = (
    ".bar",
    ".prose > :nth-child(2)",
    "#m1",
    "#evidence",
    ".card.on",
    ".card.on .finding",
    ".card.on mark",
)
# Where each part stands and what color it has, and how wide a line of both faces is on this machine.
MEASURE = """
(parts) => {
  const probe = (family) => {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = `100px ${getComputedStyle(document.documentElement).getPropertyValue(family)}`;
    return Math.round(pen.measureText('The harbor opened in 1931').width);
  };
  return {
    fonts: [probe('--serif'), probe('--sans')],
    boxes: Object.fromEntries(parts.map((part) => {
      const box = document.querySelector(part).getBoundingClientRect();
      return [part, [box.x, box.y, box.width, box.height].map(Math.round)];
    })),
    colors: Object.fromEntries(parts.map((part) => {
      const style = getComputedStyle(document.querySelector(part));
      return [part, [style.color, style.backgroundColor]];
    })),
  };
}
"""
# How far two pictures are apart when both are made coarse: on the whole, and in the cell that differs most; 0 to 255.
COARSE = """
async ([one, other]) => {
  const cells = async (data) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + data;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.naturalWidth / 24);
    canvas.height = Math.ceil(image.naturalHeight / 24);
    const pen = canvas.getContext('2d');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return pen.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  const [mine, theirs] = [await cells(one), await cells(other)];
  if (mine.length !== theirs.length) return [255, 255];
  const apart = mine.map((value, place) => Math.abs(value - theirs[place]));
  return [apart.reduce((sum, one) => sum + one, 0) / apart.length, Math.max(...apart)];
}
"""
# A whole picture this far apart is another design; a cell this far apart is another part of the page.
MEAN, MOST, MOVED = 4, 90, 12


@pytest.fixture
def look(visitor: Visitor) -> Callable[[str], Page]:
    """The example page with its first finding opened, as wide and as dark as asked."""

    def opened(name: str) -> Page:
        width, height, scheme = LOOKS[name]
        page = visitor.visit(EXAMPLE, width=width, height=height, scheme=scheme)
        page.keyboard.press("j")
        page.evaluate("document.activeElement.blur()")
        return page

    return opened


def test_the_example_page_is_up_to_date(tmp_path: Path) -> None:
    """The documented command writes the very bytes; PROVLINT_GOLDEN=write writes them anew."""
    goal = EXAMPLE if IS_WRITING else tmp_path / "report.html"
    done = subprocess.run(
        [sys.executable, "-m", "provlint", *COMMAND, str(goal)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert goal.read_bytes() == EXAMPLE.read_bytes()


def test_the_command_of_the_example_is_documented() -> None:
    """Word for word, on the page about the evidence page."""
    text = (ROOT / "docs" / "evidence-page.md").read_text(encoding="utf-8")

    assert f"provlint {' '.join(COMMAND)} examples/report.html" in text.replace("\\\n    ", "")


@pytest.mark.parametrize("name", LOOKS)
def test_the_page_looks_as_it_did(look: Callable[[str], Page], name: str, visitor: Visitor) -> None:
    """Boxes and coarse pictures; on a machine with other fonts colors and order alone."""
    page = look(name)
    measured = page.evaluate(MEASURE, list(PARTS))
    drawn = page.screenshot()
    picture = PICTURE if name == "wide-light" else SCREENS / f"{name}.png"
    facts = SCREENS / f"{name}.json"
    if IS_WRITING:
        picture.write_bytes(shrink(page, drawn))
        facts.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    golden = json.loads(facts.read_text(encoding="utf-8"))

    assert measured["colors"] == golden["colors"]
    assert sorted(PARTS, key=lambda part: measured["boxes"][part][1] // 40) == sorted(
        PARTS, key=lambda part: golden["boxes"][part][1] // 40
    )
    if measured["fonts"] != golden["fonts"]:
        return
    moved = [
        abs(a - b)
        for part in PARTS
        for a, b in zip(measured["boxes"][part], golden["boxes"][part], strict=True)
    ]
    mean, most = page.evaluate(COARSE, [b64encode(data).decode() for data in (drawn, picture.read_bytes())])
    assert max(moved) <= MOVED
    assert (mean < MEAN, most < MOST) == (True, True), (mean, most)
    assert visitor.noted == []
