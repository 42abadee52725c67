"""What the bot says of itself and of what it knows: /start, /help, /privacy, /forget."""
