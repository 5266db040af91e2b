"""gtrex: its Verifier, made once a source, under its default policy; grounded is accepted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from gtrex import DEFAULT, Policy, Verifier


def load(source: Path) -> Callable[[str], tuple[bool, str]]:
    """What judges a quotation against the text of `source`, and the verdict it names."""
    return load_policy(source, DEFAULT)


def load_policy(source: Path, policy: Policy) -> Callable[[str], tuple[bool, str]]:
    """The same under another policy."""
    verifier = Verifier(source.read_text(encoding="utf-8"), policy)

    def check(quote: str) -> tuple[bool, str]:
        certificate = verifier.verify(quote)
        return certificate.grounded, certificate.verdict

    return check
