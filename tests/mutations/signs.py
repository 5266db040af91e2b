"""Changes of marks, of capitals and of letters that look alike."""

from __future__ import annotations

from mutations.edits import Forbidden
from mutations.places import is_content, put, swap
from provlint.report import EditClass

CYRILLIC = str.maketrans("aeopc", "аеорс")


def _case_lost(text: str) -> str | None:
    """A name that is also a word, written small."""
    return swap(
        text,
        r"(?<=[a-z] )(?:US|March|May|August|Turkey|China|Polish|Apple|Amazon|Bill|Mark|Bush|Gates|Trump|Target|WHO"
        r"|Earth|Mercury|Jersey|Reading|Nice|Ford|IT|Congress|Windows)(?= [a-z])",
        lambda m: m[0].lower(),
    )


def _case_gained(text: str) -> str | None:
    """A word that is also a name, with a capital."""
    return swap(
        text,
        r"(?<=[a-z] )(?:may|march|will|mark|bill|us|who|it|turkey|china|polish|apple|target|reading|nice|earth|hope)"
        r"(?= [a-z])",
        lambda m: m[0].upper() if m[0] in ("us", "who", "it") else m[0].capitalize(),
    )


SIGNS = {
    "question mark": Forbidden(lambda t: t + "?", EditClass.PUNCTUATION),
    "exclamation mark": Forbidden(lambda t: t + "!", EditClass.PUNCTUATION),
    "question mark behind an ellipsis": Forbidden(lambda t: t + "…?", EditClass.PUNCTUATION),
    "exclamation mark behind a bracket": Forbidden(lambda t: t + " [sic]!", EditClass.PUNCTUATION),
    "comma lost": Forbidden(lambda t: swap(t, r"(?<=[a-z]),(?= [a-z])", ""), EditClass.PUNCTUATION),
    "comma gained": Forbidden(lambda t: put(t, "cg", is_content, lambda w: f"{w},"), EditClass.PUNCTUATION),
    "stop gained": Forbidden(lambda t: put(t, "sg", is_content, lambda w: f"{w}."), EditClass.PUNCTUATION),
    "question mark inside": Forbidden(
        lambda t: put(t, "qi", is_content, lambda w: f"{w}?"), EditClass.PUNCTUATION
    ),
    "stop made a question": Forbidden(
        lambda t: swap(t, r"(?<=[a-z]{3})\.(?= [A-Z][a-z]+ [a-z])", "?"), EditClass.PUNCTUATION
    ),
    "stop made a comma": Forbidden(
        lambda t: swap(t, r"(?<=[a-z]{3})\.(?= [A-Z][a-z]+ [a-z])", ","), EditClass.PUNCTUATION
    ),
    "semicolon made a comma": Forbidden(
        lambda t: swap(t, r"(?<=[a-z]);(?= [a-z])", ","), EditClass.PUNCTUATION
    ),
    "colon made a comma": Forbidden(lambda t: swap(t, r"(?<=[a-z]):(?= [a-z])", ","), EditClass.PUNCTUATION),
    "hyphen lost": Forbidden(lambda t: swap(t, r"(?<=[a-z]{3})-(?=[a-z]{3})", " "), EditClass.PUNCTUATION),
    "round brackets lost": Forbidden(
        lambda t: swap(t, r"(?<= )\(([a-z][a-z ]+)\)(?= [a-z])", r"\1"), EditClass.PUNCTUATION
    ),
    "marks gained": Forbidden(lambda t: put(t, "mg", is_content, lambda w: f"‘{w}’"), EditClass.PUNCTUATION),
    "marks lost": Forbidden(
        lambda t: swap(t, r"(?<= )[“\"]([a-z][a-z ]*)[”\"](?= [a-z])", r"\1"), EditClass.PUNCTUATION
    ),
    "dash made a comma": Forbidden(
        lambda t: swap(t, r"(?<=[a-z])\s*[—–]\s*(?=[a-z])", ", "), EditClass.PUNCTUATION
    ),
    "comma made a stop": Forbidden(lambda t: swap(t, r"(?<=[a-z]),(?= [a-z])", "."), EditClass.PUNCTUATION),
    "comma made a semicolon": Forbidden(
        lambda t: swap(t, r"(?<=[a-z]),(?= [a-z])", ";"), EditClass.PUNCTUATION
    ),
    "capital lost": Forbidden(_case_lost, EditClass.CASE),
    "capital gained": Forbidden(_case_gained, EditClass.CASE),
    "look-alike letter": Forbidden(
        lambda t: put(
            t,
            "la",
            lambda w: is_content(w) and set(w) & set("aeopc") != set(),
            lambda w: w.translate(CYRILLIC),
        ),
        EditClass.HOMOGLYPH,
    ),
    "one look-alike letter": Forbidden(
        lambda t: put(t, "lo", lambda w: is_content(w) and "o" in w, lambda w: w.replace("o", "ο", 1)),
        EditClass.HOMOGLYPH,
    ),
}
