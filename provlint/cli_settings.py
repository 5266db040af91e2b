"""What the command line says of configuration: its options, and the commands that show or begin one."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from provlint.cli_completion import complete_choices
from provlint.configurations import Asked, Configurations
from provlint.console import path_type, with_options, write
from provlint.errors import UnreadableFile, unwritable
from provlint.outputs import create_file
from provlint.rules._rule import Rule

CONFIG_OPTIONS = (
    click.option(
        "--config",
        multiple=True,
        metavar="PATH | 'KEY = VALUE'",
        help="Use this configuration file for every draft, or set a key, as TOML; repeatable.",
    ),
    click.option(
        "--isolated", is_flag=True, help="Ignore every configuration file and environment variable."
    ),
)
CHOICE_OPTIONS = (
    click.option(
        "--select",
        multiple=True,
        metavar="NAME",
        help="Run only this rule or family; repeatable.",
        shell_complete=complete_choices,
    ),
    click.option(
        "--extend-select",
        multiple=True,
        metavar="NAME",
        help="Run this one too; repeatable.",
        shell_complete=complete_choices,
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="NAME",
        help="Leave out this rule or family; repeatable.",
        shell_complete=complete_choices,
    ),
)
SETTING_OPTIONS = (
    *CHOICE_OPTIONS,
    click.option(
        "--show-settings", is_flag=True, help="Show each setting and where it comes from; check nothing."
    ),
    click.option(
        "--show-files", is_flag=True, help="Show the drafts and their configurations; check nothing."
    ),
)


def split_config(given: Sequence[str], is_isolated: bool) -> tuple[Path | None, tuple[str, ...]]:
    """The configuration file among what was given as --config, and the pieces of TOML. Raises click.UsageError."""
    files = [value for value in given if "=" not in value or Path(value).is_file()]
    if len(files) > 1:
        raise click.UsageError(
            f"--config names two files, {files[0]} and {files[1]}; one can extend the other"
        )
    if files and is_isolated:
        raise click.UsageError(f"--isolated ignores every configuration file, and --config names {files[0]}")
    return Path(files[0]) if files else None, tuple(value for value in given if value not in files)


def configurations_of(given: Sequence[str], is_isolated: bool) -> Configurations:
    """What is set for a command that takes CONFIG_OPTIONS, its other options among it. Raises click.UsageError."""
    file, inline = split_config(given, is_isolated)
    options = asked_options(click.get_current_context().params)
    return Configurations(Asked(file, inline, options, is_isolated))


def asked_options(given: dict[str, object]) -> dict[str, object]:
    """The keys that a command line sets, by the names a configuration has for them; what was not given sets none."""
    names = ("select", "extend_select", "ignore", "scope", "fail_on")
    asked = {name.replace("_", "-"): given[name] for name in names if given.get(name)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asked.items()}


@click.command()
@click.argument("folder", default=".", type=path_type)
@click.option("--stdout", "is_shown", is_flag=True, help="Write it to standard output, and no file.")
def init(folder: Path, is_shown: bool) -> int:
    """Write a commented provlint.toml that fits a folder; one that is there is never overwritten."""
    from provlint.settings.files import CONFIG_NAMES, config_in
    from provlint.starter import look_around, write_starter

    if not folder.is_dir():
        raise UnreadableFile(folder, "not a folder", "name the folder the configuration is for")
    content = write_starter(look_around(folder))
    if is_shown:
        write([content], None)
        return 0
    path = config_in(folder) or folder / CONFIG_NAMES[0]
    remedy = "see what would be in it with --stdout"
    try:
        if path.name not in CONFIG_NAMES[:1]:
            raise FileExistsError
        create_file(path, content.encode())
    except FileExistsError as error:
        raise UnreadableFile(path, "is there already", remedy) from error
    except OSError as error:
        raise unwritable(path, error, remedy) from error
    click.echo(f"{path}: written; `provlint check . --show-settings` shows what it sets")
    return 0


RulesFinder = Callable[[], tuple[Rule, ...]]


def takes_rules(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that name a configuration, handed to it as what finds the rules there are under it."""

    @functools.wraps(command)
    def gathered(config: tuple[str, ...], isolated: bool, **others: object) -> int:
        return command(find_rules=configurations_of(config, isolated).rules, **others)

    return with_options(gathered, CONFIG_OPTIONS)


@click.command()
@takes_rules
@click.option("--output", type=path_type, help="Write to this file, not to standard output.")
def schema(find_rules: RulesFinder, output: Path | None) -> int:
    """Show the JSON Schema of a configuration, for editors."""
    from provlint.settings.schema import write_schema

    write([write_schema(find_rules())], output)
    return 0
