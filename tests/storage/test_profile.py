from storage.profile import ProfileStore
from tests.storage.support.factories import Where, opened


async def test_nothing_was_presented_at_first(where: Where) -> None:
    """A new bot sends everything to Telegram."""
    async with opened(where) as database:
        assert await ProfileStore(database).known() == {}


async def test_newest_digest_of_each_item_stays(where: Where) -> None:
    """Also over a restart: what Telegram has is not sent again."""
    async with opened(where) as database:
        store = ProfileStore(database)
        await store.remember("commands en", "1")
        await store.remember("description", "2")
        await store.remember("commands en", "3")

    async with opened(where) as database:
        assert await ProfileStore(database).known() == {"commands en": "3", "description": "2"}
