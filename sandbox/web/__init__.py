"""The sandbox in a browser: a chat page in front of the two stand-ins and the real bot.

    python -m sandbox.web [--port 8765] [--no-open]

playground.py   what there is: the stand-ins, three people, two groups, the bot, the switches for trouble
keeper.py       the bot's process, kept running
troubles.py     the switches: the API down, Telegram flooding, …
jobs.py         the bot's job rows, read from its database
actions.py      what the page may do, as a person
views.py        all of that as JSON, for the page
events.py       what happens, sent to every open page (server-sent events)
reporter.py     what of all that happens is worth sending
server.py       the routes; guard.py: who may use them
static/         the page: plain HTML, CSS and ES modules, served as they are

What people and the bot write never becomes HTML: it stays text with entities, as the stand-in keeps it, and
the page makes text nodes of it. A content security policy forbids the rest.
"""
