from typing import Any

import pytest

from sandbox import samples
from sandbox.telegram import Group, Message, Person, World
from tests.sandbox.telegram.support import SMALL_PHOTO, Api, seen


@pytest.fixture
async def group(world: World, anna: Person, api: Api) -> Group:
    group = world.group("Dancers", anna)
    await seen(api)
    return group


@pytest.mark.parametrize(
    ("text", "is_seen"),
    [
        ("hello", False),
        ("/animate", True),
        ("/animate@sandbox_bot now", True),
        ("/animate@Sandbox_Bot", True),
        ("/animate@other_bot", False),
        ("try /animate", False),
        ("@sandbox_bot hello", False),
    ],
)
async def test_commands_are_seen_in_privacy_mode(
    api: Api, anna: Person, group: Group, text: str, is_seen: bool
) -> None:
    """In a group the bot sees commands for it or for all bots, and no other texts."""
    await anna.sends(group, text)
    assert bool(await seen(api)) == is_seen


async def test_photos_are_seen_in_privacy_mode_with_a_command(api: Api, anna: Person, group: Group) -> None:
    """Plain photos are hidden from the bot; those with a command as their caption are not."""
    await anna.sends(group, photo=SMALL_PHOTO)
    await anna.sends(group, photo=SMALL_PHOTO, caption="/animate")
    assert [message["caption"] for message in await seen(api)] == ["/animate"]


async def test_replies_to_the_bot_are_seen_in_privacy_mode(api: Api, anna: Person, group: Group) -> None:
    """A reply to the bot reaches it, also with photos; a reply to a person does not."""
    await api("sendMessage", chat_id=group.id, text="send a photo")
    photo = await anna.sends(group, photo=SMALL_PHOTO, reply_to=group.by_bot[0])
    await anna.sends(group, photo=SMALL_PHOTO, reply_to=photo)
    messages = await seen(api)
    assert [message["reply_to_message"]["text"] for message in messages] == ["send a photo"]


async def test_album_in_privacy_mode_shows_only_the_captioned_item(api: Api, anna: Person, group: Group) -> None:
    """The bot gets the item that has the command."""
    await anna.sends_album(group, [("photo", SMALL_PHOTO), ("photo", SMALL_PHOTO)], caption="/animate", captioned=1)
    messages = await seen(api)
    assert [message["caption"] for message in messages] == ["/animate"]
    assert messages[0]["media_group_id"]


@pytest.mark.parametrize("way", ["privacy mode off", "administrator"])
async def test_everything_is_seen_without_privacy_mode(
    way: str, world: World, api: Api, anna: Person, group: Group
) -> None:
    """With privacy mode off, or as an administrator, the bot sees all messages."""
    if way == "administrator":
        group.promote_bot()
        assert [each["new_chat_member"]["status"] for each in await seen(api)] == ["administrator"]
    else:
        world.bot.privacy_mode = False
    await anna.sends(group, "hello")
    await anna.sends_album(group, [("photo", SMALL_PHOTO), ("photo", SMALL_PHOTO)])
    assert len(await seen(api)) == 3


async def test_album_is_an_update_for_each_item(api: Api, anna: Person) -> None:
    """In a private chat all items of an album come one by one."""
    await anna.sends_album(anna.chat, [("photo", SMALL_PHOTO), ("video", samples.motion(1.0, 240, 320))])
    messages = await seen(api)
    assert ["photo" in message for message in messages] == [True, False]
    assert messages[0]["media_group_id"] == messages[1]["media_group_id"]


async def test_membership_of_the_bot_makes_updates(world: World, api: Api, anna: Person) -> None:
    """Being added and removed makes a my_chat_member update and a service message."""
    group = world.group("Dancers", anna)
    group.kick_bot()
    added, welcome, kicked, farewell = await seen(api)
    assert (added["old_chat_member"]["status"], added["new_chat_member"]["status"]) == ("left", "member")
    assert welcome["new_chat_members"][0]["is_bot"]
    assert kicked["new_chat_member"]["status"] == "kicked"
    assert farewell["left_chat_member"]["is_bot"]


@pytest.mark.parametrize(("supergroup", "kind"), [(False, "group"), (True, "supergroup")])
async def test_group_without_the_bot_is_refused(
    world: World, api: Api, anna: Person, supergroup: bool, kind: str
) -> None:
    """After being removed or leaving it is 403, for a group that never had the bot 400."""
    group = world.group("Dancers", anna, supergroup=supergroup, with_bot=False)
    message = {"chat_id": group.id, "text": "hi"}
    assert (await api("sendMessage", **message))["description"] == "Bad Request: chat not found"
    group.add_bot()
    group.kick_bot()
    kicked = await api("sendMessage", **message)
    assert kicked["description"] == f"Forbidden: bot was kicked from the {kind} chat"
    group.add_bot()
    assert (await api("leaveChat", chat_id=group.id))["result"] is True
    left = await api("sendMessage", **message)
    assert left["description"] == f"Forbidden: bot is not a member of the {kind} chat"


async def test_forbidden_kinds_are_refused(api: Api, anna: Person, group: Group) -> None:
    """Where members may not send videos or texts, the bot may not, unless it is an administrator."""
    group.forbid("videos", "text messages")
    video = (await anna.sends(anna.chat, video=samples.motion(1.0, 240, 320))).json()["video"]["file_id"]
    response = await api("sendVideo", chat_id=group.id, video=video)
    assert response["description"] == "Bad Request: not enough rights to send videos to the chat"
    response = await api("sendMessage", chat_id=group.id, text="hi")
    assert response["description"] == "Bad Request: not enough rights to send text messages to the chat"
    group.promote_bot()
    assert (await api("sendVideo", chat_id=group.id, video=video))["ok"]


async def test_migrated_group_is_refused_with_its_new_id(api: Api, anna: Person, group: Group) -> None:
    """Both chats announce the upgrade, the old id is refused, and message ids begin anew."""
    await anna.sends(group, "/animate")
    new = group.migrate()
    *_, leaving, arriving = await seen(api)
    assert (leaving["chat"]["id"], leaving["migrate_to_chat_id"]) == (group.id, new.id)
    assert (arriving["chat"]["id"], arriving["migrate_from_chat_id"]) == (new.id, group.id)
    response = await api("sendMessage", chat_id=group.id, text="hi")
    assert response["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert response["parameters"] == {"migrate_to_chat_id": new.id}
    reply = {"message_id": 9, "allow_sending_without_reply": True}
    result = (await api("sendMessage", chat_id=new.id, text="hi", reply_parameters=reply))["result"]
    assert (result["chat"]["type"], result["message_id"]) == ("supergroup", 2)


async def test_topics_separate_messages(world: World, api: Api, anna: Person) -> None:
    """Messages in a topic have its id, others have none; without a reply they reply to the topic."""
    forum = world.group("Dancers", anna, forum=True)
    topic = forum.topic("Waltz")
    await seen(api)
    message = await anna.sends(forum, "/animate", topic=topic)
    [update] = await seen(api)
    assert (update["message_thread_id"], update["is_topic_message"]) == (topic.thread_id, True)
    assert "forum_topic_created" in update["reply_to_message"]
    said = (await api("sendMessage", chat_id=forum.id, text="hi", message_thread_id=topic.thread_id))["result"]
    assert (said["message_thread_id"], said["is_topic_message"]) == (topic.thread_id, True)
    reply = {"message_id": message.message_id}
    said = (await api("sendMessage", chat_id=forum.id, text="hi", reply_parameters=reply))["result"]
    assert said["message_thread_id"] == topic.thread_id
    general = (await api("sendMessage", chat_id=forum.id, text="hi"))["result"]
    assert "is_topic_message" not in general


async def test_closed_and_unknown_topics_are_refused(world: World, api: Api, anna: Person) -> None:
    """A closed topic accepts nothing from the bot, and a deleted one is not found."""
    forum = world.group("Dancers", anna, forum=True)
    topic = forum.topic("Waltz")
    destination = {"chat_id": forum.id, "message_thread_id": topic.thread_id}
    topic.close()
    closed = await api("sendMessage", **destination, text="hi")
    assert closed["description"] == "Bad Request: TOPIC_CLOSED"
    topic.reopen()
    assert (await api("sendMessage", **destination, text="hi"))["ok"]
    topic.delete()
    gone = await api("sendMessage", **destination, text="hi")
    assert gone["description"] == "Bad Request: message thread not found"


async def test_replies_in_supergroups_make_threads_without_topics(world: World, api: Api, anna: Person) -> None:
    """In a supergroup without topics a reply has a message_thread_id that can't be used to send."""
    group = world.group("Dancers", anna, supergroup=True)
    first = await anna.sends(group, "/first")
    await anna.sends(group, "/second", reply_to=first)
    update = (await seen(api))[-1]
    assert update["message_thread_id"] == first.message_id
    assert "is_topic_message" not in update
    response = await api("sendMessage", chat_id=group.id, text="hi", message_thread_id=first.message_id)
    assert response["description"] == "Bad Request: message thread not found"


async def test_anonymous_administrators_send_as_the_group(api: Api, anna: Person, group: Group) -> None:
    """Their messages come from GroupAnonymousBot, with the group as sender_chat."""
    await anna.anonymously(group).sends(group, "/animate")
    [message] = await seen(api)
    assert (message["from"]["id"], message["sender_chat"]["id"]) == (1087968824, group.id)


async def test_posts_of_a_linked_channel_appear_in_the_group(
    world: World, api: Api, anna: Person, group: Group
) -> None:
    """A post is forwarded to the linked group by Telegram's own account, marked as automatic."""
    channel = world.channel("News", group)
    await anna.as_channel(channel).sends(channel, "/animate this")
    [message] = await seen(api)
    assert (message["from"]["id"], message["sender_chat"]["id"]) == (777000, channel.id)
    assert message["is_automatic_forward"] is True
    assert message["forward_origin"]["message_id"] == 1


async def test_channel_with_the_bot_accepts_its_posts(world: World, api: Api, anna: Person) -> None:
    """In a channel the bot sees posts, and posts in the channel's name."""
    channel = world.channel("News")
    channel.add_bot(by=anna.user)
    await anna.as_channel(channel).sends(channel, "hello")
    updates = (await api("getUpdates"))["result"]
    assert updates[-1]["channel_post"]["sender_chat"]["id"] == channel.id
    posted = (await api("sendMessage", chat_id=channel.id, text="hi"))["result"]
    assert "from" not in posted
    assert [message.text for message in channel.by_bot] == ["hi"]


async def test_members_have_their_status(world: World, api: Api, anna: Person, group: Group) -> None:
    """GetChatMember returns a user's status in a group."""
    berta, carla = world.person("Berta"), world.person("Carla")
    group.set_member(berta.user, "administrator")

    async def status(user_id: int) -> Any:
        return (await api("getChatMember", chat_id=group.id, user_id=user_id))["result"]["status"]

    found = [await status(each) for each in (anna.id, berta.id, carla.id, world.bot.user.id)]
    assert found == ["creator", "administrator", "left", "member"]
    assert (await api("getChatMemberCount", chat_id=group.id))["result"] == 3
    ruling = (await api("getChatAdministrators", chat_id=group.id))["result"]
    assert [member["user"]["id"] for member in ruling] == [anna.id, berta.id]
    assert not (await api("getChatMember", chat_id=group.id, user_id=1))["ok"]


async def test_outsiders_cannot_send_to_a_group(world: World, group: Group) -> None:
    """A test that tries it gets an error."""
    berta = world.person("Berta")
    with pytest.raises(ValueError, match="Berta isn't in Dancers"):
        await berta.sends(group, "hello")
    berta.joins(group)
    message: Message = await berta.sends(group, "hello")
    assert message in group.messages
    berta.leaves(group)
    assert group.status_of(berta.user) == "left"
