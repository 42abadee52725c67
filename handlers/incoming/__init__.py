"""The ways in: messages that bring files, or that name a motion, and what no other handler has taken."""
