"""Hears what Telegram posts, and serves files to the paid service; loaded only with WEBHOOK_URL or PUBLIC_URL."""
