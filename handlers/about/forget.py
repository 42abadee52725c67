"""/forget: deletes all that is known of whoever asks, once they have confirmed it with a button."""

import logging

from telegram import InlineKeyboardMarkup

from chat.callback_data import Forget, KeepEverything
from chat.keyboards import button, in_fitting_rows
from domain.owner import Owner
from handlers.callbacks import Callback, on_callback
from handlers.messages import Incoming, on_command
from handlers.services import App
from storage.people import Forgotten
from texts import Texts

_log = logging.getLogger(__name__)


async def _ask(incoming: Incoming) -> None:
    texts, owner = incoming.texts, incoming.owner
    paragraphs = [texts.say("forget-question-chat" if owner.is_chat_itself else "forget-question")]
    await incoming.send(_with_own_account(texts, owner, paragraphs), _keyboard(texts, owner))


async def _forget(callback: Callback[Forget]) -> None:
    services, owner = callback.services, Owner(callback.chat_id, 0, callback.data.person_id)
    if not await callback.is_from(owner):
        await callback.alert("alert-not-yours-to-forget")
        return
    # Administrators of a group may act for a chat only there: the id in the data may be made up.
    chat_id = owner.chat_id if owner.is_chat_itself else None
    forgotten = await services.people.forget(owner.person_id, chat_id=chat_id, now=services.clock())
    await services.runner.abandon(forgotten.stopped_jobs)
    await services.file_cache.forget(owner.person_id)
    services.first_names.forget(owner.person_id)
    if forgotten.is_empty:
        await callback.expire("alert-nothing-known-chat" if owner.is_chat_itself else "alert-nothing-known")
        return
    _log.info("a person is forgotten, with %d jobs under way", forgotten.cancelled + forgotten.unstoppable)
    await callback.answer("alert-forgotten")
    paragraphs = [_summary(callback.texts, forgotten), callback.texts.say("forgotten-rest")]
    await callback.edit(_with_own_account(callback.texts, owner, paragraphs))


async def _keep(callback: Callback[KeepEverything]) -> None:
    owner = Owner(callback.chat_id, 0, callback.data.person_id)
    if not await callback.is_from(owner):
        await callback.alert("alert-not-yours-to-forget")
        return
    await callback.answer()
    await callback.edit(callback.texts.say("not-forgotten"))


def _summary(texts: Texts, forgotten: Forgotten) -> str:
    """Return what was deleted, a line for each kind of thing."""
    counts = {
        "drafts": forgotten.drafts,
        "cancelled": forgotten.cancelled,
        "cut-loose": forgotten.unstoppable,
        "finished": forgotten.finished,
        "motions": forgotten.motions,
        "preferences": forgotten.preferences,
    }
    lines = [texts.say(f"forgotten-{kind}", count=count) for kind, count in counts.items() if count]
    return "\n".join([texts.say("forgotten"), *lines])


def _with_own_account(texts: Texts, owner: Owner, paragraphs: list[str]) -> str:
    """Return the text; who writes as a group or a channel reads that their own account is known still."""
    own = [texts.say("forget-own-account")] if owner.is_chat_itself else []
    return "\n\n".join([*paragraphs, *own])


def _keyboard(texts: Texts, owner: Owner) -> InlineKeyboardMarkup:
    label = texts.say("button-forget-chat" if owner.is_chat_itself else "button-forget")
    return InlineKeyboardMarkup(
        in_fitting_rows(
            [
                button(label, Forget(owner.person_id), style="danger"),
                button(texts.say("button-keep-everything"), KeepEverything(owner.person_id)),
            ]
        )
    )


def register(application: App) -> None:
    """Register the command and its two buttons, for private chats and groups."""
    application.add_handler(on_command("forget", _ask))
    application.add_handler(on_callback(Forget, _forget))
    application.add_handler(on_callback(KeepEverything, _keep))
