"""
Flag citation markup that a chat assistant left behind.

## What it does
Reports the marks by which chat assistants point at their search results and which mean nothing outside of them:
`turn0search3` with all that stands around it, `:contentReference[oaicite:0]`, `oai_citation`, `[cite_start]`,
`[span_1](start_span)`, `[attached_file:1]`, `<cite index="1-2">`, `<|im_end|>` and their kin, and addresses that lead
into a chat session. An address that only tells on its origin (`utm_source=chatgpt.com`) is a warning. Code, and a
quotation of such a mark, are left alone. Tags that a list of sources can resolve, as `[cite: 3]` or `【4†source】`,
are tags.

## Why is this bad
No reader can follow the mark. Often the search it points to never took place, and what stands before it was
pasted unread.

## Use instead
Find out what the sentence stands on and cite that, or take the sentence out with the mark.
"""

from __future__ import annotations

from collections.abc import Iterator

from provlint.analysis import Analysis
from provlint.extract.leaks import Leak, LeakKind, find_leaks
from provlint.report import Applicability, Severity
from provlint.rules._rule import Family, Problem, Remedy, Rule
from provlint.rules._tags import is_quoted, is_session_tag, told
from provlint.text.span import Span

_MESSAGES = {
    LeakKind.MARK: "{} is a mark that only a chat assistant's own page can read; cite the source itself",
    LeakKind.TAG: "a tag around this is one that only a chat assistant's own page can read; cite the source itself",
    LeakKind.ADDRESS: "this address leads into a chat session; give the source's own",
    LeakKind.TRACE: "this address says that a chat assistant handed it on; cut that off",
}


def check(analysis: Analysis) -> Iterator[Problem]:
    """A problem for each leak; a tag that points into a chat session is one where no source is known by it."""
    for leak in find_leaks(analysis.document):
        if not is_quoted(analysis, leak.span):
            yield _problem(leak, analysis.text)
    for citation in analysis.citations:
        if is_session_tag(citation):
            yield _problem(Leak(citation.span, LeakKind.MARK, is_whole=True), analysis.text)


def _problem(leak: Leak, text: str) -> Problem:
    message = _MESSAGES[leak.kind].format(told(leak.span.of(text)))
    if not leak.is_whole:
        return Problem(leak.span, message, severity=_severity(leak))
    is_trace = leak.kind is LeakKind.TRACE
    # Words are left side by side as they were; of two spaces around a mark one goes with it.
    start = leak.span.start - (not is_trace and text[leak.span.start - 1 : leak.span.start] == " ")
    applicability = Applicability.SAFE if is_trace else Applicability.UNSAFE
    remedy = Remedy(applicability, ((Span(start, leak.span.end), ""),))
    return Problem(leak.span, message, remedy=remedy, severity=_severity(leak))


def _severity(leak: Leak) -> Severity | None:
    return Severity.WARNING if leak.kind is LeakKind.TRACE else None


RULE = Rule(
    name="leaked-markup",
    family=Family.CITATIONS,
    severity=Severity.ERROR,
    page=__doc__ or "",
    check=check,
    valid=(
        "The harbor opened in 1931 [a1].",
        "Marks such as `turn0search3` and “citeturn0search3” are left by chat assistants.",
        "It turned up in [the log](https://harbor.example/log?utm_source=newsletter).",
    ),
    invalid=(
        "The harbor opened in 1931 ⟦citeturn0search3turn0view1⟧.",
        "The harbor opened in 1931 ⟦\ue200cite\ue202turn0search3\ue201⟧.",
        "The harbor opened in 1931⟦:contentReference[oaicite:0]{index=0}⟧.",
        "⟦[cite_start]⟧The harbor opened in 1931 [a1].",
        "The harbor opened in 1931 ⟦[attached_file:1]⟧.",
        "It is in [⟦the log⟧](https://harbor.example/log?utm_source=chatgpt.com).",
        "See https://harbor.example/log⟦?utm_source=chatgpt.com⟧ for more.",
    ),
)
