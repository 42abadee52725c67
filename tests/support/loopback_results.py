"""The real bot, which takes this machine for a public host: results may come from another port than the API's."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import bot
from jobs.aimlapi import public_address

if __name__ == "__main__":
    public_address.is_public = lambda address: address == "127.0.0.1"
    sys.exit(bot.main(sys.argv[1:]))
