from telegram.constants import ParseMode

from chat.bot import build_bot
from chat.limits import FloodControl
from domain.timeouts import TelegramTimeouts
from tests.chat.support.fakes import TOKEN, Clock, line_by


def test_the_bot_talks_to_the_server_that_the_operator_has_chosen(clock: Clock) -> None:
    """Methods and files are asked for at TELEGRAM_API_URL."""
    bot = build_bot(
        TOKEN,
        api_url="http://localhost:8081",
        telegram_breaker=line_by(clock),
        timeouts=TelegramTimeouts(),
        clock=clock,
    )

    assert bot.base_url == f"http://localhost:8081/bot{TOKEN}"
    assert bot.base_file_url == f"http://localhost:8081/file/bot{TOKEN}"


def test_everything_the_bot_says_is_html_without_previews_and_within_the_limits(clock: Clock) -> None:
    """No single call has to remember that."""
    bot = build_bot(
        TOKEN, api_url="http://localhost", telegram_breaker=line_by(clock), timeouts=TelegramTimeouts(), clock=clock
    )

    assert bot.defaults is not None
    assert bot.defaults.parse_mode == ParseMode.HTML
    assert bot.defaults.link_preview_options is not None
    assert bot.defaults.link_preview_options.is_disabled
    assert isinstance(bot.rate_limiter, FloodControl)


def test_a_poll_on_a_dead_line_is_soon_given_up(clock: Clock) -> None:
    """The library waits the seconds of the long poll and the read timeout: together little more than a minute."""
    bot = build_bot(
        TOKEN, api_url="http://localhost", telegram_breaker=line_by(clock), timeouts=TelegramTimeouts(), clock=clock
    )
    polls = bot._request[0]  # noqa: SLF001 - the library shows only the other one

    assert polls.read_timeout is not None
    assert TelegramTimeouts().long_poll < TelegramTimeouts().long_poll + polls.read_timeout < 75
