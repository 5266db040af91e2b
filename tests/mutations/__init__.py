"""A bank of small changes to passages of real texts: every allowed one must pass, every forbidden one must not."""
