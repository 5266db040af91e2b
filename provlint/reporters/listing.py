"""The rules and the sources, listed for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from provlint.reporters.terminal import SEVERITY_COLORS, Look, printable, wrap
from provlint.rules._rule import Rule
from provlint.sources.corpus import Corpus
from provlint.sources.names import hex_runs
from provlint.sources.source import Source


def list_rules(rules: Sequence[Rule], look: Look) -> Iterator[str]:
    """The rules by family, each with its severity, or `off`, and what it does."""
    for family in dict.fromkeys(rule.family for rule in rules):
        yield look.paint(family.value, "bold") + "\n"
        for rule in (rule for rule in rules if rule.family is family):
            level = rule.severity.value if rule.is_default else "off"
            yield f"  {rule.name} ({look.paint(level, SEVERITY_COLORS[rule.severity])})\n"
            yield from wrap("      ", rule.summary, look)


def list_rules_json(rules: Sequence[Rule]) -> Iterator[str]:
    """The rules as one JSON list."""
    import json

    listed = [
        {
            "name": rule.name,
            "family": rule.family.value,
            "severity": rule.severity.value,
            "default": rule.is_default,
            "summary": rule.summary,
        }
        for rule in rules
    ]
    yield json.dumps(listed, indent=2) + "\n"


def list_sources(corpus: Corpus) -> Iterator[str]:
    """A line a source: its id, where its text is, and the other names it answers to."""
    width = max((len(source.id) for source in corpus), default=0)
    for source in corpus:
        inside = "in the manifest" if source.size is None else source.uri
        place = (source.path or inside) if source.has_text else "no text held"
        names = ", ".join(_other_names(source))
        yield printable(f"{source.id:<{width}}  {place}" + (f"  (also {names})" if names else "")) + "\n"


def list_sources_json(corpus: Corpus) -> Iterator[str]:
    """The sources as one JSON list."""
    import json

    listed = [
        {
            "id": source.id,
            "aliases": _other_names(source),
            "uri": source.uri,
            "has_text": source.has_text,
            "title": source.known_title,
        }
        for source in corpus
    ]
    yield json.dumps(listed, indent=2) + "\n"


def _other_names(source: Source) -> list[str]:
    """The names a source answers to besides its id and its file's name, each once."""
    file = PurePath(source.path).name if source.path else None
    names = [*hex_runs(source.id), *source.aliases]
    return [name for name in dict.fromkeys(names) if name not in (source.id, file)]
