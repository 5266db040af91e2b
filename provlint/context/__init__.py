"""What stands around quoted words in their source: who is credited with them there, and what turns their sense."""
