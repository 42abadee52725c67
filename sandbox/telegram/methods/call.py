"""One call of a Bot API method, with its checked parameters."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.datastructures import UploadFile

from sandbox.telegram import keyboards
from sandbox.telegram.chats import Chat, Destination
from sandbox.telegram.cloud import Cloud
from sandbox.telegram.errors import bad_request
from sandbox.telegram.formatting import MAX_CAPTION, MAX_TEXT, FormattedText, formatted
from sandbox.telegram.keyboards import Markup
from sandbox.telegram.messages import Message

_UNSUPPORTED = ("business_connection_id", "direct_messages_topic_id", "rich_message")


@dataclass(frozen=True)
class Call:
    """What a method's handler is given. Its methods raise BotApiError with the real server's wording."""

    cloud: Cloud
    parameters: dict[str, Any]
    local_dir: Path | None = None
    """The working folder of a server in the mode --local."""

    def __getitem__(self, name: str) -> Any:
        return self.parameters[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Return an optional parameter."""
        return self.parameters.get(name, default)

    def chat(self, name: str = "chat_id") -> Chat:
        """Return the chat named by a parameter, if the bot can reach it."""
        for parameter in _UNSUPPORTED:
            if parameter in self.parameters:
                raise bad_request(f"the sandbox knows no {parameter}")
        if name not in self.parameters:
            raise bad_request(f"{name} is empty")
        chat = self.cloud.chats.get(self[name])
        if chat is None:
            raise bad_request("chat not found")
        chat.check_access()
        return chat

    def message(self, chat: Chat, role: str) -> Message:
        """Return the message named by message_id; `role` is for the error, such as `message to edit`."""
        message = chat.find(self.get("message_id", 0))
        if message is None:
            raise bad_request(f"{role} not found")
        return message

    def inline_message(self) -> Message:
        """Return the message named by inline_message_id."""
        for other in ("chat_id", "message_id", "business_connection_id"):
            if other in self.parameters:
                raise bad_request(f"the sandbox takes no {other} beside inline_message_id")
        message = self.cloud.inline_messages.get(self["inline_message_id"])
        if message is None or message.deleted:
            raise bad_request("MESSAGE_ID_INVALID")
        return message

    def destination(self, chat: Chat) -> Destination:
        """Return the destination named by message_thread_id and reply_parameters."""
        destination = chat.destination(reply_to=self._reply_to(chat), thread_id=self.get("message_thread_id"))
        chat.check_may_post_to(destination)
        return destination

    def _reply_to(self, chat: Chat) -> Message | None:
        given = self.get("reply_parameters")
        if given is None:
            return None
        if "quote" in given:
            raise bad_request("the sandbox knows no quotes")
        message = chat.find(given.get("message_id", 0)) if given.get("chat_id", chat.id) == chat.id else None
        if message is None and not given.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return message

    def markup(self, *, is_invoice: bool = False) -> Markup | None:
        """Return reply_markup, checked."""
        return keyboards.check(
            self.get("reply_markup"), is_invoice=is_invoice, is_server_old=self.cloud.is_server_old
        )

    def text(self) -> FormattedText:
        """Return text, with parse_mode or entities applied."""
        text = formatted(self.get("text", ""), self.get("parse_mode"), self.get("entities"))
        if not text.text:
            raise bad_request("message text is empty")
        if len(text.text) > MAX_TEXT:
            raise bad_request("message is too long")
        return text

    def caption(self) -> FormattedText:
        """Return caption, with parse_mode or caption_entities applied."""
        caption = formatted(self.get("caption", ""), self.get("parse_mode"), self.get("caption_entities"))
        if len(caption.text) > MAX_CAPTION:
            raise bad_request("message caption is too long")
        return caption

    def upload(self, value: object) -> UploadFile | None:
        """Return the upload that a parameter is, or refers to as `attach://name`; None if there is none."""
        if isinstance(value, str) and value.startswith("attach://"):
            value = self.get(value.removeprefix("attach://"))
        return value if isinstance(value, UploadFile) else None

    def within(self, parameters: dict[str, Any]) -> "Call":
        """Return a call with the parameters of a nested object, such as an InputMedia, and the same uploads."""
        uploads = {name: value for name, value in self.parameters.items() if isinstance(value, UploadFile)}
        return Call(self.cloud, {**uploads, **parameters})
