"""The bot's side of Telegram. Knows nothing of what the bot says.

updates in     polling, webhook, updates_request and update_schema (leave out what can't be read), conflicts (a
               second process with the same token), inbox (stores updates, then lets them be handled), lines (what
               one person has sent to one chat)
calls out      bot (the client), http_clients, flood_control (keeps to Telegram's flood limits), flood_limits (what
               they are), shared_limits (with other processes), send_queue (who may send next), breaker (whether
               Telegram can be reached), failed_sends, moved_groups, destination, keyboards, reactions, ephemeral
               (for one member)
files          files (download), file_cache, local_server (a Bot API server beside the bot), incoming_file (what a
               message carries)
messages       sender, caption_commands, callback_data: what is read from a message and from a pressed button
people         throttle (our limits on people), admin (the operator's chat), shared_alarms (with other processes)
"""

import os

# With it the library returns timedeltas, and doesn't warn that a later version will.
os.environ["PTB_TIMEDELTA"] = "true"
