"""A job's life, from accepted to delivered. Knows no chat updates."""
