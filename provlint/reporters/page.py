"""The page of one rule, for people, for programs, and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.reporters.terminal import SEVERITY_COLORS, Look
from provlint.rules._rule import Rule

HEADING = "## "


def show_page(rule: Rule, look: Look) -> Iterator[str]:
    """The page as text: name, family and severity, then what the rule is about under its headings."""
    level = look.paint(rule.severity.value, SEVERITY_COLORS[rule.severity])
    yield f"{look.paint(rule.name, 'bold')} ({rule.family.value}, {level})\n\n"
    for line in rule.page.strip().splitlines():
        is_heading = line.startswith(HEADING)
        yield (look.paint(line.removeprefix(HEADING), "bold") if is_heading else line) + "\n"


def show_page_markdown(rule: Rule) -> Iterator[str]:
    """The page as a Markdown document with the rule's name as its title."""
    state = "on" if rule.is_default else "off"
    yield f"# {rule.name}\n\n"
    yield f"Family `{rule.family.value}`, severity `{rule.severity.value}`, {state} by default.\n\n"
    yield rule.page.strip() + "\n"


def show_page_json(rule: Rule) -> Iterator[str]:
    """The page as one JSON object; `sections` has the text under each heading, in Markdown."""
    import json

    _, *parts = f"\n{rule.page.strip()}\n".split(f"\n{HEADING}")
    sections = {part.partition("\n")[0]: part.partition("\n")[2].strip() for part in parts}
    described = {
        "name": rule.name,
        "family": rule.family.value,
        "severity": rule.severity.value,
        "default": rule.is_default,
        "summary": rule.summary,
        "sections": sections,
        "valid": list(rule.valid),
        "invalid": list(rule.invalid),
    }
    yield json.dumps(described, indent=2) + "\n"
