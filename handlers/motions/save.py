"""/savemotion: keeps a video under a name, the operator's for everybody, anybody else's for themselves."""

from telegram import ForceReply, Message, Update
from telegram.ext import MessageHandler

from chat.caption_commands import Captioned, words_of
from chat.files import MAX_BYTES
from chat.incoming_file import file_of
from chat.sender import owner_of, replied_to
from domain.media import MediaFile, Role
from domain.motion import EVERYBODY, Motion, as_name
from domain.owner import Owner
from handlers.drafts.gather import refuse_large
from handlers.motions.choose import share_line
from handlers.motions.preview import send_pictured
from handlers.permissions import is_operator
from handlers.replies import say
from handlers.services import App, Context, Services, services_of
from storage.motions import MOST_OWN, MOST_SHARED, SaveOutcome


async def _save(update: Update, context: Context) -> None:
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    video, words = _video(message), words_of(message)
    if video is None or not words:
        await say(services, owner, "save-motion-how", reply_to=message.message_id)
        return
    name = as_name(words[0]) if len(words) == 1 else None
    if name is None:
        await say(services, owner, "motion-name-bad", reply_to=message.message_id)
    elif video.size is not None and video.size > MAX_BYTES:
        await refuse_large(services, message, owner, video.size)
    else:
        await _save_as(services, message, owner, name, video)


def _video(message: Message) -> MediaFile | None:
    """Return the video that the command stands under, or else the one that it answers."""
    answered = replied_to(message)
    files = [file_of(each) for each in (message, answered) if each is not None]
    return next((file for file in files if isinstance(file, MediaFile) and file.role is Role.VIDEO), None)


async def _save_as(services: Services, message: Message, owner: Owner, name: str, video: MediaFile) -> None:
    whose = EVERYBODY if is_operator(services.settings.admin_chat, owner) else owner.person_id
    if whose < 0:
        await say(services, owner, "motions-are-peoples", reply_to=message.message_id)
        return
    saved = await services.motions.save(whose, name, video, now=services.clock())
    if saved.motion is None:
        limit = MOST_SHARED if whose == EVERYBODY else MOST_OWN
        await say(services, owner, "too-many-motions", reply_to=message.message_id, limit=limit)
        return
    is_replaced = saved.outcome is SaveOutcome.REPLACED
    if saved.motion.is_shared:
        text = "motion-replaced-shared" if is_replaced else "motion-saved-shared"
        said = f"{services.texts.say(text, name=name)}\n\n{share_line(services, saved.motion)}"
    else:
        text = "motion-replaced" if is_replaced else "motion-saved"
        said = services.texts.say(text, name=name)
    await confirm(services, owner, saved.motion, said, reply_to=message.message_id)


async def confirm(
    services: Services,
    owner: Owner,
    motion: Motion,
    text: str,
    *,
    reply_to: int | None,
    markup: ForceReply | None = None,
) -> Message:
    """Say that a motion is saved, with its still, which thereby becomes a file that can be sent again."""
    still = motion.still_file_id or await services.file_checks.still_of(motion.video)
    sent = await send_pictured(services, owner, still, text, reply_to=reply_to, markup=markup)
    if sent.photo:
        await services.motions.set_still(motion, sent.photo[-1].file_id)
    return sent


def register(application: App) -> None:
    """Before everything that takes files: a caption makes a video a command."""
    application.add_handler(MessageHandler(Captioned("savemotion"), _save))
