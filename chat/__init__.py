"""The bot's side of Telegram: updates in, messages out, files down. Knows nothing of what is said."""
