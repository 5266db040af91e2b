"""Screenshots as small files: PNG with a palette, a fifth of what a browser writes."""

from __future__ import annotations

import struct
import zlib
from base64 import b64decode, b64encode
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Colors are taken as they are; fewer bits a channel would tint what is nearly white.
_BITS = 8
_MOST = 256
_PIXELS = """
async (data) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + data;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
  let text = '';
  for (let at = 0; at < pixels.length; at += 32768) text += String.fromCharCode(...pixels.subarray(at, at + 32768));
  return [canvas.width, canvas.height, btoa(text)];
}
"""


def shrink(page: Page, png: bytes) -> bytes:
    """The picture with at most 256 colors; `page`: one that is open, whose browser reads the picture."""
    width, height, text = page.evaluate(_PIXELS, b64encode(png).decode())
    data = b64decode(text)
    drop = 8 - _BITS
    colors = [
        (r >> drop, g >> drop, b >> drop) for r, g, b in zip(data[0::4], data[1::4], data[2::4], strict=True)
    ]
    palette = [color for color, _ in Counter(colors).most_common(_MOST)]
    places = {color: place for place, color in enumerate(palette)}
    for color in set(colors) - places.keys():
        places[color] = min(range(len(palette)), key=lambda place: _apart(color, palette[place]))
    rows = bytes(places[color] for color in colors)
    scale = 255 / ((1 << _BITS) - 1)
    lines = b"".join(b"\0" + rows[at : at + width] for at in range(0, width * height, width))
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", bytes(round(part * scale) for color in palette for part in color)),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _apart(one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
