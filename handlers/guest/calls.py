"""`@bot wave` as a reply to a photo, in a chat where the bot is no member: it answers with an offer to the caller.

Nothing of the chat is kept but the photo, and that only with the offer.
"""

import re
from dataclasses import dataclass

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from chat.incoming_file import StillAndMovement, file_of
from chat.sender import replied_to
from domain.media import MediaFile, Role
from handlers.drafts.refusals import refusal_of
from handlers.guest import offers
from handlers.guest.answers import private_chat_keyboard, send_answer
from handlers.motions.choose import find_for
from handlers.services import App, Context, Services, services_of

_NAMES = re.compile(r"@\w+")
"""The bot's name, and those of others that are called with it."""
_EXAMPLE = "wave"


@dataclass(frozen=True, slots=True)
class _Call:
    """A message that calls the bot, and the person who has sent it."""

    message: Message
    query_id: str
    person_id: int
    services: Services

    @property
    def words(self) -> str:
        """What stands beside the bot's name."""
        return " ".join(_NAMES.sub(" ", self.message.text or self.message.caption or "").split())

    @property
    def photo(self) -> MediaFile | None:
        """The photo in the message, or in the one that it replies to."""
        for each in (self.message, replied_to(self.message)):
            file = file_of(each) if each is not None else None
            if isinstance(file, StillAndMovement):
                return file.photo
            if isinstance(file, MediaFile) and file.role is Role.PHOTO:
                return file
        return None

    async def say(self, text_id: str, /, **variables: str | float) -> None:
        """Answer with one of the texts."""
        await send_answer(self.services, self.query_id, self.services.texts.say(text_id, **variables))


async def _called(update: Update, context: Context) -> None:
    services, message = services_of(context), update.guest_message
    if message is None or message.guest_query_id is None or message.from_user is None:
        return
    call = _Call(message, message.guest_query_id, message.from_user.id, services)
    photo = call.photo
    if message.sender_chat is not None:
        await call.say("guest-anonymous")
    elif photo is None:
        await call.say("guest-no-photo", username=services.bot.username, name=_EXAMPLE)
    elif (refusal := refusal_of(services, photo)) is not None:
        await send_answer(services, call.query_id, refusal)
    else:
        await _answer_photo(call, photo)


async def _answer_photo(call: _Call, photo: MediaFile) -> None:
    """Answer with an offer; without a known name of a move, with the moves that there are."""
    services = call.services
    motion = await find_for(services, call.person_id, call.words)
    shared = await services.motions.shared() if motion is None else []
    if motion is None and not shared:
        lines = [offers.unknown_move(services, call.words)] if call.words else []
        lines.append(services.texts.say("motions-none"))
        await send_answer(services, call.query_id, "\n".join(lines))
        return
    offered = await services.guest_answers.offer(
        call.query_id,
        call.person_id,
        (photo, motion.video if motion is not None else None),
        cut=motion.cut if motion is not None else None,
        language=services.texts.language,
        now=services.clock(),
    )
    if motion is not None:
        text, keyboard = await offers.offer(services, offered, motion)
    else:
        text, keyboard = offers.moves(services, offered, shared, unknown=call.words)
    message = await send_answer(services, call.query_id, text, keyboard)
    if message is not None:
        await services.guest_answers.set_message(offered.id, message)


async def answer_closed(services: Services, message: Message) -> None:
    """Answer somebody who may not use the bot: in the private chat, they can ask to be let in."""
    if message.guest_query_id is not None:
        text = services.texts.say("guest-closed")
        await send_answer(services, message.guest_query_id, text, private_chat_keyboard(services))


def register(application: App) -> None:
    """Register the handler of calls."""
    application.add_handler(MessageHandler(filters.UpdateType.GUEST_MESSAGE, _called))
