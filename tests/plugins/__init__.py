"""Rules by others: loaded, run, and found again in everything provlint writes."""
