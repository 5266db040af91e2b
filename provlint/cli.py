"""The command line. Nothing but this, the modules named `cli_…` and `console` prints or exits."""

from __future__ import annotations

import io
import sys
from importlib import import_module

import click

from provlint import __version__
from provlint.console import complain
from provlint.errors import ProvlintError
from provlint.options import nearest

EPILOG = "Exit status: 0 clean, 1 findings at or above --fail-on, 2 the run could not be done as asked."

# Each command by the module that has it.
_MODULES = {
    "baseline": "provlint.cli_baseline",
    "check": "provlint.cli_check",
    "completion": "provlint.cli_completion",
    "explain": "provlint.cli_rules",
    "init": "provlint.cli_settings",
    "inspect": "provlint.cli_inspect",
    "rules": "provlint.cli_rules",
    "schema": "provlint.cli_settings",
    "sources": "provlint.cli_sources",
}


def main() -> None:
    """Run the command line; what goes wrong is a clear message on standard error and exit status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        sys.exit(cli(prog_name="provlint", standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except ProvlintError as error:
        complain(error)
        sys.exit(2)


class Commands(click.Group):
    """The commands, each loaded when it is asked for: a run needs but one, and most of the start is loading."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's own
        """Their names, sorted."""
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name; None where there is none."""
        if name not in _MODULES:
            return None
        # What all of them stand on is loaded first, and from here. At the end of a longer chain of imports, patterns
        # are compiled where Python's stack goes over into its next chunk, which takes ten times as long.
        import_module("provlint.engine")
        command = getattr(import_module(_MODULES[name]), name)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; fails with the nearest one where there is none."""
        if args[0] not in _MODULES and not args[0].startswith("-") and not ctx.resilient_parsing:
            ctx.fail(f"no command is named '{args[0]}'{nearest(args[0], _MODULES)}")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG)
@click.version_option(__version__, message="provlint %(version)s")
def cli() -> None:
    """Prove that every citation of a draft resolves and every quotation is verbatim."""
