"""Marks on a document: citations, quotations, and who is credited with what."""
