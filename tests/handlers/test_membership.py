"""What happens when the bot is blocked, or removed from a group."""

from sandbox.faults import too_many_requests
from tests.support.system import System, says


async def test_blocked_bot_keeps_no_file_of_queued_jobs(system: System) -> None:
    """A job whose files are prepared, and wait for the service's rate limit, ends and leaves nothing."""
    await system.start()
    ann = system.world.person("Ann")
    system.api.faults.add("submit", too_many_requests(600))
    await system.job(ann)
    await system.bot.wait_for_log(says("not submitted"))
    folders = [system.bot.database.parent / name for name in ("jobs", "cache")]
    assert all(list(folder.iterdir()) for folder in folders)

    ann.blocks_bot()
    await system.bot.wait_for_log(says("1 queued jobs ended"))

    assert not any(list(folder.iterdir()) for folder in folders)
