"""Telegram's limits on how fast a bot may send.

The limits are those of https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this:
30 messages a second in all, one a second in a chat (short bursts pass), 20 a minute in a group.
Each limit is a leaky bucket.
"""

import math
from dataclasses import dataclass

BURST = 5
"""Messages at once in a chat. Telegram does not publish its number."""
SLACK = 1
"""Messages above each limit, because the network may deliver several at once."""

LIMITED_METHODS = {
    "sendMessage",
    "sendPhoto",
    "sendVideo",
    "sendAnimation",
    "sendDocument",
    "sendInvoice",
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
    """A request that exceeded `limit`; `retry_after` is in seconds."""

    method: str
    chat_id: int
    limit: str
    retry_after: int


@dataclass
class _Bucket:
    size: float
    per_second: float
    level: float = 0.0
    at: float = 0.0

    def overflow(self, now: float) -> float:
        """Return how many seconds too early the next request is; 0 if it is allowed."""
        self.level = max(0.0, self.level - (now - self.at) * self.per_second)
        self.at = now
        return max(0.0, (self.level + 1 - self.size - SLACK) / self.per_second)

    def add(self) -> None:
        self.level += 1


class FloodGauge:
    """Detects requests that exceed a flood limit."""

    def __init__(self) -> None:
        self._all = _Bucket(30, 30)
        self._chats: dict[int, list[tuple[str, _Bucket]]] = {}

    def measure(self, method: str, chat_id: int, now: float) -> Flood | None:
        """Return the limit that a request at `now` (seconds) exceeds; count it and return None if there is none."""
        buckets = [("30 a second in all", self._all), *self._chat_buckets(chat_id)]
        waits = {limit: bucket.overflow(now) for limit, bucket in buckets}
        limit = max(waits, key=lambda each: waits[each])
        if waits[limit] > 0:
            return Flood(method, chat_id, limit, math.ceil(waits[limit]))
        for _, bucket in buckets:
            bucket.add()
        return None

    def _chat_buckets(self, chat_id: int) -> list[tuple[str, _Bucket]]:
        if chat_id not in self._chats:
            limits = [("1 a second in a chat", _Bucket(BURST, 1))]
            if chat_id < 0:
                limits.append(("20 a minute in a group", _Bucket(20, 20 / 60)))
            self._chats[chat_id] = limits
        return self._chats[chat_id]
