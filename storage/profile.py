"""Which menus and descriptions of the bot Telegram has got, so that they aren't sent again at every start."""

from storage.database import Database, load_queries

_queries = load_queries("profile")


class ProfileStore:
    """The table `presented`: digests of menus and descriptions; Telegram's ids of files that came with the bot."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def digests(self) -> dict[str, str]:
        """Return the digest of each item that Telegram has."""
        async with self._database.reading() as connection:
            return {row["item"]: row["digest"] async for row in _queries.get_presented(connection)}

    async def set(self, item: str, digest: str) -> None:
        """Remember that Telegram has this version of an item."""
        async with self._database.one_query() as connection:
            await _queries.set_presented(connection, item=item, digest=digest)
