"""Who administers ADMIN_CHAT, as Telegram says; remembered for some minutes."""

from collections.abc import Callable

from chat.bot import ChatBot

REMEMBERED_SECONDS = 120.0
"""For so long the list is kept: somebody who is no administrator any more can still give commands."""


class Administrators:
    """The administrators of one group at a time."""

    def __init__(self, bot: ChatBot, *, clock: Callable[[], float]) -> None:
        self._bot = bot
        self._clock = clock
        self._group_id = 0
        self._ids: frozenset[int] = frozenset()
        self._asked_at = 0.0

    async def include(self, group_id: int, user_id: int) -> bool:
        """Whether somebody administers a group. Raises TelegramError if Telegram can't say now."""
        age = self._clock() - self._asked_at
        if group_id != self._group_id or not 0 <= age < REMEMBERED_SECONDS:
            found = await self._bot.get_chat_administrators(group_id)
            self._ids = frozenset(member.user.id for member in found)
            self._group_id, self._asked_at = group_id, self._clock()
        return user_id in self._ids
