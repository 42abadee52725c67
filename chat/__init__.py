"""The bot's side of Telegram: updates in, messages out, files down. Knows nothing of what is said."""

import os

# The library gives times as timedeltas then, and doesn't warn at every one that it will do so some day.
os.environ["PTB_TIMEDELTA"] = "true"
