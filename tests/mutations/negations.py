"""Changes that deny what was said, or say what was denied: by a word, a prefix, a bracket or an ellipsis."""

from __future__ import annotations

from mutations.edits import Forbidden, one_of
from mutations.places import put_in, swap
from provlint.report import EditClass

NO = EditClass.NEGATION


PREFIXED = {
    "un": "likely clear able certain known usual common necessary available successful fair safe equal stable usually",
    "in": "complete correct direct effective efficient accurate adequate consistent dependent visible sufficient",
    "im": "possible proper mature perfect balance mobile moral practical patient",
    "ir": "regular relevant responsible reversible rational",
    "il": "legal logical legitimate",
    "dis": "similar honest agree agreed approve approved connected",
    "non": "linear trivial uniform profit fiction",
}

OPPOSITES = {
    "after": "before", "before": "after", "with": "without", "more": "less", "higher": "lower", "lower": "higher",
    "large": "small", "small": "large", "increase": "decrease", "increased": "decreased", "up": "down",
    "above": "below", "below": "above", "better": "worse", "first": "last", "true": "false", "high": "low",
    "low": "high", "inside": "outside", "many": "few", "all": "none", "always": "never", "best": "worst",
    "strong": "weak", "positive": "negative", "most": "least", "old": "new", "new": "old",
}  # fmt: skip


def _prefixed(text: str) -> str | None:
    """A word with a negative prefix it had not."""
    for prefix, words in PREFIXED.items():
        found = swap(text, rf"(?<=[a-z] )(?=(?:{'|'.join(words.split())})(?: |$))", prefix)
        if found:
            return found
    return None


def _unprefixed(text: str) -> str | None:
    """A word without the negative prefix it had."""
    for prefix, words in PREFIXED.items():
        found = swap(text, rf"(?<=[a-z] ){prefix}-?(?=(?:{'|'.join(words.split())})(?: |$))", "")
        if found:
            return found
    return None


NEGATIONS = {
    "not lost": Forbidden(lambda t: swap(t, r"(?<=[a-z] )not (?!only)(?=[a-z])", ""), NO),
    "never lost": Forbidden(lambda t: swap(t, r"(?<=[a-z] )never (?=[a-z])", ""), NO),
    "no lost": Forbidden(lambda t: swap(t, r"(?<=[a-z] )no (?=[a-z])", ""), NO),
    "hardly lost": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )(?:hardly|barely|scarcely|seldom|rarely) (?=[a-z])", ""), NO
    ),
    "without made with": Forbidden(lambda t: swap(t, r"(?<=[a-z] )without(?= [a-z])", "with"), NO),
    "with made without": Forbidden(lambda t: swap(t, r"(?<=[a-z] )with(?= [a-z])", "without"), NO),
    "never made always": Forbidden(lambda t: swap(t, r"(?<=[a-z] )never(?= [a-z])", "always"), NO),
    "no made some": Forbidden(lambda t: swap(t, r"(?<=[a-z] )no(?= [a-z])", "some"), NO),
    "none made all": Forbidden(lambda t: swap(t, r"\b(?:none|neither)(?= [a-z])", "all"), NO),
    "not made now": Forbidden(lambda t: swap(t, r"(?<=[a-z] )not(?= [a-z])", "now"), NO),
    "contraction of not lost": Forbidden(lambda t: swap(t, r"(?<=[a-z])n['’]t(?= [a-z])", ""), NO),
    "cannot made can": Forbidden(lambda t: swap(t, r"\bcannot(?= [a-z])", "can"), NO),
    "not gained": Forbidden(
        lambda t: swap(
            t, r"(?<=[a-z] )(?:is|was|are|were|can|could|will|would|has|may)(?= (?!not)[a-z])", r"\g<0> not"
        ),
        NO,
    ),
    "contraction of not gained": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )(?:is|was|are|were|could|would|has)(?= (?!not)[a-z])", r"\g<0>n’t"), NO
    ),
    "never gained": Forbidden(lambda t: put_in(t, "ng", "never"), NO),
    "hardly gained": Forbidden(lambda t: put_in(t, "hg", "hardly"), NO),
    "negative prefix gained": Forbidden(_prefixed, NO),
    "negative prefix lost": Forbidden(_unprefixed, NO),
    "negative ending": Forbidden(lambda t: swap(t, r"\b(use|care|power|harm|meaning)ful\b", r"\1less"), NO),
    "negation in a bracket": Forbidden(lambda t: put_in(t, "nb", "[not]"), NO),
    "never in a bracket": Forbidden(lambda t: put_in(t, "vb", "[never]"), NO),
    "negation put away by a bracket": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )(?:not|never|no)(?= [a-z])", "[indeed]"), NO
    ),
    "negation with its word put away by a bracket": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )(?:not|never|no) [a-z]+(?= [a-z])", "[the firm]"), NO
    ),
    "negation hidden by an ellipsis": Forbidden(
        lambda t: swap(t, r"(?<=[a-z] )(?:not|never|no|hardly|without)(?= [a-z]+ [a-z])", "…"),
        NO,
        (EditClass.DROPPED,),  # where one word alone is left before it, that is said too
    ),
    "negation and a word hidden by an ellipsis": Forbidden(
        lambda t: swap(
            t, r"(?<=[a-z] )(?:is|are|was|were|do|does|did|can|has|have) not(?= [a-z]+ [a-z])", "[...]"
        ),
        NO,
        (EditClass.DROPPED,),  # as above
    ),
    "contraction of not cut by an ellipsis": Forbidden(
        lambda t: swap(t, r"(?<=[a-z])n['’]t(?= [a-z]+ )", " …"), NO
    ),
    "prefix in a bracket": Forbidden(
        lambda t: swap(
            t, r"(?<=[a-z] )(?=(?:likely|able|clear|certain|known|usual|common|available)\b)", "[un]"
        ),
        NO,
    ),
    "negation in a longer gap": Forbidden(
        lambda t: swap(
            t,
            r"(?<=[a-z] )(?!which|that|who)[a-z]+ (?:not|never|no) (?!only)[a-z]+ (?!and|but|or|which)(?=[a-z]+ [a-z])",
            "… ",
        ),
        NO,
        (EditClass.DROPPED,),  # as above
    ),
    "denial hidden by an ellipsis": Forbidden(
        lambda t: swap(
            t, r"(?<=[a-z] )(?:failed|refused|declined|unable|unlikely|fails?) to(?= [a-z]+ [a-z])", "…"
        ),
        NO,
        (EditClass.DROPPED,),  # as above
    ),
    "lack hidden by an ellipsis": Forbidden(
        lambda t: swap(
            t, r"(?<=[a-z] )(?:lack of|absence of|instead of|rather than|far from)(?= [a-z]+ [a-z])", "…"
        ),
        NO,
        (EditClass.DROPPED,),  # as above
    ),
    "negated word in a bracket for its negation": Forbidden(
        lambda t: swap(
            t, r"(?<=[a-z] )(?:un|in|im)((?:likely|clear|able|complete|possible|correct)\b)", r"[\1]"
        ),
        NO,
    ),
    "article in a bracket for no": Forbidden(lambda t: swap(t, r"(?<=[a-z] )no(?= [a-z])", "[a]"), NO),
    "opposite in a bracket": Forbidden(
        one_of(OPPOSITES, "[{}]"), NO, (EditClass.NUMBER, EditClass.SWAPPED)
    ),  # "first" and "all" count; a list of opposites has an end
}
