"""The offer of a draft: read, sent, and edited. One tap starts what it offers."""

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest

from chat.destination import destination
from chat.send_queue import Unless, Urgency
from domain.cut import Cut, Part, parts, used_seconds
from domain.draft import Draft, OfferPage
from domain.estimate import Work
from domain.limits import Reached
from domain.options import Options
from domain.presets import Preset, preset_of
from domain.quality import Quality
from handlers.drafts.cleanup import delete_messages
from handlers.drafts.offer_pages import Offer, Terms, duration_of
from handlers.drafts.options import options_of
from handlers.payments.quotes import Allowance, allowance, cost_of
from handlers.services import Services
from jobs.waits import wait_text


async def read_offer(
    services: Services,
    draft: Draft,
    options: Options | None = None,
    *,
    account: int | None = None,
    like: Offer | None = None,
) -> Offer:
    """Read all that an offer says. Give the owner's `options` if they have been read already.

    `account` is whoever has pressed a button, if anybody has. An offer that will be compared with `like` takes the
    length of the queue from there.
    """
    settings, usual = services.settings, services.settings.default_options
    present = options or await options_of(services, draft)
    used = used_seconds(duration_of(draft), draft.cut, allowed=settings.max_video_seconds)
    remaining = await allowance(services, draft.owner, account)

    frame_rate = draft.video.frame_rate if draft.video else None
    reached = await _reached(services, draft, present, remaining)
    ahead = like.ahead if like is not None else await services.jobs.count_waiting()

    async def terms(seconds: float, chosen: Options = present) -> Terms:
        price = await services.prices.shown(draft.mode, chosen, seconds, frame_rate=frame_rate)
        alone = await services.estimates.of(Work.of(draft.mode, chosen, seconds))
        expected = alone.scaled(1 + ahead / settings.max_active_jobs)  # as if the others' took as long
        stars = None
        if remaining is not None:
            quoted = remaining.quote(
                await services.prices.expected(draft.mode, chosen, seconds, frame_rate=frame_rate)
            )
            stars = quoted.stars if quoted is not None else None
        if price is None or settings.stars_per_dollar:  # people pay Stars, or nothing: dollars would mislead
            return Terms(seconds, expected, None, stars=stars)
        return Terms(seconds, expected, price.amount.dollars, is_price_known=not price.is_about, stars=stars)

    return Offer(
        texts=services.texts,
        draft=draft,
        allowed=settings.max_video_seconds,
        options=present,
        preset=preset_of(present, usual),
        terms=await terms(used),
        parts={part: (cut, await terms(cut.seconds)) for part, cut in parts_to_choose(services, draft).items()},
        presets={preset: await terms(used, preset.applied_to(present, usual)) for preset in Preset},
        name=await services.first_names.of(draft.owner),
        free_in=_wait(services, reached),
        is_rest=reached is not None and reached.is_rest,
        left=remaining.left if remaining is not None else None,
        ahead=ahead,
    )


async def opens_at(services: Services, draft: Draft, *, account: int) -> float | None:
    """Return when an account can make the video of a draft for nothing again; None if it can now, or never."""
    remaining = await allowance(services, draft.owner, account)
    reached = await _reached(services, draft, await options_of(services, draft), remaining)
    return None if reached is None else reached.opens_at


async def _reached(
    services: Services, draft: Draft, options: Options, remaining: Allowance | None
) -> Reached | None:
    return None if remaining is None else remaining.reached(await cost_of(services, draft, options))


def _wait(services: Services, reached: Reached | None) -> str:
    """Return how long it is until a limit lets the video start; empty if it does now, or never will."""
    if reached is None or reached.opens_at is None:
        return ""
    return wait_text(services.texts, reached.opens_at - services.clock())


def parts_to_choose(services: Services, draft: Draft) -> dict[Part, Cut]:
    """Return the parts of the video that can be chosen."""
    quality = (draft.video.quality if draft.video else None) or Quality(0, 0)
    return parts(
        duration_of(draft),
        allowed=services.settings.max_video_seconds,
        moves_from=quality.moves_from,
        shots=quality.shots,
    )


async def show_offer(
    services: Services, draft: Draft, page: OfferPage = OfferPage.MAIN, *, account: int | None = None
) -> None:
    """Edit the offer for a complete draft where it is to show a page; send it if it can't be edited.

    `account` is whoever has pressed a button, if that matters.
    """
    offer = await read_offer(services, draft, account=account)
    page = offer.nearest(page)
    text, keyboard = offer.text(page), offer.keyboard(page)
    message_id = draft.offer_message_id
    if message_id is None or not await _edit(services, draft.owner.chat_id, message_id, text, keyboard):
        await _send(services, offer)
    elif page is not draft.page:
        await services.drafts.set_page(draft.id, page)


async def update_offer(services: Services, draft: Draft) -> None:
    """Edit the offer for a complete draft on the page that it shows; the settings, if it shows them, stay."""
    if draft.page is not OfferPage.SETTINGS:
        await show_offer(services, draft, draft.page)


async def show_choices(services: Services, draft: Draft) -> None:
    """Edit the offer to show its page with the choices and their values."""
    await show_offer(services, draft, OfferPage.OPTIONS if draft.owner.is_group else OfferPage.MAIN)


async def send_offer(
    services: Services,
    draft: Draft,
    page: OfferPage = OfferPage.MAIN,
    *,
    urgency: Urgency | Unless = Urgency.PROMPT,
) -> None:
    """Send the offer for a complete draft below all other messages, in place of the present one."""
    await _send(services, await read_offer(services, draft), page, urgency)


async def _send(
    services: Services,
    offer: Offer,
    page: OfferPage = OfferPage.MAIN,
    urgency: Urgency | Unless = Urgency.PROMPT,
) -> None:
    """Delete the present offer, then send the new one: if the process ends between the two, there is no second one.

    In a group it notifies nobody: whoever it is for has just written.
    """
    draft = offer.draft
    if draft.offer_message_id is not None:
        await delete_messages(services, [(draft.owner.chat_id, draft.offer_message_id)])
    sent = await services.bot.send_message(
        **destination(draft.owner, reply_to=draft.reply_to),
        text=offer.text(page),
        reply_markup=offer.keyboard(page),
        disable_notification=draft.owner.is_group,
        rate_limit_args=urgency,
    )
    await services.drafts.set_offer(draft.id, sent.message_id, page)


async def _edit(
    services: Services, chat_id: int, message_id: int, text: str, keyboard: InlineKeyboardMarkup
) -> bool:
    """Edit the present offer; False if it can't be edited any more."""
    try:
        await services.bot.edit_words(text, chat_id=chat_id, message_id=message_id, reply_markup=keyboard)
    except BadRequest as error:
        return "not modified" in error.message.lower()
    return True
