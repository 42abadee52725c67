import json
from typing import Any

import pytest
from telegram import InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import BadRequest

from chat.bot import MAX_PICTURES, ChatBot, build_bot
from chat.callback_data import Animate
from chat.flood_control import FloodControl
from chat.keyboards import button, copy_button
from domain.timeouts import TelegramTimeouts
from tests.chat.support.fakes import TOKEN, Clock, OfflineTelegram, breaker_after, refusal

MESSAGE = {"message_id": 2, "date": 1, "chat": {"id": 1, "type": "private", "first_name": "A"}}
COLOURED = InlineKeyboardMarkup([[button("Go", Animate(7), style="success"), copy_button("Copy", "a link")]])
PLAIN = [[{"text": "Go", "callback_data": "animate:7"}]]
NO_TEXT = refusal(400, "Bad Request: there is no text in the message to edit")


def test_bot_calls_the_server_of_the_settings(clock: Clock) -> None:
    """Methods and files are requested from TELEGRAM_API_URL."""
    bot = build_bot(
        TOKEN,
        api_url="http://localhost:8081",
        telegram_breaker=breaker_after(clock),
        timeouts=TelegramTimeouts(),
        clock=clock,
    )

    assert bot.base_url == f"http://localhost:8081/bot{TOKEN}"
    assert bot.base_file_url == f"http://localhost:8081/file/bot{TOKEN}"


def test_messages_are_html_without_previews(clock: Clock) -> None:
    """And go through FloodControl; no single call has to ask for that."""
    bot = build_bot(
        TOKEN,
        api_url="http://localhost",
        telegram_breaker=breaker_after(clock),
        timeouts=TelegramTimeouts(),
        clock=clock,
    )

    assert bot.defaults is not None
    assert bot.defaults.parse_mode == ParseMode.HTML
    assert bot.defaults.link_preview_options is not None
    assert bot.defaults.link_preview_options.is_disabled
    assert isinstance(bot.rate_limiter, FloodControl)


def test_poll_on_a_dead_connection_ends_soon(clock: Clock) -> None:
    """The library adds the long poll and the read timeout: together little more than a minute."""
    bot = build_bot(
        TOKEN,
        api_url="http://localhost",
        telegram_breaker=breaker_after(clock),
        timeouts=TelegramTimeouts(),
        clock=clock,
    )
    polls = bot._request[0]  # noqa: SLF001 - the library shows only the other one

    assert polls.read_timeout is not None
    assert TelegramTimeouts().long_poll < TelegramTimeouts().long_poll + polls.read_timeout < 75


async def test_words_of_a_text_are_edited_by_one_call(bot: ChatBot, telegram: OfflineTelegram) -> None:
    """Nothing else is tried."""
    telegram.answer_with("editMessageText", MESSAGE)

    await bot.edit_words("hi", chat_id=1, message_id=2)

    assert [name for name, _ in telegram.calls] == ["getMe", "editMessageText"]


async def test_words_of_a_picture_are_its_caption(bot: ChatBot, telegram: OfflineTelegram) -> None:
    """Where Telegram says that there is no text, the caption is edited, and the next time at once."""
    telegram.answer_with("editMessageText", NO_TEXT)
    telegram.answer_with("editMessageCaption", MESSAGE, MESSAGE)

    await bot.edit_words("hi", chat_id=1, message_id=2)
    await bot.edit_words("bye", chat_id=1, message_id=2)

    assert [call["caption"] for call in telegram.calls_of("editMessageCaption")] == ["hi", "bye"]
    assert len(telegram.calls_of("editMessageText")) == 1


async def test_message_that_got_a_picture_has_a_caption(bot: ChatBot, telegram: OfflineTelegram) -> None:
    """The bot has added it itself, so that nothing has to be tried."""
    telegram.answer_with("editMessageMedia", MESSAGE)
    telegram.answer_with("editMessageCaption", MESSAGE)

    await bot.edit_picture(b"jpeg", "hi", chat_id=1, message_id=2)
    await bot.edit_words("bye", chat_id=1, message_id=2)

    assert telegram.calls_of("editMessageMedia")[0]["media"]["caption"] == "hi"
    assert not telegram.calls_of("editMessageText")


async def test_other_refusals_of_an_edit_are_raised(bot: ChatBot, telegram: OfflineTelegram) -> None:
    """The caption isn't tried."""
    telegram.answer_with("editMessageText", refusal(400, "Bad Request: message to edit not found"))

    with pytest.raises(BadRequest, match="not found"):
        await bot.edit_words("hi", chat_id=1, message_id=2)


async def test_memory_of_pictures_is_bounded(bot: ChatBot, telegram: OfflineTelegram) -> None:
    """The oldest are forgotten, which costs one more call."""
    for message_id in range(MAX_PICTURES + 1):
        bot.note_picture(1, message_id)
    telegram.answer_with("editMessageText", MESSAGE)
    telegram.answer_with("editMessageCaption", MESSAGE)

    await bot.edit_words("hi", chat_id=1, message_id=0)
    await bot.edit_words("hi", chat_id=1, message_id=MAX_PICTURES)

    assert len(telegram.calls_of("editMessageText")) == 1
    assert len(telegram.calls_of("editMessageCaption")) == 1


async def test_old_server_gets_plain_buttons(bot: ChatBot, telegram: OfflineTelegram) -> None:
    """It refuses coloured and copy buttons once; later messages have plain ones at once, and still arrive."""
    unknown = refusal(400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed")
    telegram.answer_with("sendMessage", unknown, MESSAGE, MESSAGE)

    for _ in range(2):
        await bot.send_message(1, "hi", reply_markup=COLOURED)

    coloured, *plain = (_keyboard(call) for call in telegram.calls_of("sendMessage"))
    assert coloured == COLOURED.to_dict()["inline_keyboard"]
    assert plain == [PLAIN, PLAIN]


async def test_keyboard_with_nothing_left_is_left_out(bot: ChatBot, telegram: OfflineTelegram) -> None:
    """Of a copy button alone, an old server gets nothing."""
    telegram.answer_with("sendMessage", refusal(400, "Bad Request: BUTTON_TYPE_INVALID"), MESSAGE)

    await bot.send_message(1, "hi", reply_markup=InlineKeyboardMarkup.from_button(copy_button("Copy", "a link")))

    assert "reply_markup" not in telegram.calls_of("sendMessage")[-1]


async def test_other_refusals_leave_the_colours(bot: ChatBot, telegram: OfflineTelegram) -> None:
    """Neither an edit that changes nothing, nor a keyboard that is wrong in another way, makes buttons plain."""
    not_modified = refusal(400, "Bad Request: message is not modified: the reply markup is exactly the same")
    wrong = refusal(400, "Bad Request: BUTTON_DATA_INVALID")
    telegram.answer_with("editMessageReplyMarkup", not_modified)
    telegram.answer_with("sendMessage", wrong, wrong, MESSAGE)

    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_reply_markup(1, 2, reply_markup=COLOURED)
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await bot.send_message(1, "hi", reply_markup=COLOURED)
    await bot.send_message(1, "hi", reply_markup=COLOURED)

    assert _keyboard(telegram.calls_of("sendMessage")[-1]) == COLOURED.to_dict()["inline_keyboard"]


def test_longer_text_is_copied_in_part() -> None:
    """Telegram takes 256 characters."""
    copied = copy_button("Copy", "x" * 300).copy_text
    assert copied is not None
    assert len(copied.text) == 256


def _keyboard(call: dict[str, Any]) -> Any:
    markup = call["reply_markup"]
    return (json.loads(markup) if isinstance(markup, str) else markup)["inline_keyboard"]
