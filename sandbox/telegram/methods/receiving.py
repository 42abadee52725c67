"""Methods that give the bot updates and files."""

import asyncio
import re
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from sandbox.telegram.errors import bad_request
from sandbox.telegram.files import MAX_DOWNLOAD, MAX_LOCAL
from sandbox.telegram.messages import QUERY_TOO_OLD, CallbackAnswer
from sandbox.telegram.methods.call import Call
from sandbox.telegram.updates import MAX_UPDATES

_PORTS = {443, 80, 88, 8443}
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


async def get_updates(call: Call) -> object:
    """Return updates, waiting for them if asked to."""
    updates = call.cloud.updates
    if call.local_dir is not None and not call.cloud.bot.is_logged_out:
        # Before the bot has left the cloud, Telegram guarantees such a server no updates; here, none come.
        await asyncio.sleep(call.get("timeout", 0))
        return []
    if "allowed_updates" in call.parameters:
        updates.allow(_known(call))
    return await updates.poll(call.get("offset", 0), call.get("limit", MAX_UPDATES), call.get("timeout", 0))


async def set_webhook(call: Call) -> object:
    """Set the webhook, to which updates are posted from then on."""
    url = call["url"]
    # A server beside the bot posts to any address.
    if url and call.local_dir is None:
        if not url.startswith("https://"):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if (urlsplit(url).port or 443) not in _PORTS:
            raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    secret = call.get("secret_token")
    if secret is not None and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    updates = call.cloud.updates
    webhook = {"url": url, "max_connections": call.get("max_connections", 40), "secret_token": secret}
    updates.set_webhook(webhook if url else None)
    updates.terminate("Conflict: terminated by setWebhook request")
    return _webhook_changed(call)


async def delete_webhook(call: Call) -> object:
    """Remove the webhook."""
    call.cloud.updates.set_webhook(None)
    return _webhook_changed(call)


def _known(call: Call) -> list[str]:
    """Return the kinds of updates that a bot asks for, without those that the server ignores."""
    kinds: list[str] = call["allowed_updates"]
    return [kind for kind in kinds if not (call.cloud.is_server_old and kind == "guest_message")]


def _webhook_changed(call: Call) -> bool:
    if "allowed_updates" in call.parameters:
        call.cloud.updates.allow(_known(call))
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
    info.pop("secret_token", None)  # Telegram tells nobody
    if updates.last_error:
        info |= {"last_error_date": call.cloud.now, "last_error_message": updates.last_error}
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
    if file.size > (MAX_DOWNLOAD if call.local_dir is None else MAX_LOCAL):
        raise bad_request("file is too big")
    if call.local_dir is None:
        return {**file.json(), "file_path": file.file_path}
    # A server beside the bot downloads the file, unless it still has it, and gives its path on the disk.
    path = call.local_dir / call.cloud.bot.token / file.file_path
    if not path.exists():
        await asyncio.to_thread(_download, file.path, path)
    return {**file.json(), "file_path": str(path)}


def _download(source: Path, target: Path) -> None:
    target.parent.mkdir(mode=0o750, parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o640)


HANDLERS: dict[str, Callable[[Call], Awaitable[object]]] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "answerCallbackQuery": answer_callback_query,
    "getFile": get_file,
}
