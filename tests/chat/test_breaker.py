import logging
from contextlib import nullcontext

import pytest
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from chat.bot import ChatBot
from chat.breaker import TelegramBreaker
from tests.chat.support.fakes import Clock, OfflineTelegram, breaker_after

ANSWERS = [BadRequest("x"), Forbidden("x"), RetryAfter(1), InvalidToken()]


@pytest.fixture
def telegram_breaker(clock: Clock) -> TelegramBreaker:
    """A breaker that opens after three failures in a row."""
    return breaker_after(clock)


def _call(telegram_breaker: TelegramBreaker, outcome: TelegramError | None) -> None:
    with pytest.raises(type(outcome)) if outcome else nullcontext(), telegram_breaker.recording():
        if outcome is not None:
            raise outcome


@pytest.mark.parametrize("outcome", [NetworkError("Bad Gateway"), TimedOut()])
def test_failures_in_a_row_mean_that_telegram_is_down(
    telegram_breaker: TelegramBreaker, outcome: TelegramError
) -> None:
    """Broken connections, timeouts and 5xx; the errors pass through."""
    for _ in range(3):
        assert not telegram_breaker.is_down
        _call(telegram_breaker, outcome)

    assert telegram_breaker.is_down
    assert telegram_breaker.acquire() == 10


@pytest.mark.parametrize("answer", [None, *ANSWERS])
def test_any_response_means_that_telegram_is_up(
    telegram_breaker: TelegramBreaker, answer: TelegramError | None
) -> None:
    """Also a refusal."""
    for _ in range(3):
        _call(telegram_breaker, NetworkError("x"))

    _call(telegram_breaker, answer)

    assert not telegram_breaker.is_down


@pytest.mark.parametrize("answer", ANSWERS)
def test_refusals_are_no_outage(telegram_breaker: TelegramBreaker, answer: TelegramError) -> None:
    """However many there are in a row."""
    for _ in range(10):
        _call(telegram_breaker, answer)

    assert not telegram_breaker.is_down


def test_outage_and_its_end_are_logged_once(
    telegram_breaker: TelegramBreaker, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram itself can't be used to tell anybody."""
    with caplog.at_level(logging.WARNING):
        for _ in range(10):
            _call(telegram_breaker, NetworkError("x"))
        _call(telegram_breaker, None)
        _call(telegram_breaker, None)

    assert [record.levelname for record in caplog.records] == ["ERROR", "WARNING"]


async def test_every_call_of_the_bot_is_recorded(bot: ChatBot, telegram: OfflineTelegram) -> None:
    """Those with a chat id and those without."""
    telegram_breaker = bot.rate_limiter._telegram_breaker  # type: ignore[union-attr]  # noqa: SLF001 - it is the bot's own
    telegram.answer_with("sendMessage", *[NetworkError("x")] * 2)
    telegram.answer_with("answerCallbackQuery", NetworkError("x"))
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(1, "x")
    with pytest.raises(NetworkError):
        await bot.answer_callback_query("x")

    assert telegram_breaker.is_down
