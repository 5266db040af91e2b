"""What a shell completes, and the command that writes the script for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from provlint.configurations import Asked, Configurations
from provlint.errors import ProvlintError

if TYPE_CHECKING:
    from provlint.rules._rule import Rule

SHELLS = ("bash", "zsh", "fish")


def complete_rules(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:  # noqa: ARG001
    """The names of rules that begin so, those of plugins too."""
    return beginning(begun, (rule.name for rule in _rules()))


def complete_choices(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:  # noqa: ARG001
    """The names of rules and families that begin so, and `all`."""
    from provlint.settings.choosing import ALL

    rules = _rules()
    return beginning(begun, (*(rule.name for rule in rules), *(rule.family.value for rule in rules), ALL))


def beginning(begun: str, names: Iterable[str]) -> list[str]:
    """The names that begin so, each once, in order."""
    return sorted({name for name in names if name.startswith(begun)})


def _rules() -> tuple[Rule, ...]:
    """The rules there are for the working folder; ours where its configuration is no good."""
    try:
        return Configurations(Asked()).rules()
    except ProvlintError:
        from provlint.rules import RULES

        return RULES


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> int:
    """
    Write the script that completes commands, options, rules and ids in a shell.

    Load it in your shell's startup file: `eval "$(provlint completion bash)"`, the same with zsh, or
    `provlint completion fish | source`.
    """
    from click.shell_completion import get_completion_class

    complete = get_completion_class(shell)
    if complete is None:
        raise click.UsageError(f"click completes nothing in {shell}")
    completer = complete(completion, {}, "provlint", "_PROVLINT_COMPLETE")
    click.echo(completer.source_template % completer.source_vars())
    return 0
