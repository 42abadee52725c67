"""Several processes of the bot keep to Telegram's limits together.

- The limit of the whole bot, 30 messages a second, is divided: each process sends its share. Nobody has to ask
  anybody before a message, and together they never send more.
- The limit of a group, 20 messages a minute, is not divided, since one process may have all of it to say: each
  tells how much it has sent, once a second at most, and counts what the others have sent as its own.
- A silence that Telegram asks for is told at once, and kept by all.
- The limit of a private chat is left to each: what a person does is handled by one process at a time.
"""

import logging
from collections.abc import Callable, Mapping

from chat.flood_control import FloodControl
from storage.database import StorageError
from storage.telegram_limits import KEPT_SECONDS, TelegramLimitStore

_log = logging.getLogger(__name__)

EXCHANGE_SECONDS = 1.0
"""Between two exchanges, unless there is a silence to tell of."""


class SharedLimits:
    """Exchanges with the other processes while run() runs; does nothing where there can't be any."""

    def __init__(self, control: FloodControl, store: TelegramLimitStore, *, clock: Callable[[], float]) -> None:
        self._control = control
        self._store = store
        self._clock = clock
        self._counts: dict[int, tuple[int, float]] = {}
        """How many calls were made for a group here, and when the last one was."""
        self._untold: set[int] = set()
        """Groups whose count the others don't know yet."""
        self._silences: dict[int, float] = {}
        """Those that the others don't know yet: until when each lasts."""
        self._heard: Mapping[tuple[int, str], int] = {}

    async def run(self, replicas: Callable[[], int]) -> None:
        """Exchange until cancelled; `replicas` returns how many processes there are."""
        while self._store.is_shared:
            self._control.divide(replicas())
            try:
                await self.exchange()
            except StorageError as error:
                _log.debug("Telegram's limits can't be shared now: %s", error)
            except Exception:  # noqa: BLE001 - without an end, the others would never hear of anything again
                _log.exception("unexpected error in sharing Telegram's limits")
            await self._control.wait_for_silence(EXCHANGE_SECONDS)

    async def exchange(self) -> None:
        """Tell the others what is new, and take up what they tell. Raises StorageError: then it is told later."""
        now = self._clock()
        self._note(now)
        calls = {chat_id: self._counts[chat_id][0] for chat_id in self._untold}
        heard = await self._store.exchange(self._silences, calls, now=now)
        self._silences.clear()
        self._untold -= calls.keys()
        for chat_id, until in heard.silences.items():
            self._control.keep_silent(chat_id, until - now)
        for (chat_id, replica), count in heard.calls.items():
            known = self._heard.get((chat_id, replica), 0)
            # A count that is smaller than before was begun anew.
            self._control.count_of_others(chat_id, count - known if count >= known else count)
        self._heard = heard.calls

    def _note(self, now: float) -> None:
        for chat_id, count in self._control.take_calls().items():
            before, _ = self._counts.get(chat_id, (0, now))
            self._counts[chat_id] = (before + count, now)
            self._untold.add(chat_id)
        for chat_id, seconds in self._control.take_silences().items():
            self._silences[chat_id] = now + seconds
        # What the database keeps no longer is counted anew.
        old = [chat_id for chat_id, (_, at) in self._counts.items() if at < now - KEPT_SECONDS]
        for chat_id in old:
            del self._counts[chat_id]
            self._untold.discard(chat_id)
