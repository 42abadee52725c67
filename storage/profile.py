"""What Telegram has been told already of how the bot presents itself."""

from storage.database import Database, load_queries

_queries = load_queries("profile")


class ProfileStore:
    """The table `presented`: a digest of each menu and text."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def digests(self) -> dict[str, str]:
        """Return the digests of what is set."""
        async with self._database.transaction() as connection:
            return {row["item"]: row["digest"] async for row in _queries.get_presented(connection)}

    async def set(self, item: str, digest: str) -> None:
        """Remember that this is set."""
        async with self._database.transaction() as connection:
            await _queries.set_presented(connection, item=item, digest=digest)
