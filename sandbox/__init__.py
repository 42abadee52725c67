"""Stand-ins for the two services that the bot talks to: try the bot, and test it, with no account."""
