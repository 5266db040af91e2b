"""
YAML read with care: what it holds as strings as written, lists and tables.

A draft's front matter is untrusted, so PyYAML is used for its events alone: no object is made from a tag, nesting
ends early (deep nesting takes time that grows with its square, and overruns the stack of the C composer), an
alias is the value it stands for and is never copied, and a key that stands twice is an error.
"""

from __future__ import annotations

from provlint.errors import MissingExtra

# Front matter nests four deep: a list of works, their authors, the parts of a name.
_DEEPEST = 12


class InvalidYaml(ValueError):
    """A text that is no YAML, or none that is read here; its text says where, counting lines from 1."""


def read_yaml(text: str, first_line: int = 1) -> object:
    """
    What the first document of a YAML text holds: a string, a list or a table; None of an empty text.

    `first_line`: the number of its first line. Raises InvalidYaml, and MissingExtra where PyYAML is not installed.
    """
    try:
        import yaml  # type: ignore[import-untyped]  # PyYAML has no types of its own
    except ImportError as error:
        raise MissingExtra("YAML", "PyYAML") from error
    builder = _Builder(first_line)
    try:
        # Of two documents the second is another's; of what follows an end nothing is read.
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            name = type(event).__name__
            if name == "DocumentEndEvent":
                break
            builder.take(
                name, event.start_mark.line, getattr(event, "value", ""), getattr(event, "anchor", None)
            )
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = "" if mark is None else f"line {first_line + mark.line}: "
        raise InvalidYaml(f"{where}{getattr(error, 'problem', None) or 'is no YAML'}") from error
    return builder.value


class _Builder:
    """Puts the events of one document together; `value` is what they came to."""

    def __init__(self, first_line: int) -> None:
        self.value: object = None
        self._first_line = first_line
        self._open: list[dict[str, object] | list[object]] = []
        self._keys: list[str | None] = []
        self._names: list[str | None] = []
        self._anchors: dict[str, object] = {}

    def take(self, name: str, line: int, value: str, anchor: str | None) -> None:
        """Take one event by its name; `line`: from 0."""
        if name == "ScalarEvent":
            self._put(value, line, anchor)
        elif name == "AliasEvent":
            if anchor not in self._anchors:
                raise InvalidYaml(f"line {self._first_line + line}: nothing is named &{anchor} before this")
            self._put(self._anchors[anchor], line, None)
        elif name in ("SequenceStartEvent", "MappingStartEvent"):
            if len(self._open) == _DEEPEST:
                raise InvalidYaml(f"line {self._first_line + line}: nested more than {_DEEPEST} deep")
            opened: dict[str, object] | list[object] = [] if name[0] == "S" else {}
            self._put(opened, line, None)
            self._open.append(opened)
            self._keys.append(None)
            self._names.append(anchor)
        elif name in ("SequenceEndEvent", "MappingEndEvent"):
            closed, named = self._open.pop(), self._names.pop()
            self._keys.pop()
            if named is not None:
                # Named when it is closed, so that nothing can hold itself.
                self._anchors[named] = closed

    def _put(self, value: object, line: int, anchor: str | None) -> None:
        """Put a value where the document is; in a table every other one is a key."""
        if anchor is not None:
            self._anchors[anchor] = value
        if not self._open:
            self.value = value
            return
        into = self._open[-1]
        if isinstance(into, list):
            into.append(value)
        elif (key := self._keys[-1]) is not None:
            into[key] = value
            self._keys[-1] = None
        elif not isinstance(value, str):
            raise InvalidYaml(f"line {self._first_line + line}: a list or a table as a key")
        elif value in into:
            raise InvalidYaml(f"line {self._first_line + line}: the key {value!r} stands twice; give it once")
        else:
            self._keys[-1] = value
