"""The ways in: what brings files, or names a motion."""
