"""
Writes a page for each rule, and their index, before the documentation is built.

A rule is its own page: what stands here comes from its docstring, its settings and its examples, which are linted
on the way. The pages lie in `docs/rules` and are not kept in git.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from provlint import lint
from provlint.options import option_names
from provlint.report import Diagnostic
from provlint.reporters.evidence import show_fix
from provlint.rules import RULES
from provlint.rules._rule import EXAMPLE_SOURCES, Family, Rule, example_corpus
from provlint.settings import Settings
from provlint.testing import CLOSE, OPEN, read_marked

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAMES = frozenset(rule.name for rule in RULES)
# The two sources of the examples that are no text in memory.
SPECIAL = {"p5": "has changed since it was pinned", "u6": "cannot be read"}
INTRODUCTION = """\
# Rules

What provlint can find. A rule's name is its key in a configuration, on the command line and in comments; the name of a
family stands for all its rules. `provlint explain RULE` shows a rule's page in a terminal.
"""


def setup(app: Sphinx) -> dict[str, bool]:
    """Called by Sphinx: write the pages before it looks for them."""
    app.connect("builder-inited", lambda built: write_pages(Path(built.srcdir) / "rules"))
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write_pages(folder: Path) -> None:
    """Write every page that is not as it should be, and remove those of rules that are gone."""
    folder.mkdir(exist_ok=True)
    pages = {f"{rule.name}.md": "".join(write_page(rule)) for rule in RULES}
    pages["index.md"] = "".join(write_index(RULES))
    for path in sorted(folder.glob("*.md")):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            _replace(path, text)


def _replace(path: Path, text: str) -> None:
    """Write a file as a whole: another build that runs at the same time reads the old one or the new one."""
    unfinished = path.with_suffix(f".{os.getpid()}")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(path)


def write_index(rules: Iterable[Rule]) -> Iterator[str]:
    """The page that lists the rules, a table a family, in Markdown."""
    listed = tuple(rules)
    yield INTRODUCTION
    for family in dict.fromkeys(rule.family for rule in listed):
        yield f"\n## {family.value}\n\n| rule | severity | fix | what it does |\n|---|---|---|---|\n"
        for rule in (rule for rule in listed if rule.family is family):
            level = rule.severity.value + ("" if rule.is_default else ", off by default")
            fix = "yes" if has_fix(rule) else ""
            yield f"| [{rule.name}]({rule.name}.md) | {level} | {fix} | {rule.summary} |\n"
    yield "\n```{toctree}\n:hidden:\n\n" + "".join(f"{rule.name}\n" for rule in listed) + "```\n"


def write_page(rule: Rule) -> Iterator[str]:
    """The page of one rule, in Markdown."""
    yield f"# {rule.name}\n\n"
    yield from _facts(rule)
    yield _linked(rule.page.strip(), rule) + "\n"
    yield from _options(rule)
    yield "\n## Flagged\n"
    for marked in rule.invalid:
        yield f"\n{_example(marked)}"
        yield from (f"\n{_finding(found)}" for found in diagnose(rule, read_marked(marked)[0]))
    yield "\n## Not flagged\n"
    yield from (f"\n{_example(draft)}" for draft in rule.valid)
    yield from _sources(rule)


def diagnose(rule: Rule, draft: str) -> tuple[Diagnostic, ...]:
    """
    What `rule` reports in an example.

    A rule on suppressions is run with the others, for it is their findings that are suppressed.
    """
    settings = Settings(rules=(rule,))
    if rule.family is Family.SUPPRESSIONS:
        settings = Settings(honors_suppressions=True)
    report = lint(draft, example_corpus(), uri="example.md", settings=settings)
    return tuple(found for found in report.diagnostics if found.rule == rule.name)


def has_fix(rule: Rule) -> bool:
    """Whether a finding in the rule's examples has a fix."""
    drafts = (read_marked(marked)[0] for marked in rule.invalid)
    return any(found.fix is not None for draft in drafts for found in diagnose(rule, draft))


def _facts(rule: Rule) -> Iterator[str]:
    state = "yes" if rule.is_default else "no; select it or give it a severity"
    fix = "yes, for some findings" if has_fix(rule) else "no"
    family = f"[{rule.family.value}](index.md#{rule.family.value})"
    yield "| family | severity | on by default | fix |\n|---|---|---|---|\n"
    yield f"| {family} | {rule.severity.value} | {state} | {fix} |\n\n"


def _linked(page: str, rule: Rule) -> str:
    """The text of a page, the names of other rules in it made links to their pages."""
    others = NAMES - {rule.name}
    return re.sub(r"`([a-z-]+)`", lambda m: f"[`{m[1]}`]({m[1]}.md)" if m[1] in others else m[0], page)


def _options(rule: Rule) -> Iterator[str]:
    options = option_names(rule.check)
    if options:
        lines = "".join(f"{name} = {json.dumps(value)}\n" for name, value in options.items())
        yield f"\n## Options\n\nWith their defaults:\n\n```toml\n[rules.{rule.name}]\n{lines}```\n"


def _example(marked: str) -> str:
    """A draft as a block that keeps its lines, what is marked in it highlighted."""
    shown = escape(marked, quote=False).replace(OPEN, "<mark>").replace(CLOSE, "</mark>")
    return f'<pre class="example">{shown}</pre>\n'


def _finding(found: Diagnostic) -> str:
    """What a finding says, and its fix, as text in which nothing is markup."""
    lines = [found.message, *(show_fix(found.fix) if found.fix else ())]
    shown = "<br>".join(escape(line, quote=False) for line in lines)
    return f'<p class="message">{shown}</p>\n'


def _sources(rule: Rule) -> Iterator[str]:
    """The sources that the examples of a rule cite; of none, nothing."""
    drafts = "\n".join((*rule.valid, *rule.invalid)).replace(OPEN, "").replace(CLOSE, "")
    known = {id: text or "*known, its text not held*" for id, text in EXAMPLE_SOURCES.items()}
    special = {id: f"*a source that {said}*" for id, said in SPECIAL.items()}
    cited = {id: text for id, text in (known | special).items() if re.search(rf"\b{id}\b", drafts)}
    if cited:
        yield "\n## Sources of these examples\n\n| id | text |\n|---|---|\n"
        yield from (f"| `{id}` | {text} |\n" for id, text in cited.items())
