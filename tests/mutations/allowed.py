"""Changes an editor may make to a quotation: typography, brackets, ellipses. Each gives the quotation's parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from mutations.passages import Passage
from mutations.places import SMALL, denies, is_content, pick, put, put_in, swap

Parts = tuple[str, ...]
Change = Callable[[str], str | None]

# Words that open a sentence and are no names, so that their capital is only the sentence's.
_OPENERS = frozenset(
    """
    the a an in on at it its this that these those there their they he she we when while with for from as after although
    because since such both one some many most all each other another however more during by if to under what our
    """.split()
)
# Words that are others with a capital.
_CASED = frozenset("us may march august will mark bill who it pole poles polish turkey china".split())
_PAST = {"is": "[was]", "are": "[were]"}


def first_letter_small(text: str) -> str | None:
    """A sentence's capital made small, where it is only that."""
    return (
        text[0].lower() + text[1:]
        if text[0].isupper() and text.split(maxsplit=1)[0].lower() in _OPENERS
        else None
    )


def first_letter_large(text: str) -> str | None:
    """A small first letter made a capital."""
    first = text.split(maxsplit=1)[0]
    return text[0].upper() + text[1:] if first.islower() and first not in _CASED else None


def bracketed(change: Change) -> Change:
    """The change of a first letter, shown in brackets."""

    def change_shown(text: str) -> str | None:
        found = change(text)
        return None if found is None else f"[{found[0]}]{found[1:]}"

    return change_shown


def bracketed_ending(word: str) -> str:
    """A word with another ending in brackets."""
    return f"{word[:-2]}[ing]"


TYPOGRAPHY: dict[str, Change] = {
    "as it stands": lambda text: text,
    "straight marks": lambda text: text.translate(str.maketrans("“”‘’", "\"\"''")),
    "curly marks": lambda text: re.sub(r'"(?=\w)', "“", text).replace('"', "”").replace("'", "’"),
    "modifier apostrophe": lambda text: swap(text, r"(?<=\w)['’](?=\w)", "ʼ"),
    "acute accent for an apostrophe": lambda text: swap(text, r"(?<=\w)['’](?=\w)", "´"),
    "prime for an apostrophe": lambda text: swap(text, r"(?<=\w)['’](?=\w)", "′"),
    "nesting flipped": lambda text: swap(text, r'[“"](\w[^“”"]*)[”"]', r"‘\1’"),
    "guillemets for inner marks": lambda text: swap(text, r'[“"](\w[^“”"]*)[”"]', r"«\1»"),
    "typewriter dashes": lambda text: swap(text, r"(?<=[a-z])\s*[–—]\s*(?=[a-z])", " -- "),
    "closed dashes": lambda text: swap(text, r"(?<=[a-z])\s*[–—]\s*(?=[a-z])", "—"),
    "open dashes": lambda text: swap(text, r"(?<=[a-z])\s*[–—]\s*(?=[a-z])", " – "),
    "dash in a range": lambda text: swap(text, r"(?<=\d)–(?=\d)", "-"),
    "non-breaking hyphens": lambda text: swap(text, r"(?<=[a-z])-(?=[a-z])", "‑"),
    "wrapped lines": lambda text: text.replace(" ", "\n", 4),
    "lines wrapped with quoting marks": lambda text: swap(text, r" (?=[a-z])", "\n> "),
    "non-breaking space": lambda text: text.replace(" ", "\u00a0", 2),
    "thin space": lambda text: text.replace(" ", "\u2009", 2),
    "tab": lambda text: text.replace(" ", "\t", 2),
    "double space": lambda text: text.replace(" ", "  "),
    "zero-width space": lambda text: put(text, "zw", is_content, lambda w: f"{w[:1]}\u200b{w[1:]}"),
    "zero-width joiner": lambda text: put(text, "zj", is_content, lambda w: f"{w[:2]}\u2060{w[2:]}"),
    "soft hyphen": lambda text: put(text, "sh", is_content, lambda w: f"{w[:2]}\u00ad{w[2:]}"),
    "byte order mark": lambda text: "\ufeff" + text,
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "ligatures": lambda text: text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "first letter small": first_letter_small,
    "first letter large": first_letter_large,
    "bracketed small letter": bracketed(first_letter_small),
    "bracketed capital": bracketed(first_letter_large),
    "closing comma": lambda text: text + ",",
    "closing stop": lambda text: text + ".",
    "closing colon": lambda text: text + ":",
    "closing semicolon": lambda text: text + ";",
    "closing dash": lambda text: text + " —",
    "emphasis": lambda text: put(text, "em", is_content, lambda w: f"*{w}*"),
    "strong emphasis": lambda text: put(text, "st", is_content, lambda w: f"**{w}**"),
    "underlined emphasis": lambda text: put(text, "ul", is_content, lambda w: f"_{w}_"),
    "space at the ends": lambda text: f" {text} ",
}


def _without_aside(text: str) -> str | None:
    """A remark between two commas left out, with an ellipsis for it; None without one that is harmless."""
    found = re.search(r"(?<=[a-z]), ([a-z][a-z ]{5,60}), (?=[a-z]+ [a-z])", text)
    if found is None or denies(found[1]) or len(text[: found.start()].split()) < 2:
        return None
    return f"{text[: found.start()]} … {text[found.end() :]}"


def _left_out(text: str, count: int, mark: str, salt: str = "lo") -> str | None:
    """Plain words left out, none of which denies anything, with an ellipsis for them."""
    words = text.split(" ")
    at = pick(words, salt, lambda w: w.isalpha() and not denies(w), count)
    if at is None or at < 2 or at + count > len(words) - 2 or denies(text):
        return None
    return " ".join([*words[:at], mark, *words[at + count :]])


def leaving_out(mark: str, count: int = 2) -> Change:
    """Some words left out for an ellipsis written so."""
    return lambda text: _left_out(text, count, mark)


def _twice_left_out(text: str) -> str | None:
    """Words left out in either half."""
    words = text.split(" ")
    half = len(words) // 2
    halves = _left_out(" ".join(words[:half]), 1, "…"), _left_out(" ".join(words[half:]), 1, "[…]")
    return f"{halves[0]} {halves[1]}" if halves[0] and halves[1] else None


def _capital_behind_ellipsis(text: str) -> str | None:
    """Words left out, and a bracketed capital behind the ellipsis."""
    found = _left_out(text, 2, ". . .", "cb")
    if found is None:
        return None
    ahead, _, behind = found.partition(". . . ")
    is_plain = behind.split()[0].islower() and behind.split()[0] not in _CASED
    return f"{ahead}. . . [{behind[0].upper()}]{behind[1:]}" if is_plain else None


EDITING: dict[str, Change] = {
    "sic": lambda text: put_in(text, "si", "[sic]"),
    "sic in round brackets": lambda text: put_in(text, "sr", "(sic)"),
    "sic set in italics": lambda text: put_in(text, "sz", "[*sic*]"),
    "emphasis added": lambda text: text + " [emphasis added]",
    "insertion": lambda text: put_in(text, "in", "[of the company]"),
    "two insertions": lambda text: (
        put_in(text, "i1", "[of the company]")
        and put_in(put_in(text, "i1", "[of the company]") or "", "i2", "[then]")
    ),
    "a note of the draft's own": lambda text: put(text, "fn", is_content, lambda w: f"{w}[^1]"),
    "bracketed ending": lambda text: put(
        text, "be", lambda w: is_content(w) and len(w) > 6 and w.endswith(("ed", "es")), bracketed_ending
    ),
    "name for a pronoun": lambda text: swap(
        text, r"(?<=[a-z] )(?:he|she|it|they)(?= [a-z])", "[the company]"
    ),
    "name for a possessive": lambda text: swap(
        text, r"(?<=[a-z] )(?:our|their|its)(?= [a-z])", "[the company's]"
    ),
    "name for a demonstrative phrase": lambda text: swap(
        text, r"(?<=[a-z] )this (?:paper|work|study|method|case)(?= [a-z])", "[the report]"
    ),
    "pronoun for a name": lambda text: swap(
        text, r"(?<=[a-z] )(?:Musk|Trump|Putin|Zelensky|Obama|Smith|Jones)(?= [a-z])", "[he]"
    ),
    "bracketed tense": lambda text: swap(text, r"(?<=[a-z] )(?:is|are)(?= [a-z])", lambda m: _PAST[m[0]]),
    "bracketed perfect": lambda text: swap(text, r"(?<=[a-z] )(?:has|have)(?= [a-z])", "[had]"),
    **{
        f"words left out for {mark}": leaving_out(mark)
        for mark in ("…", "...", "[...]", "[…]", "(...)", ". . .")
    },
    **{
        f"words left out for {mark}": leaving_out(mark)
        for mark in ("....", ". . . .", "[. . .]", "[ … ]", "…,")
    },
    "one word left out": leaving_out("…", 1),
    "five words left out": leaving_out("…", 5),
    "an aside left out": _without_aside,
    "words left out twice": _twice_left_out,
    "a capital in brackets behind an ellipsis": _capital_behind_ellipsis,
    "ellipsis tight in brackets": lambda text: (
        swap(_left_out(text, 2, "[...]", "tb") or "", r" (\[...\]) ", r"\1") or None
    ),
    "ellipsis that hides nothing": lambda text: put_in(text, "nh", "..."),
    "trailing ellipsis": lambda text: text + "…",
    "trailing ellipsis in brackets": lambda text: text + " [...]",
    "leading ellipsis": lambda text: "… " + text,
    "insertion and ellipsis": lambda text: put_in(_left_out(text, 2, "…") or "", "ie", "[too]"),
}


def _interrupted(text: str, ending: str) -> Parts | None:
    """The two parts of a quotation interrupted by “he said”; None where a number or compound stands there."""
    words = text.split(" ")
    at = pick(words, "at", lambda w: w.isalpha())
    if at is None or at < 2 or at > len(words) - 2:
        return None
    return " ".join(words[:at]) + ending, " ".join(words[at:])


def _twice_interrupted(text: str) -> Parts | None:
    """Three parts of about as many words each, cut between plain words."""
    words = text.split(" ")
    one, two = len(words) // 3, 2 * len(words) // 3
    is_plain = all(words[at].isalpha() and words[at].islower() for at in (one - 1, one, two - 1, two))
    is_plain = is_plain and not any(words[at] in _NUMBERS for at in (one - 1, one, two - 1, two))
    return (
        (" ".join(words[:one]) + ",", " ".join(words[one:two]) + ",", " ".join(words[two:]))
        if is_plain
        else None
    )


_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten hundred thousand million billion half".split()
)

PARTS: dict[str, Callable[[str], Parts | None]] = {
    "split by attribution": lambda text: _interrupted(text, ","),
    "split by attribution without a comma": lambda text: _interrupted(text, ""),
    "split by attribution at a dash": lambda text: _interrupted(text, " —"),
    "split twice": _twice_interrupted,
}


def whole_sentence_left_out(passage: Passage) -> str | None:
    """The sentences around the passage without the middle one, which denies nothing and quotes nobody."""
    text = passage.home.text[passage.start : passage.start + 900]
    found = re.match(
        r"[^.!?\n“”\"]{20,200}(?<=[a-z]{3})\. (?P<out>[A-Z][^.!?\n“”\":]{15,250}(?<=[a-z]{3})\.) "
        r"(?P<next>[A-Z][^.!?\n“”\"]{20,200})(?<=[a-z]{3})\.",
        text,
    )
    if found is None or denies(found["out"]):
        return None
    return f"{text[: found.start('out')]}… {found['next']}."


def sentence_joined(passage: Passage) -> str | None:
    """As before, the capital of the last sentence made small in brackets; only where it is no name's."""
    found = whole_sentence_left_out(passage)
    if found is None:
        return None
    ahead, _, behind = found.partition(". … ")
    return (
        f"{ahead} … [{behind[0].lower()}]{behind[1:]}"
        if behind.split()[0].lower() in _OPENERS & SMALL
        else None
    )


SENTENCES: dict[str, Callable[[Passage], str | None]] = {
    "a whole sentence left out": whole_sentence_left_out,
    "a whole sentence left out and a small letter in brackets": sentence_joined,
}
