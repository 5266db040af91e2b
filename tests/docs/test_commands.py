"""No page shows a command or an option that there is not, nor a hook that we do not have."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from shown_commands import ROOT

from provlint.cli import cli
from provlint.reporters import FORMATS

PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted(path for path in (ROOT / "docs").rglob("*.md") if path.parent.name not in ("rules", "decisions")),
]
# A command as it stands in code: to the end of the line or of the code.
COMMAND = re.compile(r"(?<![\w/.-])provlint ((?:[a-z]+ )*[a-z]+)((?: [^`\n]*)?)")
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


def shown_in(page: Path) -> str:
    """The code of a page, in blocks and within lines."""
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"^(`{3,})[^\n]*\n(.*?)^\1$", text, re.MULTILINE | re.DOTALL)
    outside = re.sub(r"^(`{3,})[^\n]*\n.*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*(block for _, block in blocks), *re.findall(r"`([^`]+)`", outside)])


def find_command(words: list[str]) -> click.Command | None:
    """The command that words begin with; None where there is none of that name."""
    found: click.Command = cli
    context = click.Context(cli, info_name="provlint")
    for word in words:
        if not isinstance(found, click.Group):
            break
        inner = found.get_command(context, word)
        if inner is None:
            return None
        found = inner
    return found


def mistakes_in(code: str) -> Iterator[str]:
    for match in COMMAND.finditer(code):
        command = find_command(match[1].split())
        if command is None:
            if match[2].startswith(" -"):
                yield match[0]
            continue
        known = {name for parameter in command.params for name in parameter.opts}
        shown = re.findall(r"(?<![\w-])--[a-z][a-z-]+", match[2].split(" | ")[0])
        yield from (f"{match[0]}: {name}" for name in shown if name not in known | {"--help"})
        formats = re.findall(r"--format (\w+)", match[2])
        if command.name == "check":
            yield from (f"{match[0]}: {name}" for name in formats if name not in FORMATS)


@every_page
def test_every_option_shown_is_one(page: Path) -> None:
    """Of the command it stands behind; `--format` has a value that this command takes."""
    assert list(mistakes_in(shown_in(page))) == []


def test_what_is_none_is_told() -> None:
    """So that an empty list above means something."""
    code = "provlint check . --formt json\nprovlint chek --fix\nprovlint check --format xml\nprovlint init --stdout"

    assert list(mistakes_in(code)) == [
        "provlint check . --formt json: --formt",
        "provlint chek --fix",
        "provlint check --format xml: xml",
    ]


@every_page
def test_every_hook_shown_is_one(page: Path) -> None:
    """An id of a hook that is fetched, and not one's own, is in `.pre-commit-hooks.yaml`."""
    ours = set(
        re.findall(
            r"^- id: (\S+)", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), re.MULTILINE
        )
    )
    repositories = re.split(r"- repo: ", page.read_text(encoding="utf-8"))[1:]

    named = {
        id for one in repositories if not one.startswith("local") for id in re.findall(r"- id: (\S+)", one)
    }

    assert named <= ours


@pytest.mark.parametrize("page", PAGES[:2], ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    """Of the pages that are no part of the site, whose links the build does not follow."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
