"""What the page can do as one of the people."""

import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict
from starlette.datastructures import UploadFile

from sandbox import samples
from sandbox.telegram import Attached, Chat, Group, Location, Message, Person, Topic, keyboards
from sandbox.telegram.inline import ANSWER_SECONDS, InlineQuery
from sandbox.web.playground import Playground

MAX_FILES = 10
"""Files in one album, as in Telegram's apps."""
MAX_NAME = 64
"""Characters of a file name; its beginning is cut off."""

_SENT_AS = {
    "image/jpeg": "photo",
    "image/png": "photo",
    "image/webp": "photo",
    "video/mp4": "video",
    "video/quicktime": "video",
}
"""The kinds as which apps send picked files; all others are sent as documents."""

Item = tuple[str, Attached]

Sample = Literal[
    "photo", "motion", "both", "voice", "animation", "video_note", "sticker", "location", "contact", "poll", "dice"
]
SendAs = Literal["usual", "document", "animation", "video_note", "voice"]
"""The kind as which files are sent; `usual` is what apps choose."""

SAMPLE_LOCATION = Location(52.5208, 13.4094)
SAMPLE_FIELDS: dict[str, dict[str, Any]] = {
    "contact": {"contact": {"phone_number": "+1 555 0100", "first_name": "Dana"}},
    "dice": {"dice": {"emoji": "🎲", "value": 6}},
    "poll": {
        "poll": {
            "id": "1",
            "question": "Which move is next?",
            "options": [
                {"persistent_id": str(number), "text": text, "voter_count": 0}
                for number, text in enumerate(("A wave", "A dance"))
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    },
}
"""Samples that are neither text nor file, as the Bot API's fields of a message."""


class ActionError(Exception):
    """The action failed; the message tells the user why."""


class PersonAction(BaseModel):
    """The person who acts, and the chat."""

    model_config = ConfigDict(extra="forbid")

    who: int
    chat: int


class SendAction(PersonAction):
    """A message to send; with files, `text` is the caption of the first."""

    topic: int | None = None
    text: str = ""
    reply_to: int | None = None
    sample: Sample | None = None
    send_as: SendAs = "usual"


class PressAction(PersonAction):
    """A button to press, by its callback data."""

    message: int
    data: str


class TypeAction(PersonAction):
    """Words typed after the bot's name."""

    words: str = ""
    offset: str = ""


class ChooseAction(PersonAction):
    """A result of an inline query, to be sent."""

    query: str
    result: str
    topic: int | None = None
    reply_to: int | None = None


class PayAction(PersonAction):
    """An invoice to pay."""

    message: int


class EditAction(PersonAction):
    """A new text or caption for a message."""

    message: int
    text: str


class ForwardAction(PersonAction):
    """A message to forward to another chat, or to the topic of a forum."""

    message: int
    to_chat: int
    to_topic: int | None = None


class DeleteAction(PersonAction):
    """A message to delete for everybody."""

    message: int


class Actions:
    """Carries out actions of people. All methods raise ActionError."""

    def __init__(self, playground: Playground) -> None:
        self._playground = playground

    async def send(self, sending: SendAction, uploads: Sequence[UploadFile]) -> None:
        """Send a text, a file, an album, or a sample of the sandbox."""
        if len(uploads) > MAX_FILES:
            raise ActionError(f"At most {MAX_FILES} files at once.")
        with TemporaryDirectory(dir=self._playground.directory) as directory:
            items = [
                await asyncio.to_thread(_save, upload, Path(directory) / str(number), sending.send_as)
                for number, upload in enumerate(uploads)
            ]
            items += await asyncio.to_thread(_samples, sending)
            try:
                await self._post(sending, items)
            except (ValueError, OSError) as error:
                raise ActionError(f"This can't be sent: {error}") from error

    def press(self, pressing: PressAction) -> str:
        """Press a button and return the id of its callback query."""
        message = self._message(pressing, pressing.message)
        if pressing.data not in _callback_data(message):
            raise ActionError("This button is not there any more.")
        return self._person(pressing).presses(message, data=pressing.data).id

    async def type(self, typing: TypeAction) -> InlineQuery:
        """Ask the bot for inline results, and wait for them; an app waits as long."""
        try:
            query = self._person(typing).types(self._chat(typing), typing.words, offset=typing.offset)
            await query.answered(ANSWER_SECONDS)
        except TimeoutError:
            raise ActionError("The bot doesn't answer.") from None
        except ValueError as error:
            raise ActionError(f"This can't be asked: {error}") from error
        return query

    def choose(self, choosing: ChooseAction) -> None:
        """Send a result of an inline query."""
        person, query = self._person(choosing), self._playground.world.inline_queries.get(choosing.query)
        if query is None or query.person != person.user:
            raise ActionError("There is no such query.")
        reply_to = None if choosing.reply_to is None else self._message(choosing, choosing.reply_to)
        try:
            person.chooses(
                query,
                choosing.result,
                self._chat(choosing),
                reply_to=reply_to,
                topic=self._topic(choosing, choosing.topic),
            )
        except (LookupError, ValueError) as error:
            raise ActionError(f"This can't be sent: {error}") from error

    async def pay(self, paying: PayAction) -> str | None:
        """Pay an invoice; return the error that the person sees, or None if it is paid."""
        person = self._person(paying)
        try:
            checkout = person.pays(self._message(paying, paying.message))
        except (LookupError, ValueError) as error:
            raise ActionError(f"This can't be paid: {error}") from error
        return (await person.checked_out(checkout)).error

    def edit(self, editing: EditAction) -> None:
        """Edit the person's own message."""
        try:
            self._person(editing).edits(self._message(editing, editing.message), editing.text)
        except ValueError as error:
            raise ActionError(f"This can't be edited: {error}") from error

    def forward(self, forwarding: ForwardAction) -> None:
        """Forward a message."""
        message, person = self._message(forwarding, forwarding.message), self._person(forwarding)
        target = PersonAction(who=forwarding.who, chat=forwarding.to_chat)
        try:
            person.forwards(message, self._chat(target), topic=self._topic(target, forwarding.to_topic))
        except ValueError as error:
            raise ActionError(f"This can't be forwarded: {error}") from error

    def delete(self, deleting: DeleteAction) -> None:
        """Delete the person's own message, or in a private chat any message."""
        message, person = self._message(deleting, deleting.message), self._person(deleting)
        if message.sender != person.user and message.chat is not person.chat:
            raise ActionError("This is somebody else's message.")
        person.deletes(message)

    async def _post(self, sending: SendAction, items: Sequence[Item]) -> None:
        person, chat, topic = self._person(sending), self._chat(sending), self._topic(sending, sending.topic)
        reply_to = None if sending.reply_to is None else self._message(sending, sending.reply_to)
        if sending.sample in SAMPLE_FIELDS:
            await person.sends(chat, extra=SAMPLE_FIELDS[sending.sample], reply_to=reply_to, topic=topic)
        elif sending.sample == "location":
            await person.sends(chat, location=SAMPLE_LOCATION, reply_to=reply_to, topic=topic)
        elif not items:
            if not sending.text.strip():
                raise ActionError("There is nothing to send.")
            await person.sends(chat, sending.text, reply_to=reply_to, topic=topic)
        elif len(items) > 1 and {kind for kind, _ in items} <= {"photo", "video"}:
            await person.sends_album(chat, items, caption=sending.text, reply_to=reply_to, topic=topic)
        else:
            for number, item in enumerate(items):
                caption = sending.text if number == 0 and item[0] != "video_note" else None
                await _send_file(person, chat, item, caption=caption, reply_to=reply_to, topic=topic)

    def _person(self, action: PersonAction) -> Person:
        for person in self._playground.people:
            if person.id == action.who:
                return person
        raise ActionError("There is no such person.")

    def _chat(self, action: PersonAction) -> Chat:
        chat, person = self._playground.world.chats.get(action.chat), self._person(action)
        if chat is person.chat or isinstance(chat, Group):
            return chat
        raise ActionError(f"{person.name} has no such chat.")

    def _topic(self, action: PersonAction, topic_id: int | None) -> Topic | None:
        if topic_id is None:
            return None
        chat = self._chat(action)
        topic = chat.topics.get(topic_id) if isinstance(chat, Group) else None
        if topic is None:
            raise ActionError("There is no such topic.")
        return topic

    def _message(self, action: PersonAction, message_id: int) -> Message:
        message = self._chat(action).find(message_id)
        if message is None:
            raise ActionError("This message is not there any more.")
        return message


async def _send_file(
    person: Person, chat: Chat, item: Item, *, caption: str | None, reply_to: Message | None, topic: Topic | None
) -> None:
    """Send a file; as a document if it is no valid photo or video."""
    kind, file = item
    try:
        await person.sends(chat, **{kind: file}, caption=caption, reply_to=reply_to, topic=topic)  # type: ignore[arg-type]  # kinds are the names of parameters
    except (ValueError, OSError):
        if kind not in _SENT_AS.values():
            raise
        await person.sends(chat, document=file, caption=caption, reply_to=reply_to, topic=topic)


def _save(upload: UploadFile, path: Path, send_as: SendAs) -> Item:
    """Write an upload to `path`, and choose the kind as which it is sent."""
    name = Path(upload.filename or "file").name[-MAX_NAME:]
    with path.open("xb") as file:
        shutil.copyfileobj(upload.file, file)
    kind: str = _SENT_AS.get(upload.content_type or "", "document") if send_as == "usual" else send_as
    return kind, Attached(path, file_name=name, mime_type=upload.content_type)


def _samples(sending: SendAction) -> list[Item]:
    """Return the requested samples, as documents or as Telegram's apps send them."""
    as_document = sending.send_as == "document"
    items: list[Item] = []
    if sending.sample in {"photo", "both"}:
        photo = Attached(samples.photo(), file_name="sample-photo.jpg", mime_type="image/jpeg")
        items.append(("document" if as_document else "photo", photo))
    if sending.sample in {"motion", "both"}:
        motion = Attached(samples.motion(), file_name="sample-move.mp4", mime_type="video/mp4")
        items.append(("document" if as_document else "video", motion))
    if sending.sample == "animation":
        items.append(("animation", Attached(samples.motion(sound=False), file_name="sample.mp4")))
    if sending.sample == "video_note":
        items.append(("video_note", Attached(samples.motion(3.0, 480, 480))))
    if sending.sample == "sticker":
        items.append(("sticker", Attached(samples.sticker())))
    if sending.sample == "voice":
        items.append(("voice", Attached(samples.voice())))
    return items


def _callback_data(message: Message) -> set[str]:
    return {button["callback_data"] for button in keyboards.buttons(message.markup) if "callback_data" in button}
