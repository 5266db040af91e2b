"""The texts a draft may cite, and where they come from."""
