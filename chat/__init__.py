"""The bot's side of Telegram. Knows nothing of what the bot says.

updates in     polling, updates_request and update_schema (leave out what can't be read), conflicts (a second
               process with the same token), inbox (stores updates, then lets them be handled)
calls out      bot (the client), limits (keeps to Telegram's flood limits), flood_limits (what they are),
               send_queue (who may send next), breaker (whether Telegram can be reached), destination, reactions
files          files (download), incoming_file (what a message carries)
messages       sender, caption_commands, callback_data: what is read from a message and from a pressed button
people         throttle (our limits on people)
"""

import os

# With it the library returns timedeltas, and doesn't warn that a later version will.
os.environ["PTB_TIMEDELTA"] = "true"
