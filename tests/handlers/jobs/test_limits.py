import re

import pytest

from tests.support.system import MOTION, PHOTO, System, has_button, has_video
from texts import Texts


async def test_limit_is_told_and_the_offer_stays(system: System) -> None:
    """Which one, and when it opens; the operator hears of those for everybody, once."""
    boss = system.world.person("Operator")
    boss.starts_bot()
    await system.start(JOBS_PER_DAY="1", ADMIN_CHAT=str(boss.id))
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    await system.job(ann)
    await ann.chat.wait_for(has_video)
    offer = await system.offer(ben)

    answers = [await ben.presses(offer, "Animate").answered() for _ in range(2)]

    assert all(answer.is_alert for answer in answers)
    assert "What may be made today is used up. Your files are kept: tap again in " in answers[0].text
    assert has_button("Animate")(offer)
    told = await boss.chat.wait_for("JOBS_PER_DAY is reached")
    assert "1 of 1" in told.text
    assert sum("JOBS_PER_DAY" in message.text for message in boss.chat.by_bot) == 1


async def test_last_videos_are_counted_on_the_button(system: System) -> None:
    """Those of the person, not those of all people together."""
    await system.start(JOBS_PER_PERSON_PER_DAY="2", JOBS_PER_DAY="9")
    ann = system.world.person("Ann")

    offer = await system.offer(ann)
    assert "✨ Animate · 2 left today" in offer.buttons
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(has_video)

    assert "✨ Animate · 1 left today" in (await system.offer(ann)).buttons


async def test_limit_of_a_person_is_their_own(system: System) -> None:
    """Also in groups; a video that costs more than what is left can be made shorter."""
    await system.start(BUDGET_PER_PERSON_PER_DAY="0.20", PRICES="480p=0.04")
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    group = system.world.group("Friends", ann, [ben])
    await system.job(ann)
    await ann.chat.wait_for(has_video)
    photo = await ann.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))

    answer = await ann.presses(offer, "Animate").answered()

    assert answer.is_alert
    assert answer.text.startswith("This video would cost more than you have left today.")
    await system.job(ben)
    await ben.chat.wait_for(has_video)


async def test_limit_that_never_opens_promises_nothing(system: System) -> None:
    """Neither the answer to Animate nor /balance names a time; the operator may give somebody more."""
    await system.start(JOBS_PER_PERSON_PER_DAY="0")
    ann = system.world.person("Ann")
    offer = await system.offer(ann)

    answer = await ann.presses(offer, "Animate").answered()
    asked = await ann.sends(ann.chat, "/balance")

    assert answer.text == "I can't make videos for you at the moment; only my owner can change that."
    assert not has_button("Remind me")(offer)
    said = await ann.chat.wait_for("Your limits", after=asked)
    assert said.text.endswith("Videos left: 0")


async def test_video_beyond_a_whole_day_can_be_made_shorter(system: System) -> None:
    """It doesn't help to wait for the next day."""
    await system.start(BUDGET_PER_PERSON_PER_DAY="0.10", PRICES="480p=0.04")
    ann = system.world.person("Ann")
    offer = await system.offer(ann)

    answer = await ann.presses(offer, "Animate").answered()

    assert answer.text == (
        "This video would cost more than you have for a whole day. Choose a shorter part: your files are kept."
    )


async def test_limit_of_a_month_promises_no_files(system: System) -> None:
    """They are kept for a day: nobody is told to press the same button in weeks."""
    await system.start(BUDGET_PER_MONTH="0.17", PRICES="480p=0.04")
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    await system.job(ann)
    await ann.chat.wait_for(has_video)
    offer = await system.offer(ben)

    answer = await ben.presses(offer, "Animate").answered()

    assert answer.text.startswith("This video would cost more than is left this month. Choose a shorter part, or")
    assert re.search(r" try again in \d+ (d|h|min)\.$", answer.text)
    used_up = Texts.load("en").say("limit-reached", whose="month", wait="12 d")
    assert used_up == "What may be made this month is used up. Please try again in 12 d."


@pytest.mark.asyncio(loop_scope="module")
async def test_balance_says_what_is_used_and_left(shared: System) -> None:
    """Of videos, with the default limit of ten a day; in a group as well."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)
    await shared.job(ann)
    await ann.chat.wait_for(has_video)

    for chat in (ann.chat, group):
        asked = await ann.sends(chat, "/balance")
        said = await chat.wait_for("Your limits", after=asked)
        assert "Started today: 1" in said.text
        assert "Videos left: 9 (more in " in said.text
        assert "dollars" not in said.text


@pytest.mark.asyncio(loop_scope="module")
async def test_balance_of_a_group_itself_is_about_everybody(shared: System) -> None:
    """Telegram doesn't tell who wrote as the group."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann, supergroup=True)

    asked = await ann.anonymously(group).sends(group, "/balance")

    said = await group.wait_for("Your limits", after=asked)
    assert "Started today" not in said.text
    assert "Videos left: 4" in said.text


async def test_balance_in_dollars_where_prices_are_known(system: System) -> None:
    """What this video costs, what was spent today, what is left."""
    await system.start(
        PRICES="480p=0.04",
        BUDGET_PER_DAY="5",
        BUDGET_PER_PERSON_PER_DAY="1",
        JOBS_PER_PERSON_PER_DAY="",
        JOBS_PER_DAY="",
    )
    ann = system.world.person("Ann")
    await system.job(ann)
    await ann.chat.wait_for(has_video)
    await system.concluded()
    await system.offer(ann)

    asked = await ann.sends(ann.chat, "/balance")

    said = (await ann.chat.wait_for("Your limits", after=asked)).text
    cost = float(system.api.generations[0].cost)
    assert "This video: about 0.16 US dollars" in said
    assert f"Cost of these: {cost:.2f} US dollars" in said
    assert f"Left to spend: {1 - cost:.2f} US dollars" in said
    assert "Videos left" not in said


async def test_balance_tells_the_price_of_the_offer(system: System) -> None:
    """With what was chosen for this video, not with what is usual."""
    await system.start(PRICES="480p=0.04,580p=0.06,720p=0.08")
    ann = system.world.person("Ann")
    offer = await system.offer(ann)
    await ann.presses(offer, "Standard").answered()
    await ann.chat.wait_until(lambda: has_button("Best")(offer))
    await ann.presses(offer, "Best").answered()
    await ann.chat.wait_until(lambda: has_button("Animate")(offer))
    price = re.search(r"\$(\S+)", " ".join([offer.text, *offer.buttons]))
    assert price is not None

    asked = await ann.sends(ann.chat, "/balance")

    said = (await ann.chat.wait_for("Your limits", after=asked)).text
    assert f"This video: about {price[1]} US dollars" in said


async def test_balance_without_limits_says_so(system: System) -> None:
    """There is nothing to count."""
    await system.start(JOBS_PER_PERSON_PER_DAY="", JOBS_PER_DAY="")
    ann = system.world.person("Ann")

    asked = await ann.sends(ann.chat, "/balance")

    assert "no daily limit" in (await ann.chat.wait_for("Your limits", after=asked)).text
