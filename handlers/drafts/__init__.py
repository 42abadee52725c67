"""A draft: what is gathered, the offer that is made of it, and what can be chosen on the offer."""
