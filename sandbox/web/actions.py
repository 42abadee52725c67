"""What the page may do, as one of the people."""

import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from pydantic import BaseModel, ConfigDict
from starlette.datastructures import UploadFile

from sandbox import samples
from sandbox.telegram import Attached, Chat, Group, Message, Person, Topic
from sandbox.web.playground import Playground

MAX_FILES = 10  # in one album, as in Telegram's apps
KEPT_OF_NAME = 64  # characters: the end, with the suffix

_SENT_AS = {
    "image/jpeg": "photo",
    "image/png": "photo",
    "image/webp": "photo",
    "video/mp4": "video",
    "video/quicktime": "video",
}
"""What apps make of the files that one picks; everything else is a document."""

Item = tuple[str, Attached]


class ActionError(Exception):
    """It can't be done; the text, for the person, says why."""


class Doing(BaseModel):
    """Who does something, and in which chat."""

    model_config = ConfigDict(extra="forbid")

    who: int
    chat: int


class Sending(Doing):
    """A message to be sent; `text` is the caption of the first file, if there are files."""

    topic: int | None = None
    text: str = ""
    reply_to: int | None = None
    sample: Literal["photo", "motion", "both"] | None = None
    as_files: bool = False


class Pressing(Doing):
    """A press of a button, by its callback data."""

    message: int
    data: str


class Deleting(Doing):
    """A message to be deleted for everybody."""

    message: int


class Actions:
    """Does what people do. All of its methods raise ActionError."""

    def __init__(self, playground: Playground) -> None:
        self._playground = playground

    async def send(self, sending: Sending, uploads: Sequence[UploadFile]) -> None:
        """Send a text, a file, an album, or one of the sandbox's own samples."""
        if len(uploads) > MAX_FILES:
            raise ActionError(f"At most {MAX_FILES} files at once.")
        with TemporaryDirectory(dir=self._playground.directory) as directory:
            items = [
                await asyncio.to_thread(_received, upload, Path(directory) / str(number), sending.as_files)
                for number, upload in enumerate(uploads)
            ]
            items += await asyncio.to_thread(_samples, sending)
            try:
                await self._post(sending, items)
            except (ValueError, OSError) as error:
                raise ActionError(f"This can't be sent: {error}") from error

    def press(self, pressing: Pressing) -> str:
        """Press a button and return the press's id: the bot's answer will name it."""
        message = self._message(pressing, pressing.message)
        if pressing.data not in _data_of_buttons(message):
            raise ActionError("This button is not there any more.")
        return self._person(pressing).presses(message, data=pressing.data).id

    def delete(self, deleting: Deleting) -> None:
        """Delete one's own message, or the bot's in a private chat."""
        message, person = self._message(deleting, deleting.message), self._person(deleting)
        if message.sender != person.user and message.chat is not person.chat:
            raise ActionError("This is somebody else's message.")
        person.deletes(message)

    async def _post(self, sending: Sending, items: Sequence[Item]) -> None:
        person, chat, topic = self._person(sending), self._chat(sending), self._topic(sending)
        reply_to = None if sending.reply_to is None else self._message(sending, sending.reply_to)
        if not items:
            if not sending.text.strip():
                raise ActionError("There is nothing to send.")
            await person.sends(chat, sending.text, reply_to=reply_to, topic=topic)
        elif len(items) > 1 and {kind for kind, _ in items} <= {"photo", "video"}:
            await person.sends_album(chat, items, caption=sending.text, reply_to=reply_to, topic=topic)
        else:
            for number, item in enumerate(items):
                caption = sending.text if number == 0 else None
                await _send_file(person, chat, item, caption=caption, reply_to=reply_to, topic=topic)

    def _person(self, doing: Doing) -> Person:
        for person in self._playground.people:
            if person.id == doing.who:
                return person
        raise ActionError("There is no such person.")

    def _chat(self, doing: Doing) -> Chat:
        chat, person = self._playground.world.chats.get(doing.chat), self._person(doing)
        if chat is person.chat or isinstance(chat, Group):
            return chat
        raise ActionError(f"{person.name} has no such chat.")

    def _topic(self, sending: Sending) -> Topic | None:
        if sending.topic is None:
            return None
        chat = self._chat(sending)
        topic = chat.topics.get(sending.topic) if isinstance(chat, Group) else None
        if topic is None:
            raise ActionError("There is no such topic.")
        return topic

    def _message(self, doing: Doing, message_id: int) -> Message:
        message = self._chat(doing).find(message_id)
        if message is None:
            raise ActionError("This message is not there any more.")
        return message


async def _send_file(
    person: Person, chat: Chat, item: Item, *, caption: str | None, reply_to: Message | None, topic: Topic | None
) -> None:
    """Send a file, as a document if it is no photo or video after all."""
    kind, file = item
    try:
        await person.sends(chat, **{kind: file}, caption=caption, reply_to=reply_to, topic=topic)  # type: ignore[arg-type]  # the kinds are names of file parameters
    except (ValueError, OSError):
        if kind == "document":
            raise
        await person.sends(chat, document=file, caption=caption, reply_to=reply_to, topic=topic)


def _received(upload: UploadFile, path: Path, as_file: bool) -> Item:
    """Write an upload to a file of ours, and choose what it is sent as."""
    name = Path(upload.filename or "file").name[-KEPT_OF_NAME:]
    with path.open("xb") as file:
        shutil.copyfileobj(upload.file, file)
    kind = "document" if as_file else _SENT_AS.get(upload.content_type or "", "document")
    return kind, Attached(path, file_name=name, mime_type=upload.content_type)


def _samples(sending: Sending) -> list[Item]:
    """Draw what is asked for; as a file or as Telegram's apps send it."""
    photo = Attached(samples.photo(), file_name="sample-photo.jpg", mime_type="image/jpeg")
    items: list[Item] = []
    if sending.sample in {"photo", "both"}:
        items.append(("document" if sending.as_files else "photo", photo))
    if sending.sample in {"motion", "both"}:
        motion = Attached(samples.motion(), file_name="sample-motion.mp4", mime_type="video/mp4")
        items.append(("document" if sending.as_files else "video", motion))
    return items


def _data_of_buttons(message: Message) -> set[str]:
    rows = (message.markup or {}).get("inline_keyboard", [])
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}
