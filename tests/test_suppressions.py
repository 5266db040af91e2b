"""What a comment suppresses, and what is said of comments."""

import subprocess
import sys
from pathlib import Path

import pytest

import provlint
from provlint.report import Applicability, Fix, Replacement, Suppressed, SuppressedBy
from provlint.settings import Settings
from provlint.suppressions.directives import read_directives
from provlint.text.comments import Comment
from provlint.text.span import Span

CORPUS = provlint.Corpus.from_texts({"a1": "The harbor opened in 1931."})
ON = Settings(honors_suppressions=True)
CRITICS = "Critics say it leaks."
VAGUE = "provlint: ignore[vague-attribution] -- r"

Found = list[tuple[str, str]]


def lint(draft: str, uri: str = "draft.md", settings: Settings = ON) -> tuple[Found, int]:
    """Rule and words of each finding reported, and how many were suppressed."""
    report = provlint.lint(draft, CORPUS, uri=uri, settings=settings)
    return [(d.rule, d.exact) for d in report.diagnostics], len(report.suppressed)


def messages(draft: str, uri: str = "draft.md", settings: Settings = ON) -> list[str]:
    return [d.message for d in provlint.lint(draft, CORPUS, uri=uri, settings=settings).diagnostics]


def test_a_library_call_honors_none_unasked() -> None:
    """A generated text cannot hide what is wrong in it."""
    draft = f"{CRITICS} <!-- {VAGUE} -->"

    assert lint(draft, settings=Settings()) == ([("vague-attribution", "Critics say")], 0)
    assert lint(draft) == ([], 1)


def test_a_suppressed_finding_is_kept_with_its_reason() -> None:
    """The report has it, apart from what it reports."""
    draft = f"{CRITICS} <!-- {VAGUE} -->"

    (found,) = provlint.lint(draft, CORPUS).diagnostics

    report = provlint.lint(draft, CORPUS, settings=ON)
    assert report.suppressed == (Suppressed(found, SuppressedBy.COMMENT, "r"),)


COVERED = [
    # The line it stands on.
    ("a.md", f"{CRITICS} <!-- {VAGUE} -->\n\n{CRITICS}", 1, 1),
    ("a.md", f"{CRITICS} <!-- {VAGUE} -->\nSome say so.", 1, 1),
    ("a.md", f"<!-- {VAGUE} --> {CRITICS}\n\n{CRITICS}", 1, 1),
    ("a.md", f"- {CRITICS} <!-- {VAGUE} -->\n- {CRITICS}", 1, 1),
    # Alone on its line: the next one with words, and the rest of its paragraph.
    ("a.md", f"<!-- {VAGUE} -->\n{CRITICS}\nSome say so.\n\n{CRITICS}", 2, 1),
    ("a.md", f"<!-- {VAGUE} -->\n\n\n{CRITICS}\n\n{CRITICS}", 1, 1),
    ("a.md", f"<!-- {VAGUE} -->\n<!-- another -->\n\n```\ncode\n```\n\n{CRITICS}\n\n{CRITICS}", 1, 1),
    ("a.md", f"> <!-- {VAGUE} -->\n> It rained.\n\n{CRITICS}", 0, 2),
    ("a.md", f"<!-- provlint:\nignore[vague-attribution]\n-->\n{CRITICS}\n\n{CRITICS}", 1, 1),
    ("a.md", f"<!-- {VAGUE} -->\r\n\r\n{CRITICS}\r\n\r\n{CRITICS}\r\n", 1, 1),
    ("a.md", f"---\na: b\n---\n<!-- {VAGUE} -->\n\n\U0001f600 It rained. {CRITICS}\n\n{CRITICS}", 1, 1),
    ("a.mdx", f"{CRITICS} {{/* {VAGUE} */}}\n\n{{/* {VAGUE} */}}\n\n{CRITICS}\n\n{CRITICS}", 2, 1),
    ("a.html", f"<p>{CRITICS} <!-- {VAGUE} -->\n<p>{CRITICS}\n<!-- {VAGUE} -->\n<p>{CRITICS}", 2, 1),
    ("a.tex", f"{CRITICS} % {VAGUE}\n\n{CRITICS}\n\n% {VAGUE}\n{CRITICS}", 2, 1),
    ("a.rst", f".. {VAGUE}\n\n{CRITICS}\n\n{CRITICS}", 1, 1),
    # A range, and the file.
    ("a.md", f"{CRITICS}\n\n<!-- provlint: disable[attribution] -->\n\n{CRITICS}\n\n{CRITICS}", 2, 1),
    (
        "a.md",
        f"<!-- provlint: disable[vague-attribution] -->\n\n{CRITICS}\n\n<!-- provlint: enable -->\n\n{CRITICS}",
        1,
        1,
    ),
    ("a.md", f"{CRITICS}\n\n{CRITICS}\n\n<!-- provlint: ignore-file[attribution] – why -->", 2, 0),
    # Plain text has no comments.
    ("a.txt", f"{CRITICS} <!-- {VAGUE} -->", 0, 1),
    ("a.md", f"{CRITICS} `<!-- {VAGUE} -->`", 0, 1),
]


@pytest.mark.parametrize(("uri", "draft", "suppressed", "reported"), COVERED)
def test_a_comment_covers_its_line_or_the_next_block(
    uri: str, draft: str, suppressed: int, reported: int
) -> None:
    """What is suppressed and what is not, in each form."""
    found, number = lint(draft, uri)

    assert (number, len(found)) == (suppressed, reported)


JUDGED = [
    (f"It rained. <!-- {VAGUE} -->", "no vague-attribution is suppressed here; remove this comment"),
    (
        f"{CRITICS} <!-- provlint: ignore[vague-attribution, wrong-source] -->",
        "no wrong-source is suppressed here; take the name out",
    ),
    (
        "It rained. <!-- provlint: ignore[a1b2 wrong-source, quotations, citations, missing-quotation] -->",
        "no rule or family is named 'a1b2'; see `provlint rules`",
    ),
    (
        "It rained. <!-- provlint: disable[wrong-source, quotations, citations, missing-quotation] -->",
        "no wrong-source or quotations or citations and 1 more is suppressed here; remove this comment",
    ),
    (
        f"{CRITICS} <!-- provlint: ignore[vague-attribution] --> <!-- provlint: ignore[vague-attributions] -->",
        "no rule or family is named 'vague-attributions' (did you mean 'vague-attribution'?); see `provlint rules`",
    ),
    (
        "It rained. <!-- provlint: ignore[unused-suppression] -->",
        "no comment suppresses 'unused-suppression'; ignore it in the settings",
    ),
    (
        f"{CRITICS} <!-- provlint: ignore -- r -->",
        "this comment names no rule; write ignore[vague-attribution] -- and why",
    ),
    (
        f"{CRITICS} <!-- provlint: ignore-file[] -->",
        "this comment names no rule; write ignore-file[vague-attribution] -- and why",
    ),
    ("It rained. <!-- provlint: disable -->", "this comment suppresses nothing; remove it"),
    ("It rained. <!-- provlint: enable -->", "this comment enables what nothing disabled; remove it"),
    (
        "It rained. <!-- provlint: enable[wrong-source] -->",
        "wrong-source is not disabled here; remove this comment",
    ),
    (
        "It rained. <!-- provlint: noqa -->",
        "'noqa' is none of ignore, disable, enable, ignore-file; write it as `provlint: ignore[rule] -- reason`",
    ),
    (
        "It rained. <!-- provlint: -->",
        "'' is none of ignore, disable, enable, ignore-file; write it as `provlint: ignore[rule] -- reason`",
    ),
    (
        "It rained. <!-- provlint: ignore wrong-source -->",
        "what follows the verb cannot be read; write it as `provlint: ignore[rule] -- reason`",
    ),
    (
        f"It rained. <!-- provlint: ignore[{'x' * 99}] -->",
        f"no rule or family is named '{'x' * 99}'; see `provlint rules`",
    ),
]


@pytest.mark.parametrize(("draft", "message"), JUDGED)
def test_a_comment_that_is_wrong_is_a_finding(draft: str, message: str) -> None:
    """Unused, unknown, blanket and unreadable ones."""
    assert messages(draft)[0] == message


def test_of_two_comments_the_nearer_is_used() -> None:
    """The other is unused, whichever comes first in the draft."""
    draft = f"<!-- provlint: ignore-file[attribution] -->\n\n{CRITICS} <!-- {VAGUE} -->\n"

    assert lint(draft) == ([("unused-suppression", "<!-- provlint: ignore-file[attribution] -->")], 1)


def test_a_disabled_rule_disabled_again_is_unused() -> None:
    """The first one did it already."""
    again = "<!-- provlint: disable[vague-attribution] -->"

    assert lint(f"{again}\n\n{CRITICS}\n\n{again}\n\n{CRITICS}") == ([("unused-suppression", again)], 2)


def test_a_family_is_enabled_rule_by_rule() -> None:
    """What is not named stays disabled."""
    draft = (
        "<!-- provlint: disable[attribution] -->\n\n<!-- provlint: enable[vague-attribution] -->\n\n"
        f"{CRITICS} Officials said it held."
    )

    assert lint(draft) == ([("vague-attribution", "Critics say")], 1)


def test_a_rule_that_did_not_run_is_not_held_against_a_comment() -> None:
    """Nor is, in a run without sources, one that needs them; an `enable` of nothing is always too much."""
    draft = "It rained. <!-- provlint: ignore[wrong-source] --> <!-- provlint: ignore -->"
    few = Settings(
        rules=tuple(rule for rule in ON.rules if rule.family.value == "suppressions"),
        honors_suppressions=True,
    )
    bare = provlint.lint(draft, provlint.Corpus.from_texts({}), settings=ON)

    sourceless = provlint.lint(f"It. <!-- {VAGUE} -->", provlint.Corpus.from_texts({}), settings=ON)

    assert [d.rule for d in bare.diagnostics] == ["unknown-suppression"]
    assert [d.rule for d in sourceless.diagnostics] == ["unused-suppression"]
    assert lint(draft, settings=few) == ([("unknown-suppression", "<!-- provlint: ignore -->")], 0)
    assert lint("<!-- provlint: ignore[uncited-source] -->\n\nIt rained.") == ([], 0)
    assert lint("It rained. <!-- provlint: enable[uncited-source] -->", settings=few)[0] != []


def test_findings_on_comments_are_switched_off_as_others_are() -> None:
    """By the settings: rules that do not run find nothing, but comments still hold."""
    rules = tuple(rule for rule in ON.rules if rule.family.value != "suppressions")
    draft = f"{CRITICS} <!-- provlint: ignore -->\n\nIt rained. <!-- {VAGUE} -->"

    assert lint(draft, settings=Settings(rules=rules, honors_suppressions=True)) == ([], 1)


def test_a_reason_can_be_required() -> None:
    """One without is a finding, and suppresses all the same; an `enable` needs none."""
    strict = Settings(honors_suppressions=True, requires_reason=True)
    bare = "<!-- provlint: disable[vague-attribution] --"
    draft = f"{bare}>\n\n{CRITICS}\n\n<!-- provlint: enable -->"

    assert messages(draft, settings=strict) == ["this comment gives no reason; add one after ` -- `"]
    assert messages(draft.replace(f"{bare}>", f"{bare} why -->"), settings=strict) == []


def test_an_unused_comment_can_be_taken_out() -> None:
    """The fix replaces what is reported and nothing else; with other sources it may be needed."""
    draft = f"It rained. <!-- {VAGUE} -->"

    (found,) = provlint.lint(draft, CORPUS, settings=ON).diagnostics

    assert found.exact == draft[11:]
    assert found.fix == Fix(Applicability.UNSAFE, (Replacement(11, len(draft), ""),))


def test_findings_on_comments_have_their_place_among_the_others() -> None:
    """Sorted by position, each with a fingerprint of its own."""
    bad = "<!-- provlint: ignore[nil] -->"
    report = provlint.lint(f"{bad}\n\n{CRITICS}\n\n{bad}", CORPUS, settings=ON)

    assert [d.rule for d in report.diagnostics] == [
        "unknown-suppression",
        "vague-attribution",
        "unknown-suppression",
    ]
    assert len({d.fingerprint for d in report.diagnostics}) == 3


def test_the_parts_of_a_comment_are_read() -> None:
    """Names with their places, the reason in one line."""
    text = " provlint: ignore-file[a,  b\nc,] — so\n it is "

    (directive,) = read_directives(text, [Comment(Span(0, len(text)), Span(0, len(text)))])

    assert [(name.text, name.span.of(text)) for name in directive.names] == [
        ("a", "a"),
        ("b", "b"),
        ("c", "c"),
    ]
    assert (directive.word, directive.reason) == ("ignore-file", "so it is")


HOSTILE = [
    "<!--",
    "<!-- provlint: ignore[wrong-source] -->",
    "<!-- provlint: ignore -->\n\n",
    "<!-- provlint: disable -->\n\n<!-- provlint: enable -->\n\n",
    f"{CRITICS} <!-- {VAGUE} -->\n\n",
    "<!-- provlint: ignore[",
    "provlint: ignore[x] -- ",
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("uri", ["a.md", "a.mdx", "a.html", "a.tex", "a.rst"])
def test_ten_thousand_comments_end(piece: str, uri: str) -> None:
    """The cost grows with the draft and no faster, so that this comes to an end."""
    report = provlint.lint("It rained.\n\n" + piece * 2_000, CORPUS, uri=uri, settings=ON)

    assert len(report.diagnostics) + len(report.suppressed) < 20_000


def test_many_names_in_one_comment_end() -> None:
    """Each is looked up once."""
    names = ", ".join(f"x{number}" for number in range(5_000))

    found, _ = lint(f"It rained. <!-- provlint: ignore[{names}] -->")

    assert len(found) == 5_000


def test_the_command_line_honors_comments_unless_told_not_to(tmp_path: Path) -> None:
    """A person wrote them; the summary counts what they hide."""
    (tmp_path / "a.md").write_text(f"{CRITICS} <!-- {VAGUE} -->\n")
    command = (sys.executable, "-m", "provlint", "check", "--no-sources", "a.md", "--format", "concise")

    on = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    off = subprocess.run(
        (*command, "--no-suppressions"), cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert (on.returncode, on.stdout, on.stderr) == (0, "No findings in 1 draft; 1 suppressed\n", "")
    assert (off.returncode, off.stderr) == (1, "")
    assert off.stdout.endswith("1 warning in 1 draft\n")
