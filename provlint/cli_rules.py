"""The commands that tell of the rules."""

from __future__ import annotations

from pathlib import Path

import click

from provlint.console import look_of, output_options, write
from provlint.rules import RULES
from provlint.settings import find_rule


@click.command()
@output_options("text", "json")
def rules(format: str, output: Path | None) -> int:
    """List the rules."""
    from provlint.reporters.listing import list_rules, list_rules_json

    write(list_rules_json(RULES) if format == "json" else list_rules(RULES, look_of("auto", output)), output)
    return 0


@click.command()
@click.argument("rule", metavar="RULE")
@output_options("text", "json", "markdown")
def explain(rule: str, format: str, output: Path | None) -> int:
    """Show a rule's page: what it does, why, and what to write instead."""
    from provlint.reporters import page

    found = find_rule(rule)
    if format == "text":
        write(page.show_page(found, look_of("auto", output)), output)
    else:
        write(page.show_page_json(found) if format == "json" else page.show_page_markdown(found), output)
    return 0
