"""English: the words by which speech is credited, people are named and sentences are abbreviated."""
