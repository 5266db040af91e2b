"""What statuses, folds, edits and interventions are called on the page, in plain words."""

from __future__ import annotations

from attrs import evolve

from provlint.align.alignment import InterventionKind
from provlint.page.view import Badge, Tone
from provlint.report import EditClass, Severity

QUOTATIONS: dict[str, Badge] = {
    badge.name: badge
    for badge in (
        Badge("exact", "Proved", "✓", Tone.GOOD, "Stands in its source letter for letter."),
        Badge(
            "folded",
            "Proved, typography differs",
            "≈",
            Tone.GOOD,
            "Stands in its source word for word; only typography or an editor's marks differ.",
        ),
        Badge(
            "noisy",
            "Proved, source damaged",
            "~",
            Tone.NOTE,
            "Stands in its source once damage to that text is put right.",
        ),
        Badge(
            "altered",
            "Altered",
            "≠",
            Tone.BAD,
            "Nearly stands in its source: some words are not the source's.",
        ),
        Badge("spliced", "Spliced", "+", Tone.BAD, "Joins passages or voices that do not belong together."),
        Badge(
            "wrong-source",
            "Wrong source",
            "⇄",
            Tone.BAD,
            "Stands word for word in another source than the one cited.",
        ),
        Badge(
            "missing", "Missing", "×", Tone.BAD, "Stands in no source it may be from, nor anything like it."
        ),
        Badge("unchecked", "Not checked", "?", Tone.OPEN, "Could not be held against a source."),
    )
}
REFUTED = ("altered", "spliced", "wrong-source", "missing")
"""What a quotation is that its source does not have as it stands."""

CITATIONS: dict[str, Badge] = {
    badge.name: badge
    for badge in (
        Badge("resolved", "Resolved", "→", Tone.GOOD, "Names a source whose text is held."),
        Badge("textless", "No text held", "○", Tone.OPEN, "Names a known source whose text is not held."),
        Badge("unresolved", "Unresolved", "!", Tone.BAD, "Names no known source."),
        Badge("ambiguous", "Ambiguous", "‡", Tone.BAD, "May name more than one source."),
        Badge("malformed", "Malformed", "¡", Tone.BAD, "Is written in a way that hides what it names."),
    )
}
_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN, Severity.INFO: Tone.NOTE}
_GLYPHS = {Severity.ERROR: "▲", Severity.WARNING: "△", Severity.INFO: "◇"}
# The rule that reports what the badge of a noisy quotation says itself.
_SAID_ALREADY = "noisy-source"
_RULES = {
    "wrong-speaker": ("Wrong speaker", "Is credited to somebody else than its source does."),
    "truncated-quotation": ("Cut short", "Stops before words of its source that turn its sense."),
    "unclosed-quotation": ("Not closed", "Has no closing mark."),
    "unattributed-quotation": ("Nobody credited", "Is credited to nobody."),
    "repeated-citation": ("Repeated", "Is cited already in the same sentence."),
    "changed-source": ("Changed source", "Names a source that is not what it was when it was pinned."),
    "vague-attribution": ("Vague", "Credits a statement to no one a reader could ask."),
    "anonymous-attribution": ("Anonymous", "Credits a statement to somebody without a name."),
    "uncited-claim": ("Uncited", "States a figure or fact that no citation supports."),
    "placeholder-citation": ("Placeholder", "Holds the place of a citation."),
    "leaked-markup": ("Leaked markup", "Is a mark that only another program can read."),
}

FOLDS: dict[str, str] = {
    "bracketed-letter": "The first letter was made large or small, in brackets.",
    "bracketed-letters": "Letters in brackets complete or change the ending of a word.",
    "case": "A word is written with other capitals, as in a headline.",
    "closing-punctuation": "The closing punctuation was moved or added inside the marks.",
    "dashes": "Hyphens and dashes are written differently.",
    "ellipsis": "Dots are written differently, or stand for words left out.",
    "emphasis": "Marks of emphasis were added or left out.",
    "entity": "A character that the source writes as an entity is written out.",
    "first-letter": "The first letter was made large or small.",
    "footnote-mark": "The mark of a footnote in the source was left out.",
    "footnote-reference": "The draft's own footnote mark stands inside the quotation.",
    "insertion": "A few words in brackets were put in by the draft's editor.",
    "invisible": "Characters that nobody sees differ.",
    "ligature": "Letters that the source joins into one sign are written apart, or the reverse.",
    "line-end-hyphen": "A word that the source breaks at the end of a line is written whole.",
    "line-marks": "The marks that a mail puts before each line it answers were left out.",
    "markup": "The source's markup, such as tags or links, was left out.",
    "mojibake": "Characters that were garbled in the source are read as they were meant.",
    "ocr": "Letters that a scanner misread in the source are read as they were meant.",
    "page-furniture": "A page number, running head or line number of the source was left out.",
    "paragraph-marks": "The source opens its quotation marks again at a new paragraph.",
    "quote-marks": "Quotation marks or apostrophes are written differently.",
    "replacement": "Words in brackets stand for words of the source.",
    "sic": "A remark such as [sic] was put in by the draft's editor.",
    "source-bracket": "A reference in brackets in the source was left out.",
    "space": "Spaces or line ends differ.",
    "speech-tag": "The source interrupts the words to say who speaks, and that was left out.",
    "unicode": "The same letters are encoded differently.",
}

EDITS: dict[EditClass, str] = {
    EditClass.NEGATION: "a negation is lost or gained",
    EditClass.NUMBER: "a number, sign or unit differs",
    EditClass.NAME: "a name differs",
    EditClass.HOMOGLYPH: "a letter only looks like the source's",
    EditClass.CUT: "a word or number is cut in two",
    EditClass.REORDERED: "words stand in another order",
    EditClass.SWAPPED: "other words stand in their place",
    EditClass.DROPPED: "words are left out without a sign",
    EditClass.ADDED: "words are put in without a sign",
    EditClass.CASE: "capitals differ in a way that changes a word",
    EditClass.PUNCTUATION: "punctuation differs",
}

STANDS: dict[InterventionKind, str] = {
    InterventionKind.BRACKET: "in the draft stands for",
    InterventionKind.ELLIPSIS: "in the draft leaves out",
    InterventionKind.INTERRUPTION: "The draft interrupts the quotation and leaves out",
}


def fold_meaning(name: str) -> str:
    """A sentence on a fold; for one that has none, its name."""
    return FOLDS.get(name, f"{name.replace('-', ' ').capitalize()}.")


def with_finding(badge: Badge, rule: str, severity: Severity, *, is_reported: bool) -> Badge:
    """The badge of words that are proved and of which a rule reports something all the same; it says both."""
    if badge.tone not in (Tone.GOOD, Tone.NOTE) or rule == _SAID_ALREADY:
        return badge
    tone = _TONES[severity] if is_reported else Tone.NOTE
    label, what = badge.label.partition(",")[0], _RULES.get(rule, (rule.replace("-", " "), ""))[0].lower()
    return evolve(badge, label=f"{label}, but {what}", tone=tone)


def rule_badge(rule: str, severity: Severity) -> Badge:
    """The badge of a finding on words that are neither a quotation nor a citation."""
    label, meaning = _RULES.get(
        rule, (rule.replace("-", " ").capitalize(), f"Is reported by the rule {rule}.")
    )
    return Badge(rule, label, _GLYPHS[severity], _TONES[severity], meaning)
