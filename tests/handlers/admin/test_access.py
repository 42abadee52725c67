"""Who may use the bot: /allow, /ban, /unban, and people who ask to be let in."""

import re

from sandbox.telegram import Message, Person
from tests.handlers.admin.support import open_office, open_private_office
from tests.handlers.support import make_result_in_group
from tests.support.system import PHOTO, System, has_button

SOMEBODY = "1"
"""An id that nobody has: with it, ALLOWED_CHATS lets nobody in."""
TWENTY_HAVE_ASKED = """
    WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 20)
    INSERT INTO access SELECT 9000 + number, 'asked', unixepoch('now') - 1800 FROM numbers
"""


async def _is_welcomed(person: Person) -> None:
    said = await person.sends(person.chat, "/start")
    await person.chat.wait_for("I bring photos to life", after=said)


async def _is_turned_away(person: Person) -> Message:
    """Let somebody who isn't let in write; returns the message with the button to ask for it."""
    said = await person.sends(person.chat, "/start")
    return await person.chat.wait_for(has_button("Ask to be let in"), after=said)


async def _is_denied(boss: Person, person: Person) -> tuple[Message, Message]:
    """Let somebody ask to be let in, and be denied; returns what they asked by, and the operator's message."""
    told = await _is_turned_away(person)
    await person.presses(told, "Ask to be let in").answered()
    asked = await boss.chat.wait_for("asks to be let in")
    await boss.presses(asked, "Deny").answered()
    return told, asked


async def _order(boss: Person, words: str, *, answer: str) -> Message:
    said = await boss.sends(boss.chat, words)
    return await boss.chat.wait_for(answer, after=said)


async def test_ban_holds_after_forget_and_restart(system: System) -> None:
    """In private and in groups; /privacy and /forget still answer; /unban opens the bot again."""
    boss, ann = await open_private_office(system), system.world.person("Ann")
    group = system.world.group("Friends", system.world.person("Ben"), [ann])
    await _is_welcomed(ann)
    await _order(boss, f"/ban {ann.id}", answer=f"⛔ /ban {ann.id}")
    said = await ann.sends(ann.chat, "/forget")
    asked = await ann.chat.wait_for(has_button("Forget"), after=said)
    await ann.presses(asked, "Forget").answered()
    await system.bot.stop()
    await system.start()

    said = await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("closed this bot to you", after=said)
    said = await ann.sends(ann.chat, "/privacy")
    await ann.chat.wait_for("shuts you out", after=said)
    said = await ann.sends(group, photo=PHOTO, caption="/animate")
    await _order(boss, f"/unban {ann.id}", answer=f"✅ /unban {ann.id}")
    assert not [message for message in group.by_bot if message.message_id > said.message_id]
    await _is_welcomed(ann)


async def test_closed_group_is_not_invited(system: System) -> None:
    """The greeting says so, with the button to ask; a group to which a banned person adds the bot hears nothing."""
    boss, ann = await open_private_office(system, ALLOWED_CHATS=SOMEBODY), system.world.person("Ann")

    group = system.world.group("Friends", ann)
    told = await group.wait_for("isn't open to this group")
    await ann.presses(told, "Ask to be let in").answered()
    await boss.chat.wait_for("Friends asks to be let in")
    await _order(boss, f"/ban {ann.id}", answer=f"⛔ /ban {ann.id}")
    banned = system.world.group("Others", ann)
    await _order(boss, "/log", answer="ban")

    assert banned.by_bot == []


async def test_order_answers_a_request_as_the_button_does(system: System) -> None:
    """Who has asked is told in either case."""
    boss, ann = await open_private_office(system, ALLOWED_CHATS=SOMEBODY), system.world.person("Ann")
    told = await _is_turned_away(ann)
    await ann.presses(told, "Ask to be let in").answered()
    await boss.chat.wait_for("asks to be let in")

    await _order(boss, f"/allow {ann.id}", answer=f"✅ /allow {ann.id}")

    await ann.chat.wait_for("You can use me now")


async def test_press_of_whoever_is_not_let_in_is_told_so(system: System) -> None:
    """In an alert that nobody else sees: a group that isn't let in sees the videos of a member who is."""
    boss, ann, ben = (system.world.person(name) for name in ("Boss", "Ann", "Ben"))
    boss.starts_bot()
    await system.start(ADMIN_CHAT=str(boss.id), ALLOWED_CHATS=str(ann.id))
    result = await make_result_in_group(system, ann, ben)

    answers = [await ben.presses(result, "Me too").answered()]
    await _order(boss, f"/ban {ben.id}", answer=f"⛔ /ban {ben.id}")
    answers.append(await ben.presses(result, "Me too").answered())

    assert all(answer.is_alert for answer in answers)
    assert "not open to everyone" in answers[0].text
    assert "closed this bot to you" in answers[1].text


async def test_person_asks_once_and_is_let_in(system: System) -> None:
    """The operator gets two buttons; the person is told, and may use the bot, after a restart as well."""
    office = await open_office(system, ALLOWED_CHATS=SOMEBODY)
    ann = system.world.person("Ann <3")
    said = await ann.sends(ann.chat, "/start")
    told = await ann.chat.wait_for("isn't open to everyone", after=said)
    for _ in range(2):
        answer = await ann.presses(told, data=f"ask-in:{ann.id}").answered()
        assert "My owner has the request" in answer.text
    asked = await office.group.wait_for("asks to be let in")
    assert "Ann <3" in asked.text
    assert len([message for message in office.group.by_bot if "asks to be let in" in message.text]) == 1
    said = await ann.sends(ann.chat, "/start")
    assert not (await ann.chat.wait_for("isn't open to everyone", after=said)).buttons

    # A member who is no administrator presses in vain.
    await office.member.presses(asked, "Allow").answered()
    assert asked.buttons
    await office.boss.presses(asked, "Allow").answered()
    await office.group.wait_until(lambda: asked.text == f"✅ /allow {ann.id}")
    await ann.chat.wait_for("You can use me now")
    await office.boss.presses(asked, data=f"let-in:{ann.id}:denied").answered()
    await system.bot.stop()
    await system.start()
    await _is_welcomed(ann)


async def test_person_is_let_in_in_their_own_language(system: System) -> None:
    """In that of their app, if they have chosen none; with a button of before, in the default."""
    boss = await open_private_office(system, ALLOWED_CHATS=SOMEBODY)
    people = [system.world.person("Jan", language_code="de-at"), system.world.person("Eva", language_code="es")]
    for person in people:
        said = await person.sends(person.chat, "/start")
        told = await person.chat.wait_for(has_button("🔑"), after=said)
        await person.presses(told, "🔑").answered()
    jan, eva = people
    requests = [await boss.chat.wait_for(f"{person.user.first_name} asks to be let in") for person in people]

    await boss.presses(requests[0], "Allow").answered()
    await boss.presses(requests[1], data=f"let-in:{eva.id}:allowed").answered()

    await jan.chat.wait_for("Du kannst mich jetzt benutzen")
    await eva.chat.wait_for("You can use me now")


async def test_denied_person_can_not_ask_again(system: System) -> None:
    """Also with a made-up button, and after /forget; nobody hears of it."""
    boss, eve = await open_private_office(system, ALLOWED_CHATS=SOMEBODY), system.world.person("Eve")
    told, asked = await _is_denied(boss, eve)
    await boss.chat.wait_until(lambda: asked.text == f"✖️ deny {eve.id}")
    said = await eve.sends(eve.chat, "/forget")
    question = await eve.chat.wait_for(has_button("Forget"), after=said)
    await eve.presses(question, "Forget").answered()
    assert "has the request" in (await eve.presses(told, data=f"ask-in:{eve.id}").answered()).text
    await _order(boss, "/log", answer="deny")
    assert len([message for message in boss.chat.by_bot if "asks to be let in" in message.text]) == 0


async def test_denied_person_hears_of_a_later_yes(system: System) -> None:
    """Their button has promised word of it, and a denial is told to nobody."""
    boss, eve = await open_private_office(system, ALLOWED_CHATS=SOMEBODY), system.world.person("Eve")
    await _is_denied(boss, eve)

    await _order(boss, f"/allow {eve.id}", answer="They can use me")

    await eve.chat.wait_for("You can use me now")


async def test_too_many_requests_are_told_to_wait(system: System) -> None:
    """Until the first of the last twenty is an hour old; the button stays, and works then."""
    boss, eve = await open_private_office(system, ALLOWED_CHATS=SOMEBODY), system.world.person("Eve")
    told = await _is_turned_away(eve)
    system.change(eve, TWENTY_HAVE_ASKED)

    early = await eve.presses(told, "Ask to be let in").answered()
    system.change(eve, "UPDATE access SET at = at - 1900")
    later = await eve.presses(told, "Ask to be let in").answered()

    assert re.search(r"Please tap again in (29|30) min\.", early.text)
    assert "My owner has the request" in later.text
    await boss.chat.wait_for("Eve asks to be let in")


async def test_request_finds_the_moved_office(system: System) -> None:
    """ADMIN_CHAT has become a supergroup unnoticed: it has moved, and not the chat of whoever asks to be let in."""
    boss, eve = system.world.person("Boss"), system.world.person("Eve")
    old = system.world.group("Office", boss)
    new = old.migrate()
    system.world.updates.clear()
    await system.start(ADMIN_CHAT=str(old.id), ALLOWED_CHATS=SOMEBODY)
    told = await _is_turned_away(eve)

    await eve.presses(told, "Ask to be let in").answered()

    await new.wait_for("Eve asks to be let in")
    await system.stored("SELECT count(*) = 0 FROM moved_chats WHERE old_chat_id = ?", eve)


async def test_group_asks_for_itself(system: System) -> None:
    """Its members ask once together, and the id in a made-up button is of no use."""
    boss, ann = await open_private_office(system, ALLOWED_CHATS=SOMEBODY), system.world.person("Ann")
    group = system.world.group("Friends", ann)
    said = await ann.sends(group, "/animate")
    told = await group.wait_for(has_button("Ask to be let in"), after=said)
    await ann.presses(told, data="ask-in:4711").answered()
    asked = await boss.chat.wait_for("Friends asks to be let in")
    assert str(group.id) in asked.text
    await boss.presses(asked, "Allow").answered()
    await group.wait_for("You can use me now")
    said = await ann.sends(group, "/animate")
    await group.wait_for("Reply to this message", after=said)


async def test_operator_names_people_by_reply_and_by_list(system: System) -> None:
    """A reply, a forwarded message, and the lists of people and groups that Telegram shows."""
    boss, ann = await open_private_office(system), system.world.person("Ann")
    said = await ann.sends(ann.chat, "Hello")
    forwarded = boss.forwards(said, boss.chat)
    said = await boss.sends(boss.chat, "/ban", reply_to=forwarded)
    await boss.chat.wait_for(f"⛔ /ban {ann.id}", after=said)
    await _order(boss, "/unban", answer="Whom do you mean")
    shared = {"users_shared": {"request_id": 3, "users": [{"user_id": ann.id}]}}
    said = await boss.sends(boss.chat, extra=shared)
    await boss.chat.wait_for(f"✅ /unban {ann.id}", after=said)
    said = await boss.sends(boss.chat, extra={"chat_shared": {"request_id": 2, "chat_id": -100777}})
    await boss.chat.wait_for("⛔ /ban -100777", after=said)
    await _order(boss, "/ban me", answer="Whom do you mean")
    await _order(boss, "/log", answer="Who did what")


async def test_reply_in_the_office_names_its_sender(system: System) -> None:
    """An anonymous administrator's message names nobody; the operators stay let in whatever is decided."""
    office = await open_office(system)
    written = await office.member.sends(office.group, "Hello")
    said = await office.boss.sends(office.group, "/ban", reply_to=written)
    await office.group.wait_for(f"⛔ /ban {office.member.id}", after=said)
    hidden = await office.boss.anonymously(office.group).sends(office.group, "Hello")
    said = await office.boss.sends(office.group, "/ban", reply_to=hidden)
    await office.group.wait_for("Whom do you mean", after=said)
    said = await office.boss.sends(office.group, f"/ban {office.group.id}")
    await office.group.wait_for("⛔", after=said)
    said = await office.boss.sends(office.group, "/log")
    await office.group.wait_for("Who did what", after=said)


async def test_strangers_share_people_in_vain(system: System) -> None:
    """Apps can send any list of people to the bot; only an operator's counts."""
    boss, eve = await open_private_office(system), system.world.person("Eve")
    ann = system.world.person("Ann")
    await eve.sends(eve.chat, extra={"users_shared": {"request_id": 2, "users": [{"user_id": ann.id}]}})
    await _is_welcomed(eve)
    await _is_welcomed(ann)
    await _order(boss, "/log", answer="Nothing has been changed")
