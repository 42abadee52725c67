"""The stand-in with python-telegram-bot, over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaVideo,
    LinkPreviewOptions,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.ext import ApplicationBuilder, CommandHandler, ContextTypes
from telegram.request import HTTPXRequest

from sandbox import samples
from sandbox.faults import lost_response
from sandbox.telegram import Person, Served, World
from tests.sandbox.telegram.support import Api

GO = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])


@pytest.fixture
def _timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the library return times as timedelta; its old way warns."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
async def bot(world: World, telegram: Served) -> AsyncIterator[Bot]:
    async with Bot(world.bot.token, base_url=telegram.base_url, base_file_url=telegram.base_file_url) as started:
        yield started


async def test_conversation_works_in_both_directions(bot: Bot, anna: Person) -> None:
    """Texts, keyboards, replies, edits and callbacks pass both ways."""
    await anna.sends(anna.chat, photo=samples.photo(), caption="/animate")
    [update] = await bot.get_updates(timeout=5)
    assert update.message is not None
    panel = await bot.send_message(
        anna.id,
        "<b>Ready?</b>",
        parse_mode="HTML",
        reply_markup=GO,
        reply_parameters=ReplyParameters(update.message.message_id, allow_sending_without_reply=True),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    press = anna.presses(await anna.chat.wait_for("Ready?"), "Go")
    [update] = await bot.get_updates(offset=update.update_id + 1, timeout=5)
    assert update.callback_query is not None
    await update.callback_query.answer("Yes", show_alert=True)
    assert (await press.answered()).is_alert
    await bot.edit_message_text("Working", anna.id, panel.message_id)
    await bot.send_chat_action(anna.id, "upload_video")
    await bot.send_message(anna.id, "And now?", reply_markup=ForceReply(selective=True))
    assert [message.text for message in anna.chat.by_bot] == ["Working", "And now?"]


async def test_files_work_in_both_directions(bot: Bot, anna: Person, tmp_path: Path) -> None:
    """A video is downloaded, sent back as a new file with its metadata, and once more by its id."""
    await anna.sends(anna.chat, video=samples.motion(1.0, 240, 320))
    [update] = await bot.get_updates(timeout=5)
    assert update.message is not None
    assert update.message.video is not None
    path = await (await update.message.video.get_file()).download_to_drive(tmp_path / "film.mp4")
    with path.open("rb") as handle:
        sent = await bot.send_video(
            anna.id,
            InputFile(handle, read_file_handle=False),
            width=240,
            height=320,
            duration=1,
            supports_streaming=True,
            thumbnail=samples.photo(240, 320),
            caption="There",
        )
    assert sent.video is not None
    await bot.send_video(anna.id, sent.video.file_id)
    await bot.send_media_group(
        anna.id, [InputMediaVideo(path.read_bytes(), caption="a"), InputMediaVideo(sent.video)]
    )
    for message in anna.chat.by_bot:
        assert message.media is not None
        assert message.media.path.read_bytes() == path.read_bytes()


async def send_often(bot: Bot, person: Person, times: int) -> None:
    for _ in range(times):
        await bot.send_message(person.id, "hi")


@pytest.mark.usefixtures("_timedelta")
async def test_refusals_become_errors_of_the_library(world: World, bot: Bot, anna: Person) -> None:
    """Each kind of refusal raises python-telegram-bot's exception for it."""
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "hi")
    group = world.group("Dancers", anna)
    new = group.migrate()
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(group.id, "hi")
    assert migrated.value.new_chat_id == new.id
    new.kick_bot()
    with pytest.raises(Forbidden, match="kicked from the supergroup chat"):
        await bot.send_message(new.id, "hi")
    world.flood_limits = True
    with pytest.raises(RetryAfter):
        await send_often(bot, anna, 10)


async def test_wrong_token_raises_invalid_token(world: World, telegram: Served) -> None:
    """The bot can't start with another bot's token."""
    async with HTTPXRequest() as request:
        with pytest.raises(InvalidToken):
            await Bot(f"{world.bot.token}x", base_url=telegram.base_url, request=request).initialize()


async def test_second_instance_raises_conflict(world: World, bot: Bot, api: Api) -> None:
    """The older of two pollers gets the library's Conflict."""
    older = asyncio.create_task(bot.get_updates(timeout=20))
    await world.wait_until(lambda: world.calls("getUpdates"))
    await api("getUpdates")
    with pytest.raises(Conflict):
        await older


async def test_profile_is_accepted(world: World, bot: Bot) -> None:
    """Commands and descriptions are accepted as the library sends them."""
    await bot.set_my_commands([BotCommand("start", "Begin")], BotCommandScopeAllPrivateChats(), language_code="de")
    assert await bot.get_my_commands(BotCommandScopeAllPrivateChats(), language_code="de")
    await bot.set_my_short_description("Dances", language_code="de")
    assert world.bot.texts["short_description", "de"] == "Dances"


async def test_response_can_get_lost(telegram: Served, bot: Bot, anna: Person) -> None:
    """The message is sent although the bot gets no response."""
    telegram.faults.add("sendMessage", lost_response())
    with pytest.raises(NetworkError, match=r"httpx\.ReadError"):
        await bot.send_message(anna.id, "hi")
    assert [message.text for message in anna.chat.by_bot] == ["hi"]


async def test_application_runs_on_the_stand_in(world: World, telegram: Served, anna: Person) -> None:
    """The library's own polling loop starts, answers and stops."""

    async def start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text("Welcome")

    builder = ApplicationBuilder().token(world.bot.token)
    application = builder.base_url(telegram.base_url).base_file_url(telegram.base_file_url).build()
    application.add_handler(CommandHandler("start", start))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=20)
        await anna.sends(anna.chat, "/start")
        await anna.chat.wait_for("Welcome")
        await application.updater.stop()
        await application.stop()
    assert len(world.updates) == 0
