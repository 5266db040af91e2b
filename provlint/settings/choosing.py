"""Which rules run and how grave they are, as one layer of settings after the other has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, evolve, field

from provlint.options import Tell, nearest, read_options
from provlint.report import Severity
from provlint.rules._rule import Family, Rule
from provlint.settings.keys import OFF

ALL = "all"


def expand(names: Sequence[str], rules: Sequence[Rule], place: tuple[str, ...], tell: Tell) -> list[str]:
    """
    The rules that names of rules and families, or `all`, stand for, in order.

    To select a family is to select those of its rules that are on by default; to ignore one is to ignore all of them.
    """
    chosen: list[str] = []
    for number, name in enumerate(names):
        found = members(name, rules)
        if found is None:
            tell((*place, number), _unknown(place[0], name, rules))
            continue
        is_family = name != ALL and name not in {rule.name for rule in rules}
        is_adding = place[0] in ("select", "extend-select")
        chosen += [rule.name for rule in found if not (is_family and is_adding) or rule.is_default]
    return chosen


def members(name: str, rules: Sequence[Rule]) -> tuple[Rule, ...] | None:
    """The rules that one name stands for; None where it is that of no rule and no family, nor `all`."""
    if name == ALL:
        return tuple(rules)
    if name in {family.value for family in Family}:
        return tuple(rule for rule in rules if rule.family.value == name)
    return tuple(rule for rule in rules if rule.name == name) or None


def _unknown(key: str, name: str, rules: Sequence[Rule]) -> str:
    hint = nearest(name, [*(rule.name for rule in rules), *(family.value for family in Family)])
    return f"{key}: no rule or family is named '{name}'{hint}; see `provlint rules`"


@define
class Choice:
    """What the layers seen so far make of the rules: those that run, and the severities that were set."""

    rules: Sequence[Rule]
    running: set[str]
    severities: dict[str, Severity] = field(factory=dict)
    is_selected: bool = False

    def apply(self, table: Mapping[str, object], tell: Tell) -> None:
        """Take in the next layer, whose keys are of the right kinds; its `ignore` outweighs its `select`."""
        if "select" in table:
            self.running = set(self._names(table, "select", tell))
            self.is_selected = True
        graded = self._grade(table.get("severity"), tell)
        off = {name for name, severity in graded.items() if severity is None}
        self.severities |= {name: severity for name, severity in graded.items() if severity is not None}
        self.running |= set(self._names(table, "extend-select", tell))
        self.running -= off | set(self._names(table, "ignore", tell))

    def finish(self) -> tuple[Rule, ...]:
        """Every rule with its severity."""
        return tuple(evolve(r, severity=self.severities.get(r.name, r.severity)) for r in self.rules)

    def _names(self, table: Mapping[str, object], key: str, tell: Tell) -> list[str]:
        value = table.get(key)
        return expand(value, self.rules, (key,), tell) if isinstance(value, tuple) else []

    def _grade(self, table: object, tell: Tell) -> dict[str, Severity | None]:
        """
        The severities that one layer sets by rule, None for off; a rule's own goes before its family's.

        A rule that is named with a severity runs, unless rules are selected.
        """
        graded: dict[str, Severity | None] = {}
        entries = table.items() if isinstance(table, Mapping) else ()
        for name, value in sorted(entries, key=self._is_rule):
            severity = None if value == OFF else Severity(value)
            found = members(name, self.rules)
            if found is None:
                tell(("severity", name), _unknown("severity", name, self.rules))
                continue
            graded |= {rule.name: severity for rule in found}
            if severity is not None and self._is_rule((name, value)) and not self.is_selected:
                self.running.add(name)
        return graded

    def _is_rule(self, entry: tuple[str, object]) -> int:
        """How exactly an entry says what it means: 2 for a rule, 1 for a family, 0 for all."""
        return 2 if entry[0] in {rule.name for rule in self.rules} else int(entry[0] != ALL)


def configure(rules: Iterable[Rule], tables: object, tell: Tell) -> tuple[Rule, ...]:
    """Every rule, with the options that the tables of their names set."""
    rules = tuple(rules)
    if not isinstance(tables, Mapping):
        return rules
    names = [rule.name for rule in rules]
    for name in tables:
        if name not in names:
            message = f"rules: no rule is named '{name}'{nearest(name, names)}; see `provlint rules`"
            tell(("rules", str(name)), message)
    return tuple(
        evolve(rule, check=read_options(rule.check, tables[rule.name], ("rules", rule.name), tell))
        if rule.name in tables
        else rule
        for rule in rules
    )
