"""The published JSON Schema, and the reference page, say what the reader of configurations does."""

import json
import re
import tomllib
from pathlib import Path

import jsonschema
import pytest

from provlint.align.limits import DEFAULT_LIMITS
from provlint.errors import InvalidSettings
from provlint.extract.candidate import SYNTAXES
from provlint.options import option_names
from provlint.readers import TEXT_FORMATS
from provlint.rules import RULES
from provlint.settings import build_settings
from provlint.settings.environment import read_environment
from provlint.settings.keys import KEYS
from provlint.settings.schema import make_schema, write_schema

DOCS = Path(__file__).parent.parent.parent / "docs"
SCHEMA = DOCS / "provlint.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(make_schema())

GOOD = """
required-version = ">=0.1"
extend = "base.toml"
plugins = []
sources = ["a", "b"]
select = ["all"]
extend-select = ["uncited-source"]
ignore = ["citations", "altered-quotation"]
fail-on = "never"
scope = "sentence"
syntaxes = ["hex", "footnote"]
require-reason = true
per-file-ignores = {"*.md" = ["all"]}
severity = {citations = "info", altered-quotation = "off", all = "error"}
formats = {".mdx" = "markdown"}
quotations = {near = 60, ellipsis-reach = 5}
rules.uncited-claim.facts = true
"""
BAD = (
    "scpe = 1",
    "sources = 'a'",
    "plugins = 'house'",
    "sources = [1]",
    "select = ['citation']",
    "fail-on = 'fatal'",
    "syntaxes = ['numeral']",
    "require-reason = 1",
    "per-file-ignores = ['a']",
    "per-file-ignores = {'*.md' = ['x']}",
    "severity = {citation = 'info'}",
    "severity = {citations = 'fatal'}",
    "formats = {'.mdx' = 'markdwn'}",
    "quotations = {nearer = 1}",
    "quotations = {near = 'x'}",
    "rules = {'altered' = {}}",
    "rules.uncited-claim.fact = true",
    "rules.uncited-claim.facts = 1",
)


def test_the_published_schema_is_current() -> None:
    """`provlint schema --output docs/provlint.schema.json` makes it so."""
    assert SCHEMA.read_text(encoding="utf-8") == write_schema()


def test_the_schema_is_one() -> None:
    """It is valid by the schema of schemas."""
    jsonschema.Draft202012Validator.check_schema(json.loads(write_schema()))


def test_what_the_schema_accepts_is_accepted() -> None:
    """A configuration with every key passes both."""
    table = tomllib.loads(GOOD)

    VALIDATOR.validate(table)
    build_settings(table, "here", Path())

    assert set(table) == {key.name for key in KEYS}


@pytest.mark.parametrize("text", BAD)
def test_what_the_schema_refuses_is_refused(text: str) -> None:
    """A configuration with a mistake passes neither."""
    table = tomllib.loads(text)

    assert not VALIDATOR.is_valid(table)
    with pytest.raises(InvalidSettings):
        build_settings(table, "here", Path())


def generated() -> dict[str, str]:
    """The parts of the reference page that say what the code says."""
    rows = []
    for key in KEYS:
        variable = "" if key.variable is None else f"`{key.variable}`"
        rows.append(f"| `{key.name}` | {key.kind.value} | {key.default} | {key.summary} | {variable} |")
    tables = [(f"[rules.{rule.name}]", option_names(rule.check)) for rule in RULES]
    return {
        "KEYS": "\n".join(rows),
        "SYNTAXES": ", ".join(f"`{name}`" for name in SYNTAXES),
        "FORMATS": ", ".join(f'"{name}"' for name in TEXT_FORMATS),
        "LIMITS": as_toml(option_names(DEFAULT_LIMITS)),
        "OPTIONS": "\n\n".join(f"{header}\n{as_toml(options)}" for header, options in tables if options),
    }


def as_toml(options: dict[str, object]) -> str:
    return "\n".join(f"{name} = {json.dumps(value)}" for name, value in options.items())


def test_the_reference_is_current() -> None:
    """Every key with its summary, default and variable, every syntax, format, limit and option stands in the page."""
    page = (DOCS / "configuration.md").read_text(encoding="utf-8")

    assert [part for part in generated().values() if part not in page] == []


def test_the_examples_of_the_reference_are_right() -> None:
    """Each TOML block of the page is a configuration without mistakes."""
    page = (DOCS / "configuration.md").read_text(encoding="utf-8")

    for block in re.findall(r"```toml\n(.*?)```", page, re.DOTALL):
        build_settings(tomllib.loads(block), "docs/configuration.md", Path())


def test_the_environment_sets_keys(tmp_path: Path) -> None:
    """Names come with commas, paths as in PATH; what is empty sets nothing."""
    layers = read_environment(
        {
            "PROVLINT_SELECT": "citations, ,quotations",
            "PROVLINT_SOURCES": "a",
            "PROVLINT_IGNORE": " ",
            "HOME": "/",
        },
        tmp_path,
    )

    assert [(layer.name, layer.table) for layer in layers] == [
        ("PROVLINT_SOURCES", {"sources": ["a"]}),
        ("PROVLINT_SELECT", {"select": ["citations", "quotations"]}),
    ]
