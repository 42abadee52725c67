"""What every update passes before the intents: names, language, flood control, access."""
