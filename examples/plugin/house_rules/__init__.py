"""The rules of our house."""

from house_rules import long_quotation, unintroduced_speaker

RULES = (long_quotation.RULE, unintroduced_speaker.RULE)
