"""Who is credited with each quotation of a document, from its own sentence or from those around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import evolve

from provlint.extract.bylines import reference_at
from provlint.extract.credit import Attribution, Kind
from provlint.extract.owners import Credit, beholder_in, signed_by
from provlint.extract.pronouns import is_pronoun, name_before
from provlint.extract.quotations import Quotation, label_of
from provlint.extract.shape import Shape, shape_of
from provlint.extract.speakers import credit_for_next, credit_in, speaking_in, spoken_by
from provlint.extract.subjects import head_of
from provlint.extract.terms import is_carried, is_term
from provlint.extract.unnamed import named_speaker
from provlint.text.document import BlockKind, Document
from provlint.text.patterns import compiled
from provlint.text.span import Span

_CUT_AFTER = frozenset(",?!—–-…")
_REACH_IN_BLOCKS = 2
_IS_SUBJECT = r"[A,]*[XZEVv]|B[dN]"  # “…” are at play, “…” by Ada Brandt: the words are spoken of
_HARKS_BACK = r"[CA,]*[tdp](?=[XZEVv])"  # That included “…”: what was told before

_IN_EYES = ("for", "to")
"""Prepositions by which a sentence begins with whose view it tells: to her, for Lund."""

_LONGEST_LEAD = 81
_LEADS_ON = r"(?:[ASC]{0,2}[INS][^VvGgEXZpwtQ;:.]{0,16},){1,3}|[ASC,]{0,4}(?:p|N{1,3})|[^Q]{0,80}:"
"""Before words that go on with the last speaker's: `In Brel, by contrast, “…”`, `It “…”`, `Then, in May: “…”`."""


class Crediting:
    """Works through the quotations of one document in order, remembering who spoke last."""

    def __init__(
        self, document: Document, sentences: Sequence[Span], quotations: Sequence[Quotation]
    ) -> None:
        self._text = document.prose.text
        self._sentences = sentences
        self._quotations = quotations
        self._starts = [sentence.start for sentence in sentences]
        self._blocks = document.blocks
        self._block_starts = [block.span.start for block in document.blocks]
        self._in_sentence: dict[int, list[Span]] = {}
        self._order: dict[tuple[int, int], int] = {}
        self._shapes: dict[int, Shape] = {}
        self._last: Attribution | None = None
        self._last_number = -1
        self._last_block = 0
        self._last_sentence = -1
        self._touched = [self._sentences_of(quotation) for quotation in quotations]
        for number, quotation in enumerate(quotations):
            for at in self._touched[number]:
                spans = self._in_sentence.setdefault(at, [])
                self._order[number, at] = len(spans)
                spans.append(_clipped(quotation.span, sentences[at]))

    def credits(self) -> list[Attribution | None]:
        """One attribution a quotation, None where nobody is credited."""
        found: list[Attribution | None] = []
        for number, quotation in enumerate(self._quotations):
            attribution = self._credit(number, quotation)
            if attribution is not None:
                self._last = attribution
                self._last_number = number
                self._last_block = self._block_of(quotation.span.end - 1)
                self._last_sentence = self._touched[number][-1]
            found.append(attribution)
        return self._with_paragraphs_before(found)

    def _with_paragraphs_before(self, credits: list[Attribution | None]) -> list[Attribution | None]:
        """The credits, where words that nobody is credited with go on in a paragraph that names its speaker."""
        for number in range(len(credits) - 2, -1, -1):
            following = credits[number + 1]
            if credits[number] is None and following is not None and self._goes_on_from(number + 1):
                credits[number] = evolve(following, content=self._quotations[number].parts)
        return credits

    def _goes_on_from(self, number: int) -> bool:
        """Whether a quotation goes on with the one before, that of the paragraph before."""
        if number == 0 or self._quotations[number].whole is None:
            return False
        return self._quotations[number].whole == self._quotations[number - 1].whole

    def _sentences_of(self, quotation: Quotation) -> range:
        first = max(0, bisect_right(self._starts, quotation.span.start) - 1)
        return range(first, bisect_right(self._starts, quotation.span.end - 1))

    def _block_of(self, offset: int) -> int:
        return bisect_right(self._block_starts, offset) - 1

    def _shape(self, at: int) -> Shape:
        if at not in self._shapes:
            self._shapes[at] = shape_of(self._text, self._sentences[at], self._in_sentence.get(at, ()))
        return self._shapes[at]

    def _credit(self, number: int, quotation: Quotation) -> Attribution | None:
        """By its own sentence, of several the one it ends in first, else by those around it."""
        labelled = self._labelled(quotation)
        if labelled:
            return labelled
        for at in reversed(self._touched[number]):
            shape = self._shape(at)
            index = shape.quotations[self._order[number, at]]
            credit = self._in_shape(shape, index, quotation)
            if credit:
                is_nobodys = is_term(self._text, shape, quotation, index, credit)
                return None if is_nobodys else self._attribution(shape, credit, quotation)
        author = reference_at(self._text, quotation.span.end)
        if author:
            return Attribution(self._kind(quotation), quotation.parts, None, author)
        if self._goes_on_from(number) and self._last_number == number - 1:
            return self._of_last(quotation)
        return self._from_around(number, quotation) if self._touched[number] else None

    def _from_around(self, number: int, quotation: Quotation) -> Attribution | None:
        """By the sentences around its own, where its own begins with it or leads on from what was told."""
        touched = self._touched[number]
        shape = self._shape(touched[0])
        index = shape.quotations[self._order[number, touched[0]]]
        if not shape.begins_with(index) and not _leads_on(shape.codes, index):
            return None
        if not is_carried(self._text, quotation) and not self._follows_at_once(quotation, touched):
            return None
        harks_back = compiled(_HARKS_BACK).match(self._shape(touched[0]).codes) is not None
        if not harks_back and any(self._shape(at).has_words for at in touched):
            return self._goes_on(number, quotation, touched)
        return self._carried(quotation, touched[0])

    def _labelled(self, quotation: Quotation) -> Attribution | None:
        """By the label of the one turn of a transcript that is quoted: `“BRANDT: We wait.”`"""
        label = label_of(self._text, quotation) if len(quotation.parts) == 1 else None
        cue = Span(label.end, label.end + 1) if label else None
        return Attribution(Kind.DIRECT, quotation.parts, cue, label) if label else None

    def _goes_on(self, number: int, quotation: Quotation, touched: range) -> Attribution | None:
        """By the sentence right before, for words that begin a sentence of the writer's: `“…” to support him.`"""
        at = touched[0]
        if at and self._text[self._sentences[at - 1].end - 1] == ":":
            return self._introduced(quotation, at - 1)
        shape = self._shape(touched[-1])
        index = shape.quotations[self._order[number, touched[-1]]]
        if shape.codes[index - 1 : index] == ":":
            return self._carried(quotation, at)
        if compiled(_IS_SUBJECT).match(shape.codes, index + 1):
            return None
        return self._of_last(quotation) if self._last_sentence >= at - 1 else None

    def _follows_at_once(self, quotation: Quotation, touched: range) -> bool:
        """Whether a whole sentence, though a title, stands right behind the last speaker's: `said. “Ada Brandt.”`"""
        if any(self._shape(at).has_words for at in touched) or self._last_sentence != touched[0] - 1:
            return False
        is_sentence = self._text[quotation.parts[-1].end - 1] in ".!?"
        return is_sentence and self._block_of(quotation.span.start) == self._last_block

    def _in_shape(self, shape: Shape, index: int, quotation: Quotation) -> Credit | None:
        if not shape.has_words:
            return None
        is_cut = not quotation.is_closed or self._text[quotation.parts[-1].end - 1] in _CUT_AFTER
        credit = credit_in(shape, index, is_cut)
        if credit is None or credit.frame == "clause":
            credit = self._beholder(shape, index) or credit
        if credit is None or not any(map(str.isalpha, shape.span(*credit.speaker).of(self._text))):
            return None  # a number speaks for nobody
        return credit

    def _beholder(self, shape: Shape, index: int) -> Credit | None:
        """By the words a sentence begins with, where nobody in it speaks: `To her, ports are “…”`."""
        credit = beholder_in(shape, index)
        if credit is None or credit.cue is None or credit.frame != "eyes":
            return credit
        return credit if shape.span(*credit.cue).of(self._text).lower() in _IN_EYES else None

    def _carried(self, quotation: Quotation, at: int) -> Attribution | None:
        """By what leads up to it, by a signature after it, or as the last speaker's, no further than two blocks off."""
        if at and self._text[self._sentences[at - 1].end - 1] == ":":
            return self._introduced(quotation, at - 1)
        behind = self._spoken_behind(quotation, at) or self._signed(quotation)
        if behind:
            return behind
        if at and not self._is_heading(at - 1) and "Q" not in self._shape(at - 1).codes:
            credit = speaking_in(self._shape(at - 1))
            if credit:
                return self._attribution(self._shape(at - 1), credit, quotation)
        block = self._block_of(quotation.span.start)
        if self._last and block - self._last_block <= _REACH_IN_BLOCKS and not self._has_heading(block):
            return self._of_last(quotation)
        return self._introduced(quotation, at - 1) if at and not self._is_heading(at - 1) else None

    def _of_last(self, quotation: Quotation) -> Attribution | None:
        last = self._last
        if last is None:
            return None
        return Attribution(Kind.DIRECT, quotation.parts, None, last.speaker, last.resolved, last.named)

    def _is_heading(self, at: int) -> bool:
        return self._blocks[self._block_of(self._starts[at])].kind is BlockKind.HEADING

    def _has_heading(self, block: int) -> bool:
        """Whether a heading stands between the last speaker and `block`."""
        between = self._blocks[self._last_block + 1 : block]
        return any(other.kind is BlockKind.HEADING for other in between)

    def _spoken_behind(self, quotation: Quotation, at: int) -> Attribution | None:
        """By the sentence behind a question or a shout that does no more than name its speaker: `Lund, 43, asked.`"""
        is_asked = self._text[quotation.parts[-1].end - 1] in "?!"
        after = at + 1
        if not is_asked or after >= len(self._sentences):
            return None
        start = self._starts[after]
        if self._block_of(start) != self._block_of(quotation.span.start) or len(self._sentences[after]) > 200:
            return None
        credit = spoken_by(self._shape(after))
        return self._attribution(self._shape(after), credit, quotation) if credit else None

    def _signed(self, quotation: Quotation) -> Attribution | None:
        """By the sentence after it: `— Ada Brandt, engineer`."""
        after = bisect_right(self._starts, quotation.span.end - 1)
        if after >= len(self._sentences) or self._text[self._starts[after]] not in "-–—―":
            return None
        credit = signed_by(self._shape(after)) if len(self._sentences[after]) <= 160 else None
        return self._attribution(self._shape(after), credit, quotation) if credit else None

    def _introduced(self, quotation: Quotation, at: int) -> Attribution | None:
        shape = self._shape(at)
        credit = credit_for_next(shape)
        return self._attribution(shape, credit, quotation) if credit else None

    def _attribution(self, shape: Shape, credit: Credit, quotation: Quotation) -> Attribution:
        cue = shape.span(*credit.cue) if credit.cue else None
        speaker = shape.span(*credit.speaker)
        sentence = self._sentences[bisect_right(self._starts, speaker.start) - 1]
        return Attribution(
            self._kind(quotation),
            quotation.parts,
            cue,
            speaker,
            self._resolved(shape, credit, speaker),
            named_speaker(self._text, sentence, speaker),
        )

    def _resolved(self, shape: Shape, credit: Credit, speaker: Span) -> Span | None:
        """The name a pronoun stands for: the noun before who and that, else the nearest name before."""
        if len(speaker) > 6 or not is_pronoun(speaker.of(self._text).lower()):
            return None
        head = head_of(shape.codes, credit.speaker[0])
        if head:
            return shape.span(*head)
        block = self._block_of(speaker.start)
        floor = self._block_starts[max(0, block - _REACH_IN_BLOCKS)]
        return name_before(self._text, speaker, floor)

    def _kind(self, quotation: Quotation) -> Kind:
        """Direct where the marks hold a sentence or its beginning, mixed where they hold a piece of a retold one."""
        first = self._text[quotation.parts[0].start]
        is_whole = first.isupper() or first in "‘“'\"…[" or quotation.style.value == "block"
        return Kind.DIRECT if is_whole else Kind.MIXED


def _leads_on(codes: str, index: int) -> bool:
    """Whether what stands before the quotation at `index` only leads on from what was told before."""
    if compiled(_HARKS_BACK).match(codes):
        return True
    if index > _LONGEST_LEAD or codes[index + 1 :].strip(".-)") or "QB" in codes[:index]:
        return False
    return compiled(_LEADS_ON).fullmatch(codes, 0, index) is not None


def _clipped(span: Span, sentence: Span) -> Span:
    return Span(max(span.start, sentence.start), min(span.end, sentence.end))
