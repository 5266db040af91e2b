"""Word lists, as data: one package a language."""
