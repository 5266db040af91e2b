"""Paths of drafts and sources as URIs."""

from __future__ import annotations

import os
import re

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")


def as_reference(path: str) -> str:
    """
    A path, or an address, as a URI reference in ASCII (RFC 3986): a relative path stays relative, an absolute one
    becomes a `file:` URI. A colon in a path is encoded, so that no path is taken for an address.
    """
    from urllib.parse import quote

    if _ADDRESS.match(path):
        return quote(path, safe=":/?#[]@!$&'()*+,;=%", errors="surrogatepass")
    plain = path.replace(os.sep, "/")
    encoded = quote(plain, safe="/", errors="surrogatepass")
    if os.name == "nt" and re.match(r"[A-Za-z]:/", plain):
        return f"file:///{plain[:2]}{encoded[4:]}"
    return f"file://{encoded}" if plain.startswith("/") else encoded
