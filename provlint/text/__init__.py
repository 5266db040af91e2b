"""Text, and where things are in it: spans, projections, words, sentences."""
