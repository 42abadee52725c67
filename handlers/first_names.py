"""First names, for groups: of whoever has written or pressed lately, else asked of Telegram. None is stored."""

import logging

from telegram.error import TelegramError

from chat.bot import ChatBot
from domain.owner import Owner
from domain.recent import Recent

_log = logging.getLogger(__name__)

MAX_NAMES = 4096
"""Names that are remembered; those noted longest ago go first."""
LONGEST = 32
"""Letters of a name that are shown: an alert has room for 200."""


class FirstNames:
    """The first names of people, as Telegram tells them with each update."""

    def __init__(self, bot: ChatBot) -> None:
        self._bot = bot
        self._names = Recent[int, str](MAX_NAMES)
        """By the ids of users."""

    def note(self, user_id: int, name: str) -> None:
        """Remember a name."""
        self._names.note(user_id, name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…")

    def forget(self, user_id: int) -> None:
        """Drop a name."""
        self._names.pop(user_id, None)

    async def of(self, owner: Owner) -> str:
        """Return the first name of somebody in a group; empty for the group itself, or if Telegram tells none."""
        if not owner.is_group or owner.is_chat_itself:
            return ""
        if owner.person_id not in self._names:
            try:
                member = await self._bot.get_chat_member(owner.chat_id, owner.person_id)
            except TelegramError as error:
                _log.debug("chat %d: a name is not told: %s", owner.chat_id, error)
                return ""
            self.note(owner.person_id, member.user.first_name)
        return self._names[owner.person_id]
