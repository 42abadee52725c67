"""The sandbox in a browser: a chat page in front of the two stand-ins and the real bot.

    python -m sandbox.web [--port 8765] [--no-open]

playground.py   puts together the stand-ins, three people, three groups, the bot and the fault switches
supervisor.py   the bot's process: starts it, kills it
sandbox_bot.py  the program of that process: the bot, with estimates for generations that take seconds
switches.py     the fault switches: the API down, Telegram flooding, …
jobs.py         the bot's job rows, read from its database
actions.py      what the page can do as one of the people
views.py        the state as JSON for the page
events.py       server-sent events for every open page
reporter.py     turns what happens into these events
server.py       the routes; guard.py checks who may use them
static/         the page: plain HTML, CSS and ES modules, served as they are

Texts of people and of the bot never become HTML: they stay text with entities, as in the stand-in, and the page
makes text nodes of them. A content security policy forbids everything else.
"""
