"""What the bot serves: its metrics, a webhook, files for the paid service. Libraries are imported on demand."""

from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from chat.webhook import Webhook
from domain.observer import Observer
from media import MediaPool, RunMedia
from media.facts import Facts
from media.protocol import Request
from runtime.composition import Composition
from runtime.heartbeat import is_healthy
from settings import Settings
from storage.totals import TotalsStore

if TYPE_CHECKING:
    from monitoring.readings import Sources
    from monitoring.service import Monitoring


def monitoring_of(settings: Settings) -> "Monitoring | None":
    """Return what measures the bot; None where METRICS_PORT is not set."""
    if settings.metrics_port is None:
        return None
    from monitoring.service import Monitoring  # noqa: PLC0415 - its libraries would make every start slower

    return Monitoring(host=settings.metrics_host, port=settings.metrics_port)


def measured(run: RunMedia, observer: Observer) -> RunMedia:
    """Return the same that runs tasks of media, and tells how long each takes."""

    async def run_measured(request: Request) -> Facts:
        with observer.media_task(request.task):
            return await run(request)

    return run_measured


def listening_for(settings: Settings, composition: Composition) -> AbstractAsyncContextManager[None]:
    """Return what hears Telegram's posts, and serves files to the paid service."""
    from listening.service import Served, listening  # noqa: PLC0415 - as above

    webhook = composition.updates if isinstance(composition.updates, Webhook) else None
    served = Served(
        webhook,
        urlsplit(settings.webhook_url or "").path or "/",
        composition.links if settings.public_url is not None else None,
        urlsplit(settings.public_url or "").path,
    )
    host, port = settings.listen_address
    return listening(served, host=host, port=port)


def sources_of(composition: Composition, pool: MediaPool) -> "Sources":
    """Return where the monitoring reads what it doesn't count itself."""
    from monitoring.readings import Sources  # noqa: PLC0415 - as above

    services = composition.services
    return Sources(
        totals=TotalsStore(composition.database).read,
        clock=services.clock,
        media_slots=pool.slots,
        pending_updates=lambda: services.inbox.pending,
        balance=lambda: services.account.balance,
        # Another process leads, and receives, where this one only waits for its turn.
        is_receiving=lambda: composition.updates.is_receiving or not composition.leadership.is_leader,
        is_alive=lambda: is_healthy(services.settings.data_dir),
    )
