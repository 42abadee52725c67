"""Telegram's limits on how fast a bot may send.

The limits are those of https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this:
30 messages a second in all, one a second in a chat (short bursts are let through), 20 a minute in a group.
Each is a leaky bucket, as is customary for clients that keep to them.
"""

import math
from dataclasses import dataclass

BURST = 5  # messages at once in a chat; how many Telegram lets through isn't published
SLACK = 1  # messages more than the limit, for what the network bunches up

COUNTED = {
    "sendMessage",
    "sendPhoto",
    "sendVideo",
    "sendAnimation",
    "sendDocument",
    "sendMediaGroup",
    "sendChatAction",
    "forwardMessage",
    "copyMessage",
    "editMessageText",
    "editMessageCaption",
    "editMessageMedia",
    "editMessageReplyMarkup",
}


@dataclass(frozen=True)
class Flood:
    """A message that came too fast, for which of the limits, and the seconds that it should have waited."""

    method: str
    chat_id: int
    limit: str
    retry_after: int


@dataclass
class _Bucket:
    size: float
    a_second: float
    level: float = 0.0
    at: float = 0.0

    def overflow(self, now: float) -> float:
        """Return how many seconds the next drop is too early; 0 if it fits."""
        self.level = max(0.0, self.level - (now - self.at) * self.a_second)
        self.at = now
        return max(0.0, (self.level + 1 - self.size - SLACK) / self.a_second)

    def drop(self) -> None:
        self.level += 1


class FloodGauge:
    """Says when a message comes too fast."""

    def __init__(self) -> None:
        self._all = _Bucket(30, 30)
        self._chats: dict[int, list[tuple[str, _Bucket]]] = {}

    def measure(self, method: str, chat_id: int, now: float) -> Flood | None:
        """Count a request at `now` (seconds); returns the limit that it breaks, if it does."""
        buckets = [("30 a second in all", self._all), *self._of(chat_id)]
        waits = {limit: bucket.overflow(now) for limit, bucket in buckets}
        limit = max(waits, key=lambda each: waits[each])
        if waits[limit] > 0:
            return Flood(method, chat_id, limit, math.ceil(waits[limit]))
        for _, bucket in buckets:
            bucket.drop()
        return None

    def _of(self, chat_id: int) -> list[tuple[str, _Bucket]]:
        if chat_id not in self._chats:
            limits = [("1 a second in a chat", _Bucket(BURST, 1))]
            if chat_id < 0:
                limits.append(("20 a minute in a group", _Bucket(20, 20 / 60)))
            self._chats[chat_id] = limits
        return self._chats[chat_id]
