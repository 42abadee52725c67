"""Sends animations that come with the bot. Telegram gets each one once; later messages name the id that it gave."""

import hashlib
import logging

import anyio
from telegram import InlineKeyboardMarkup, InputFile, Message
from telegram.error import BadRequest

from chat.bot import ChatBot
from chat.destination import destination
from domain.owner import Owner
from ready_made import Animation
from storage.profile import ProfileStore

_log = logging.getLogger(__name__)


class ShippedFiles:
    """The ids are kept with the digests of the files: another file, or another bot, has another id."""

    def __init__(self, bot: ChatBot, store: ProfileStore) -> None:
        self._bot = bot
        self._store = store

    async def send(
        self,
        owner: Owner,
        shipped: Animation,
        caption: str,
        *,
        markup: InlineKeyboardMarkup | None = None,
    ) -> None:
        """Send the animation with a caption; where Telegram refuses it, the caption alone."""
        content, name = await anyio.Path(shipped.path).read_bytes(), shipped.path.name
        item = f"file {self._bot.id} {name} {hashlib.sha256(content).hexdigest()[:16]}"
        known = (await self._store.known()).get(item)
        where = destination(owner)
        for animation in (known, InputFile(content, filename=name)):
            if animation is None:
                continue
            try:
                sent = await self._bot.send_animation(
                    **where,
                    animation=animation,
                    width=shipped.width,
                    height=shipped.height,
                    duration=shipped.seconds,
                    caption=caption,
                    reply_markup=markup,
                )
            except BadRequest as error:
                _log.info("an animation can't be sent: %s", error)
            else:
                await self._remember(item, known, sent)
                return
        await self._bot.send_message(**where, text=caption, reply_markup=markup)

    async def _remember(self, item: str, known: str | None, sent: Message) -> None:
        file = sent.animation or sent.video or sent.document
        if file is not None and file.file_id != known:
            await self._store.remember(item, file.file_id)
