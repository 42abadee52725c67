"""The buttons under a result: the same photo with another video, the same video with another photo, both again."""

from chat.callback_data import Reuse, ReuseFiles
from domain.draft import Draft
from handlers.callbacks import Callback, on_callback
from handlers.drafts.cleanup import delete_messages
from handlers.drafts.gather import reply
from handlers.services import App


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
        await delete_messages(services, _messages_about(earlier))
    await reply(services, draft)


def _messages_about(draft: Draft) -> list[tuple[int, int]]:
    messages = (draft.offer_message_id, draft.prompt_message_id)
    return [(draft.owner.chat_id, message_id) for message_id in messages if message_id is not None]


def register(application: App) -> None:
    """Register the three buttons, whose data say which files are used."""
    application.add_handler(on_callback(ReuseFiles, _reuse))
