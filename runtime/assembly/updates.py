"""How updates come in: where they come from, and the inbox that stores them first."""

import asyncio
from functools import partial

from chat.conflicts import REPLICA_SECONDS
from chat.inbox import Inbox
from chat.polling import UpdatePoller
from chat.webhook import Webhook
from runtime.assembly.foundation import Foundation
from storage.updates import UpdateStore


def build_inbox(base: Foundation, queue: "asyncio.Queue[object]") -> Inbox:
    """Return the inbox, which passes updates to the application through `queue`."""
    around = base.surroundings
    return Inbox(
        UpdateStore(base.database),
        queue,
        base.breaker,
        clock=around.clock,
        random=around.random,
        observer=around.observer,
    )


def build_update_source(inbox: Inbox, base: Foundation) -> UpdatePoller | Webhook:
    """Return what brings updates: Telegram posts them where WEBHOOK_URL is set, and is asked for them elsewhere."""
    around = base.surroundings
    if base.settings.webhook_url is not None:
        return Webhook(
            base.bot,
            inbox,
            base.breaker,
            url=base.settings.webhook_url,
            clock=around.monotonic,
            random=around.random,
            leadership=base.leadership,
        )
    return UpdatePoller(
        base.bot,
        inbox,
        base.breaker,
        clock=around.monotonic,
        random=around.random,
        on_conflict=partial(base.admin.tell, "operator-conflict"),
        long_poll=around.timeouts.telegram.long_poll,
        expected_conflict=REPLICA_SECONDS if base.database.is_shared else 0.0,
    )
