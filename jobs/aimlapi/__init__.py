"""The AI/ML API. Nothing outside of jobs/ imports it."""
