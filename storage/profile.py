"""Which menus and descriptions of the bot Telegram has got, so that they aren't sent again at every start."""

from storage.database import Database, load_queries

_queries = load_queries("profile")


class ProfileStore:
    """The table `presented`: digests of menus and descriptions; Telegram's ids of files that came with the bot."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self) -> dict[str, str]:
        """Return what was remembered of each item."""
        async with self._database.reading() as connection:
            return {row["item"]: row["digest"] async for row in _queries.get_presented(connection)}

    async def remember(self, item: str, value: str) -> None:
        """Remember the digest of what Telegram has got, or its id of a file."""
        async with self._database.one_query() as connection:
            await _queries.set_presented(connection, item=item, digest=value)
