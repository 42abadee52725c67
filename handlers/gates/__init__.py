"""What every update passes before the intents: language, flood control, access, first names."""
