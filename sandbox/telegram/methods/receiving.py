"""Methods that give the bot updates and files."""

from collections.abc import Awaitable, Callable

from sandbox.telegram.errors import bad_request
from sandbox.telegram.files import MAX_DOWNLOAD
from sandbox.telegram.messages import QUERY_TOO_OLD, CallbackAnswer
from sandbox.telegram.methods.call import Call
from sandbox.telegram.updates import MAX_UPDATES


async def get_updates(call: Call) -> object:
    """Return updates, waiting for them if asked to."""
    updates = call.cloud.updates
    if "allowed_updates" in call.parameters:
        updates.allow(call["allowed_updates"])
    return await updates.poll(call.get("offset", 0), call.get("limit", MAX_UPDATES), call.get("timeout", 0))


async def set_webhook(call: Call) -> object:
    """Set the webhook. The sandbox delivers nothing there: updates stay in the queue."""
    url = call["url"]
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    updates = call.cloud.updates
    updates.webhook = {"url": url, "max_connections": call.get("max_connections", 40)} if url else None
    updates.terminate("Conflict: terminated by setWebhook request")
    return _webhook_changed(call)


async def delete_webhook(call: Call) -> object:
    """Remove the webhook."""
    call.cloud.updates.webhook = None
    return _webhook_changed(call)


def _webhook_changed(call: Call) -> bool:
    if "allowed_updates" in call.parameters:
        call.cloud.updates.allow(call["allowed_updates"])
    if call.get("drop_pending_updates"):
        call.cloud.updates.clear()
    return True


async def get_webhook_info(call: Call) -> object:
    """Return the webhook and the number of waiting updates."""
    updates = call.cloud.updates
    info = {
        "has_custom_certificate": False,
        "pending_update_count": len(updates),
        **(updates.webhook or {"url": ""}),
    }
    return {**info, "allowed_updates": updates.allowed} if updates.allowed else info


async def answer_callback_query(call: Call) -> object:
    """Show the answer to the person who pressed a button."""
    query = call.cloud.callback_queries.get(call["callback_query_id"])
    if query is None:
        raise bad_request(QUERY_TOO_OLD)
    query.set_answer(CallbackAnswer(call.get("text", ""), call.get("show_alert", False)))
    return True


async def get_file(call: Call) -> object:
    """Return the path under which a file can be downloaded."""
    file = call.cloud.files.get(call["file_id"])
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.json(), "file_path": file.file_path}


HANDLERS: dict[str, Callable[[Call], Awaitable[object]]] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "answerCallbackQuery": answer_callback_query,
    "getFile": get_file,
}
