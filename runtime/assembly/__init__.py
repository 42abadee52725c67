"""Puts the bot together, a part a module. bot.py calls them in turn: each part is built on those before it."""
