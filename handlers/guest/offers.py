"""What the bot's answer to a call says before a job is made of it: which moves there are, and the offer."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from chat.callback_data import GuestAnimate, GuestCancel, GuestMove
from chat.keyboards import button, in_fitting_rows
from domain.guest import GuestAnswer
from domain.motion import Motion
from handlers.guest.answers import is_private_chat_open, private_chat_keyboard
from handlers.motion_names import shown_name
from handlers.services import Services


async def offer(services: Services, offered: GuestAnswer, motion: Motion) -> tuple[str, InlineKeyboardMarkup]:
    """Return the text and the buttons of an offer.

    Whoever has no private chat with the bot gets the way there, where it goes on.
    """
    texts = services.texts
    if not await is_private_chat_open(services, offered.person_id):
        return texts.say("guest-meet"), private_chat_keyboard(services, offered)
    lines = [texts.say("guest-offer", name=shown_name(texts, motion)), "", texts.say("offer-consent")]
    buttons = [
        button(texts.say("button-animate"), GuestAnimate(offered.id)),
        button(texts.say("button-cancel"), GuestCancel(offered.id)),
    ]
    return "\n".join(lines), InlineKeyboardMarkup(in_fitting_rows(buttons))


def moves(
    services: Services, offered: GuestAnswer, motions: Sequence[Motion], *, unknown: str
) -> tuple[str, InlineKeyboardMarkup]:
    """Return the question for a move, and a button for each; `unknown` is the name that the caller gave, or empty.

    These are moves that everybody may use: one's own are nobody else's business.
    """
    texts, lines = services.texts, list[str]()
    if unknown:
        lines.append(unknown_move(services, unknown))
    lines.append(texts.say("guest-choose"))
    buttons = [button(shown_name(texts, motion), GuestMove(offered.id, motion.id)) for motion in motions]
    cancel = button(texts.say("button-cancel"), GuestCancel(offered.id))
    return "\n".join(lines), InlineKeyboardMarkup([*in_fitting_rows(buttons), [cancel]])


def unknown_move(services: Services, name: str) -> str:
    """Say that there is no move of a name."""
    return services.texts.say("motion-unknown-alone", name=name[:64])
