"""What a webhook is compared with: kinds of updates that a server doesn't know are no difference."""

import asyncio

import pytest
from telegram import Update

from chat.polling import ALLOWED_UPDATES
from chat.webhook import MAX_CONNECTIONS, Webhook
from tests.chat.support.fakes import Clock, Json, OfflineTelegram
from tests.chat.support.inbox import InboxHarness, no_wait

URL = "https://bot.example.org/updates"
OLDER = [kind for kind in ALLOWED_UPDATES if kind != Update.GUEST_MESSAGE]


def _info(kinds: list[str]) -> Json:
    return {
        "url": URL,
        "has_custom_certificate": False,
        "pending_update_count": 0,
        "max_connections": MAX_CONNECTIONS,
        "allowed_updates": kinds,
    }


@pytest.mark.parametrize(("kinds", "times"), [(ALLOWED_UPDATES, 0), (OLDER, 1), (OLDER[1:], 3)])
async def test_server_without_newer_kinds_is_told_once(
    harness: InboxHarness, telegram: OfflineTelegram, clock: Clock, kinds: list[str], times: int
) -> None:
    """It leaves them out each time. Another difference is mended whenever it is found."""
    telegram.answer_with("getWebhookInfo", *[_info(kinds)] * 3)
    telegram.answer_with("setWebhook", *[True] * 3)
    looks = 0

    async def sleep(_seconds: float) -> None:
        nonlocal looks
        looks += 1
        if looks == 3:
            raise asyncio.CancelledError

    webhook = Webhook(
        harness.bot, harness.inbox, harness.telegram_breaker, url=URL, clock=clock, random=no_wait, sleep=sleep
    )
    with pytest.raises(asyncio.CancelledError):
        await webhook.run()

    assert len(telegram.calls_of("setWebhook")) == times
