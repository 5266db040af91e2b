"""Plugins written for one test."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Install = Callable[..., str]

HEAD = '''
"""
Flag a ferry.

## What it does
Reports the word.

## Why is this bad
It may sink.

## Use instead
Walk.
"""
from attrs import field, frozen, validators
from provlint import *

def rule(check, name="no-ferry", family=Family.CITATIONS, severity=Severity.WARNING, **more):
    return Rule(name, family, severity, more.pop("page", __doc__), check, ("A boat.",), ("A ⟦ferry⟧.",), **more)

def find(word):
    def check(analysis):
        start = analysis.text.find(word)
        if start >= 0:
            yield Problem(Span(start, start + len(word)), f"no {word}; walk")
    return check

'''


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Write a module of this code, after `HEAD`, where it can be imported; give its name, new for every test."""
    place = tmp_path / "installed"
    place.mkdir()
    monkeypatch.syspath_prepend(str(place))

    def write(code: str, name: str = "house") -> str:
        (place / f"{name}.py").write_text(HEAD + code, encoding="utf-8")
        # Set and taken away again at the end, so that the next test imports its own.
        monkeypatch.setitem(sys.modules, name, sys)
        monkeypatch.delitem(sys.modules, name)
        return name

    return write
