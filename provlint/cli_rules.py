"""The commands that tell of the rules, those of plugins too."""

from __future__ import annotations

from pathlib import Path

import click

from provlint.cli_completion import complete_rules
from provlint.cli_settings import RulesFinder, takes_rules
from provlint.console import look_of, output_options, write
from provlint.rules import RULES
from provlint.settings import find_rule


@click.command()
@takes_rules
@output_options("text", "json")
def rules(find_rules: RulesFinder, format: str, output: Path | None) -> int:
    """List the rules."""
    from provlint.reporters.listing import list_rules, list_rules_json

    found = find_rules()
    write(list_rules_json(found) if format == "json" else list_rules(found, look_of("auto", output)), output)
    return 0


@click.command()
@click.argument("rule", metavar="RULE", shell_complete=complete_rules)
@takes_rules
@output_options("text", "json", "markdown")
def explain(rule: str, find_rules: RulesFinder, format: str, output: Path | None) -> int:
    """Show a rule's page: what it does, why, and what to write instead."""
    from provlint.reporters import page

    is_ours = rule in {one.name for one in RULES}
    found = find_rule(rule, RULES if is_ours else find_rules())
    if format == "text":
        write(page.show_page(found, look_of("auto", output)), output)
    else:
        write(page.show_page_json(found) if format == "json" else page.show_page_markdown(found), output)
    return 0
