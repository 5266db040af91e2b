"""The evidence page: a report as one HTML file, each draft with the passages that prove or refute what it quotes."""
