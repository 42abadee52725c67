"""What one writes in an afternoon after the vendor's example: the yardstick for the real bot's rate and cost.

Files are kept in memory, the request is one JSON body, nothing is converted, and nothing survives the process.
"""

import base64
import os
import sys
from dataclasses import dataclass, field

import httpx
from telegram import Message, Update
from telegram.ext import Application, CommandHandler, ContextTypes, MessageHandler, filters

API = os.environ["AIMLAPI_URL"] + "/v2/video/generations"
HEADERS = {"Authorization": f"Bearer {os.environ['AIMLAPI_KEY']}"}
POLL_INTERVAL = float(os.environ["POLL_INTERVAL"].removesuffix("s"))
Context = ContextTypes.DEFAULT_TYPE


@dataclass
class Memory:
    """All that the bot knows."""

    client: httpx.AsyncClient = field(default_factory=lambda: httpx.AsyncClient(timeout=60))
    files: dict[int, dict[str, str]] = field(default_factory=dict)
    """What each chat has sent: data URIs by the name of the request's field."""
    pending: dict[str, int] = field(default_factory=dict)
    """The chat of each generation that is under way."""


async def start(update: Update, _context: Context) -> None:
    """Say what to send."""
    await message_of(update).reply_text("Send a photo and a video.")


async def take(update: Update, context: Context) -> None:
    """Keep a file; with both, submit the job."""
    message, memory = message_of(update), memory_of(context)
    files = memory.files.setdefault(message.chat_id, {})
    name, kind, media = (
        ("image_url", "image/jpeg", message.photo[-1])
        if message.photo
        else ("video_url", "video/mp4", message.video)
    )
    if media is None:
        return
    content = await (await media.get_file()).download_as_bytearray()
    files[name] = f"data:{kind};base64,{base64.b64encode(content).decode()}"
    if len(files) == 2:
        del memory.files[message.chat_id]
        body = {"model": "alibaba/wan2.2-14b-animate-move", "resolution": "480p", **files}
        answer = await memory.client.post(API, json=body, headers=HEADERS)
        memory.pending[answer.raise_for_status().json()["id"]] = message.chat_id
        await message.reply_text("Please wait…")


async def poll(context: Context) -> None:
    """Ask for every generation, and send the videos that are there."""
    memory = memory_of(context)
    for generation_id, chat_id in list(memory.pending.items()):
        answer = await memory.client.get(API, params={"generation_id": generation_id}, headers=HEADERS)
        generation = answer.json()
        if generation["status"] == "completed":
            del memory.pending[generation_id]
            video = await memory.client.get(generation["video"]["url"])
            await context.bot.send_video(chat_id, video.content)


def message_of(update: Update) -> Message:
    """Return the message of an update that has one."""
    if update.message is None:
        raise ValueError("an update without a message")
    return update.message


def memory_of(context: Context) -> Memory:
    """Return what the bot keeps."""
    memory = context.bot_data.setdefault("memory", Memory())
    if not isinstance(memory, Memory):
        raise TypeError("bot_data has something else")
    return memory


def main() -> None:
    """Run the bot until a signal comes."""
    url = os.environ["TELEGRAM_API_URL"]
    builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"]).concurrent_updates(True)
    builder = builder.read_timeout(60).connect_timeout(60).pool_timeout(60)
    application = builder.base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(MessageHandler(filters.PHOTO | filters.VIDEO, take))
    if application.job_queue is not None:
        application.job_queue.run_repeating(poll, POLL_INTERVAL)
    print("running;", file=sys.stderr)
    application.run_polling(drop_pending_updates=False)


if __name__ == "__main__":
    main()
