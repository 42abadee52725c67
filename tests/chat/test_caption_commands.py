from typing import Any

import pytest

from chat.bot import ChatBot
from chat.caption_commands import CommandFilter, words_of
from tests.chat.support.messages import message


def _entity(length: int, offset: int = 0, kind: str = "bot_command") -> list[dict[str, Any]]:
    return [{"type": kind, "offset": offset, "length": length}]


async def test_command_may_stand_in_text_or_caption(bot: ChatBot) -> None:
    """In any case, with the bot's name or without."""
    let_through = CommandFilter("animate")
    named = f"/animate@{bot.username}"

    assert let_through.filter(message(bot, text="/animate now", entities=_entity(8)))
    assert let_through.filter(message(bot, caption="/Animate", caption_entities=_entity(8)))
    assert let_through.filter(message(bot, text=named.upper(), entities=_entity(len(named))))


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "/animated", "entities": _entity(9)},
        {"text": "/animate@other_bot", "entities": _entity(18)},
        {"text": "/animate, /animate", "entities": _entity(8, offset=10)},
        {"text": "/animate", "entities": _entity(8, kind="code")},
        {"text": "/animate"},
        {},
    ],
    ids=["another command", "another bot", "not at the start", "code", "no entity", "no text"],
)
async def test_anything_else_is_no_command(bot: ChatBot, fields: dict[str, Any]) -> None:
    """Only what Telegram itself takes for one, at the start, for this bot."""
    assert not CommandFilter("animate").filter(message(bot, **fields))


async def test_words_are_those_behind_the_command(bot: ChatBot) -> None:
    """In a text or a caption; none if there is neither."""
    assert words_of(message(bot, text="/animate  720p\nfast")) == ["720p", "fast"]
    assert words_of(message(bot, caption="/animate swap")) == ["swap"]
    assert words_of(message(bot)) == []
