"""Presses of inline buttons, and the bot's answers to them."""

from dataclasses import dataclass
from typing import Any

from sandbox.telegram.cloud import Cloud
from sandbox.telegram.errors import bad_request
from sandbox.telegram.feed import Event
from sandbox.telegram.messages import Message
from sandbox.telegram.users import User

MAX_ANSWER = 200  # characters

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True)
class Answer:
    """What a person sees after pressing: nothing, a toast, or an alert that has to be closed."""

    text: str = ""
    is_alert: bool = False


class Press:
    """A press of a button; the bot knows it as a callback query."""

    def __init__(self, cloud: Cloud, person: User, message: Message, data: str) -> None:
        self._cloud = cloud
        self._at = cloud.clock()
        self.id = str(person.id * 1000 + cloud.number())
        self.person = person
        self.message = message
        self.data = data
        self.answer: Answer | None = None
        """What the bot answered so far."""
        cloud.presses[self.id] = self
        cloud.updates.put("callback_query", self.json())
        cloud.tell(Event("press", message.chat, message, data, press=self))

    def json(self) -> dict[str, Any]:
        """Return the Bot API's CallbackQuery."""
        return {
            "id": self.id,
            "from": self.person.json(),
            "message": self.message.json(),
            "chat_instance": str(-self.message.chat.id * 7919),
            "data": self.data,
        }

    def take(self, answer: Answer) -> None:
        """Show the bot's answer. Raises BotApiError for a second one, or one that comes too late."""
        if self.answer is not None or self._cloud.clock() - self._at > self._cloud.query_lifetime:
            raise bad_request(TOO_OLD)
        if len(answer.text) > MAX_ANSWER:
            raise bad_request("MESSAGE_TOO_LONG")
        self.answer = answer
        self._cloud.tell(Event("answer", self.message.chat, self.message, answer.text, press=self))

    async def answered(
        self,
        timeout: float = 30,  # noqa: ASYNC109 (what was said meanwhile belongs into the error)
    ) -> Answer:
        """Wait for the bot's answer. Raises TimeoutError with the chat's transcript after `timeout` seconds."""
        await self.message.chat.wait_until(
            lambda: self.answer is not None, timeout=timeout, wanted=f"an answer to the press of {self.data!r}"
        )
        return self.answer or Answer()
