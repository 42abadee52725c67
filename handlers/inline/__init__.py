"""Inline mode: `@bot` in any chat lists one's own results and moves. BotFather has to enable it (/setinline)."""
