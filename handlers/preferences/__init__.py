"""What people choose for themselves or for a group: settings and language."""
