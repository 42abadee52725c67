"""A draft: the files that are gathered, the offer that is made of them, and what can be chosen on the offer."""
