"""The Bot API's stand-in: a real HTTP server for the bot, and a world of people for tests and the demo.

    world = World(tmp_path)
    async with serve_telegram(world) as telegram:
        # run the bot with telegram.base_url, telegram.base_file_url and world.bot.token
        anna = world.person("Anna", "en")
        photo = await anna.sends(anna.chat, photo=samples.photo(), caption="/animate")
        question = await anna.chat.wait_for("video")            # the bot's message with this word
        await anna.sends(anna.chat, video=samples.motion(), reply_to=question)
        offer = await anna.chat.wait_for(lambda message: "Start" in message.buttons)
        query = anna.presses(offer, "Start")
        assert (await query.answered()).text == "Here we go"
        result = await anna.chat.wait_for(lambda message: message.media is not None)
        result.media.path                                       # the video, on disk

The world (state, no HTTP):
    world.person(name, language_code) world.group(title, owner, members, supergroup=, forum=, with_bot=)
    world.channel(title, group)       a channel, optionally linked to a group
    world.chats                       all chats by id; world.bot: the account (privacy_mode, commands, texts)
    world.updates                     the updates that wait for the bot: len(world.updates)
    world.requests, world.calls(name) the bot's calls, with parameters and outcome
    world.flood_limits, world.floods  whether to refuse calls that exceed a flood limit; the calls that did
    world.stars                       balance, transactions, checkouts: payments in Telegram Stars
    world.query_lifetime              seconds during which a callback query can be answered
    await world.wait_until(condition) any condition; checked after each event
    world.listen(callback)            all Events; world.transcript(): all messages as text

People, anonymous administrators (`person.anonymously(group)`) and channels (`person.as_channel(channel)`):
    await x.sends(chat, text, photo= video= animation= video_note= document= sticker= voice= audio=,
                  location=, caption=, reply_to=, topic=, extra=)   files: bytes, a Path, or Attached(…) with claims
    await x.sends_album(chat, [("photo", …), ("video", …)], caption=, captioned=0)
    x.forwards(message, chat, topic=)  x.edits(message, text)  x.deletes(message)
    x.sends(chat, "@sandbox_bot …")   calls the bot as a guest, where it is no member and world.bot.guest_mode is on
    x.presses(message, label | data=) -> CallbackQuery: await query.answered(), query.answer
    person.pays(message) -> Checkout: await person.checked_out(checkout), checkout.charge_id, checkout.error
    person.chat, .stars, .starts_bot(), .blocks_bot(), .unblocks_bot(), .joins(group), .leaves(group)

Chats:
    await chat.wait_for(text | predicate, timeout=, after=message)     the bot's message; errors show the transcript
    chat.messages, chat.by_bot, chat.actions, chat.transcript()
    group.add_bot(), .kick_bot(), .promote_bot(), .demote_bot(), .set_member(user, status), .forbid("videos"),
    .allow("videos"), .migrate() -> Group, .topic(name) -> Topic: .close(), .reopen(), .delete()
    message.text, .entities, .media, .markup, .buttons, .reply_to, .versions (before edits), .deleted, .reactions,
    .json()

A server of the bot's own: serve_telegram(world, local_dir=folder) hands out and takes files by path. It gets
updates only after the bot has called logOut at the other one, which serves the same world.

Webhooks: updates are posted to the address of setWebhook, in order for each chat, until they are accepted.
`world.updates.proxies` says which address is behind an https one; .posts, .posted(count), .emptied(),
.put_again(update_id, fields).

Faults (sandbox.faults) go into `telegram.faults`, by method name, or `file` for downloads.

Three modules refer to each other because their objects do: a message knows its chat, and the cloud lists the
chats and callback queries. At run time imports point one way (chats -> messages -> cloud); `messages` and `cloud`
import the types that point back only for type checking.
"""

from sandbox.telegram.chats import Chat, ChatAction, PrivateChat
from sandbox.telegram.cloud import Event
from sandbox.telegram.groups import Channel, Group, Topic
from sandbox.telegram.media import Attached, LivePhoto, Location, Media
from sandbox.telegram.messages import CallbackAnswer, CallbackQuery, Message
from sandbox.telegram.people import Author, Person
from sandbox.telegram.server import Served, serve_telegram
from sandbox.telegram.stars import Checkout
from sandbox.telegram.world import TOKEN, World

__all__ = [
    "TOKEN",
    "Attached",
    "Author",
    "CallbackAnswer",
    "CallbackQuery",
    "Channel",
    "Chat",
    "ChatAction",
    "Checkout",
    "Event",
    "Group",
    "LivePhoto",
    "Location",
    "Media",
    "Message",
    "Person",
    "PrivateChat",
    "Served",
    "Topic",
    "World",
    "serve_telegram",
]
