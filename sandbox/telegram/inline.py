"""Inline queries: what people type after the bot's name, and the results that the bot offers."""

from dataclasses import dataclass
from typing import Any

from sandbox.telegram.cloud import Cloud, Event
from sandbox.telegram.errors import bad_request
from sandbox.telegram.messages import QUERY_TOO_OLD, Content
from sandbox.telegram.users import User

MAX_QUERY = 256  # characters
ANSWER_SECONDS = 10


@dataclass(frozen=True)
class InlineResult:
    """A result, and what is sent if somebody chooses it."""

    fields: dict[str, Any]
    content: Content

    @property
    def id(self) -> str:
        """The id that the bot has given it."""
        return str(self.fields["id"])


@dataclass(frozen=True)
class InlineAnswer:
    """What a person sees above the message field."""

    results: tuple[InlineResult, ...]
    next_offset: str
    button: dict[str, Any] | None
    is_personal: bool
    cache_time: int

    @property
    def titles(self) -> list[str]:
        """The titles of the results; stickers have none."""
        return [each.fields.get("title", "") for each in self.results]


class InlineQuery:
    """A query. Creating one sends the update to the bot."""

    def __init__(self, cloud: Cloud, person: User, text: str, *, offset: str, chat_type: str) -> None:
        if len(text) > MAX_QUERY:
            raise ValueError(f"apps send at most {MAX_QUERY} characters")
        self._cloud = cloud
        self._at = cloud.clock()
        self.id = str(person.id * 1000 + cloud.new_number())
        self.person = person
        self.text = text
        self.offset = offset
        self.chat_type = chat_type
        self.answer: InlineAnswer | None = None
        """The bot's answer, None so far."""
        cloud.inline_queries[self.id] = self
        if cloud.bot.inline_mode:
            cloud.updates.put("inline_query", self.json())
        cloud.publish(Event("inline_query", detail=text))

    def json(self) -> dict[str, Any]:
        """Return the Bot API's InlineQuery."""
        return {
            "id": self.id,
            "from": self.person.json(),
            "query": self.text,
            "offset": self.offset,
            "chat_type": self.chat_type,
        }

    def set_answer(self, answer: InlineAnswer) -> None:
        """Show the bot's answer. Raises BotApiError for a second answer and for a late one."""
        if self.answer is not None or self._cloud.clock() - self._at > ANSWER_SECONDS:
            raise bad_request(QUERY_TOO_OLD)
        self.answer = answer
        self._cloud.publish(Event("inline_query", detail=self.text))

    async def answered(self, seconds: float = 60) -> InlineAnswer:
        """Wait for the bot's answer. Raises TimeoutError."""
        return await self._cloud.feed.wait_until(lambda: self.answer, seconds)
