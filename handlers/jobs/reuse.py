"""The buttons under a result: the same photo with another video, the same video with another photo, both again."""

from chat.callback_data import ResultPage, Reuse, ReuseFiles, ShowResult
from domain.draft import OfferPage
from handlers.callbacks import Callback, on_callback
from handlers.drafts.cleanup import delete_messages, messages_about, set_buttons_later
from handlers.drafts.gather import reply
from handlers.drafts.offer import send_offer
from handlers.services import App
from jobs.keyboards import result_keyboard


async def _reuse(callback: Callback[ReuseFiles]) -> None:
    """Replace the present draft by one with files of a job, and delete the messages about the former."""
    services, files = callback.services, callback.data.files
    result = await callback.load_result(callback.data.job_id)
    if result is None:
        return
    job, owner = result
    earlier = await services.drafts.of(owner, now=services.clock())
    draft = await services.drafts.take_from_job(
        job.id,
        owner,
        photo=files is not Reuse.VIDEO,
        video=files is not Reuse.PHOTO,
        message_id=callback.replied_to_id or 0,
        language=services.texts.language,
        now=services.clock(),
    )
    if draft is None:
        await callback.alert("alert-files-gone")
        return
    await callback.answer()
    if earlier is not None:
        await delete_messages(services, messages_about(earlier))
    if files is Reuse.BOTH:
        # The files are as they were, so how the video is made is what can be changed.
        await send_offer(services, draft, OfferPage.HOW)
    else:
        await reply(services, draft)
    close_options(callback, job.id)


def close_options(callback: Callback[object], job_id: int) -> None:
    """Put the owner's buttons under a result in a group away: one of them was chosen."""
    if callback.is_in_group and callback.is_button_real:
        keyboard = result_keyboard(callback.texts, job_id, page=ResultPage.MAIN)
        set_buttons_later(callback.services, callback.chat_id, callback.message_id, keyboard)


def show_saved(callback: Callback[object], job_id: int) -> None:
    """Show under a result that its move is saved; in a group, the owner's buttons are put away."""
    if callback.is_in_group:
        close_options(callback, job_id)
    elif callback.is_button_real:
        keyboard = result_keyboard(callback.texts, job_id, is_saved=True)
        set_buttons_later(callback.services, callback.chat_id, callback.message_id, keyboard)


async def _show_buttons(callback: Callback[ShowResult]) -> None:
    """Show the owner's buttons in a group, or put them away."""
    result = await callback.load_result(callback.data.job_id)
    if result is not None:
        job, _ = result
        await callback.answer()
        await callback.set_keyboard(result_keyboard(callback.texts, job.id, page=callback.data.shown))


def register(application: App) -> None:
    """Register the three buttons, whose data say which files are used, and those that show and hide them."""
    application.add_handler(on_callback(ShowResult, _show_buttons))
    application.add_handler(on_callback(ReuseFiles, _reuse))
