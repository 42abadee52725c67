import pytest

from sandbox.telegram import World
from tests.sandbox.telegram.support import Api


async def test_get_me_describes_the_bot(api: Api, world: World) -> None:
    """GetMe returns the account, with its privacy mode."""
    me = (await api("getMe"))["result"]
    assert (me["id"], me["username"], me["can_read_all_group_messages"]) == (700000001, "sandbox_bot", False)
    world.bot.privacy_mode = False
    assert (await api("getMe"))["result"]["can_read_all_group_messages"] is True


async def test_commands_are_stored_by_scope_and_language(api: Api) -> None:
    """Commands of one scope and language do not replace those of another."""
    commands = [{"command": "start", "description": "Begin"}]
    scope = {"type": "all_group_chats"}
    await api("setMyCommands", commands=commands, scope=scope, language_code="de")
    assert (await api("getMyCommands", scope=scope, language_code="de"))["result"] == commands
    assert (await api("getMyCommands"))["result"] == []
    await api("deleteMyCommands", scope=scope, language_code="de")
    assert (await api("getMyCommands", scope=scope, language_code="de"))["result"] == []


@pytest.mark.parametrize(
    ("command", "description"),
    [("Start", "Begin"), ("x" * 33, "Begin"), ("start now", "Begin"), ("start", ""), ("start", "x" * 257)],
)
async def test_invalid_commands_are_refused(api: Api, command: str, description: str) -> None:
    """Commands are short lower-case words with a description."""
    response = await api("setMyCommands", commands=[{"command": command, "description": description}])
    assert response["error_code"] == 400


@pytest.mark.parametrize(
    ("method", "field", "limit"),
    [("Name", "name", 64), ("Description", "description", 512), ("ShortDescription", "short_description", 120)],
)
async def test_texts_of_the_bot_are_stored_by_language(api: Api, method: str, field: str, limit: int) -> None:
    """A text counts for its language, the default one for all others; its length is limited."""
    await api(f"setMy{method}", **{field: "for all"})
    await api(f"setMy{method}", **{field: "für alle", "language_code": "de"})
    assert (await api(f"getMy{method}", language_code="de"))["result"] == {field: "für alle"}
    assert (await api(f"getMy{method}", language_code="fr"))["result"] == {field: "for all"}
    assert not (await api(f"setMy{method}", **{field: "x" * (limit + 1)}))["ok"]


async def test_logged_out_bot_is_refused_everything(api: Api) -> None:
    """After logOut all methods fail."""
    assert (await api("close"))["ok"]
    assert (await api("logOut"))["ok"]
    assert (await api("getMe"))["description"] == "Logged out"
