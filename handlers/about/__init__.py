"""What the bot tells about itself and about what it keeps: /start, /help, /privacy, /forget."""
