from telegram.constants import ParseMode

from chat.bot import build_bot
from chat.limits import FloodControl
from domain.timeouts import TelegramTimeouts
from tests.chat.support.fakes import TOKEN, Clock, breaker_after


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
