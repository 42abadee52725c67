import pytest

from sandbox.aimlapi import Failure
from tests.handlers.support import make_result, offer_in_group
from tests.support.held_requests import hold_requests
from tests.support.kills import kill_at
from tests.support.system import PHOTO, System, has_button, has_video


@pytest.mark.asyncio(loop_scope="module")
async def test_callback_from_another_chat_starts_nothing(shared: System) -> None:
    """Whoever makes up the data of their own offer in another chat gets an alert; the offer stays."""
    ann, posts = shared.world.person("Ann"), shared.api.posts
    group = shared.world.group("Friends", ann)
    welcome = await group.wait_for("/animate")
    offer = await shared.offer(ann)

    answer = await ann.presses(welcome, data=offer.button("Animate")["callback_data"]).answered()

    assert answer.is_alert
    assert shared.api.posts == posts
    assert has_button("Animate")(offer)
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(has_video)


async def test_full_queue_sends_people_away_and_keeps_their_files(system: System) -> None:
    """They get an alert, the operator hears of it, and the same button works later."""
    boss = system.world.person("Operator")
    boss.starts_bot()
    await system.start(MAX_ACTIVE_JOBS="1", MAX_QUEUED_JOBS="1", ADMIN_CHAT=str(boss.id))
    system.api.hold = True
    ann, ben, cleo = (system.world.person(name) for name in ("Ann", "Ben", "Cleo"))
    await system.job(ann)
    first = await system.api.submitted()
    await system.job(ben)
    offer = await system.offer(cleo)

    answer = await cleo.presses(offer, "Animate").answered()

    assert answer.is_alert
    assert "Your files are kept" in answer.text
    await boss.chat.wait_for("1 jobs are waiting")
    system.api.hold = False
    await system.api.finish(first.id)
    await ben.chat.wait_for(has_video)
    cleo.presses(offer, "Animate")
    await cleo.chat.wait_for(has_video)


async def test_limit_counts_the_account_behind_a_group(system: System) -> None:
    """Whoever writes as the group presses as themselves: groups of their own give nobody more places."""
    await system.start(MAX_ACTIVE_JOBS_PER_USER="1")
    ann = system.world.person("Ann")
    group = system.world.group("Friends", ann, supergroup=True)
    system.api.hold = True
    await system.job(ann)
    await system.api.submitted()
    offer = await offer_in_group(group, ann.anonymously(group))

    answer = await ann.presses(offer, "Animate").answered()

    assert answer.is_alert
    assert has_button("Animate")(offer)


async def test_failure_in_a_group_is_answered_with_the_other_file(system: System) -> None:
    """The message that asks for it takes the reply, as a question does; the good file is kept."""
    await system.start()
    ann = system.world.person("Ann")
    group = system.world.group("Friends", ann)
    offer = await offer_in_group(group, ann)
    system.api.failure = Failure("content_policy_violation", "The content was flagged by the safety checker")
    await ann.presses(offer, "Animate").answered()
    told = await group.wait_for("I've kept the other one")
    await system.concluded()

    await ann.sends(group, photo=PHOTO, reply_to=told)

    await group.wait_for(has_button("Animate"), after=told)


async def test_cancel_that_is_cut_off_leaves_no_message(system: System) -> None:
    """In a group, the offer goes although the bot is killed while it answers the press."""
    await system.start()
    ann = system.world.person("Ann")
    group = system.world.group("Friends", ann)
    offer = await offer_in_group(group, ann)
    kill_at(system, "answerCallbackQuery")
    ann.presses(offer, "✕")
    await system.bot.ended()

    await system.start()

    await group.wait_until(lambda: offer.deleted)


async def test_cancel_that_comes_second_cancels_the_job(system: System) -> None:
    """Two administrators press below what was sent as the group; Telegram says late that the first is one."""
    await system.start(MAX_ACTIVE_JOBS="1")
    ann, ben, cleo = (system.world.person(name) for name in ("Ann", "Ben", "Cleo"))
    group = system.world.group("Friends", ann, [ben], supergroup=True)
    group.set_member(ben.user, "administrator")
    system.api.hold = True
    await system.job(cleo)
    await system.api.submitted()
    offer = await offer_in_group(group, ann.anonymously(group))

    async with hold_requests(system.telegram.app.on_request, "getChatMember", first_only=True) as is_asked:
        cancel = ann.presses(offer, "✕")
        await is_asked.wait()
        await ben.presses(offer, "Animate").answered()

    assert (await cancel.answered()).text == "Cancelled"
    await system.stored("SELECT count(*) = 0 FROM jobs WHERE state = 'queued' AND 0 < ?", ann)


async def test_try_again_checks_for_safety_again_if_required(system: System) -> None:
    """The first job ran without the check, which the operator has made obligatory since."""
    await system.start(DEFAULT_ENABLE_SAFETY_CHECKER="false")
    ann = system.world.person("Ann")
    system.api.hold = True
    await system.job(ann)
    first = await system.api.submitted()
    await system.api.fail(first.id, "CUDA error")
    ending = await ann.chat.wait_for(has_button("Try again"))
    await system.bot.stop()
    await system.start(DEFAULT_ENABLE_SAFETY_CHECKER="true")

    await ann.presses(ending, "Try again").answered()

    second = await system.api.submitted(2)
    assert not first.options.enable_safety_checker
    assert second.options.enable_safety_checker


@pytest.mark.asyncio(loop_scope="module")
async def test_made_up_press_on_a_result_leaves_it(shared: System) -> None:
    """A job that is started so has no status message: the one that was pressed may be a video."""
    ann = shared.world.person("Ann")
    result = await make_result(shared, ann)
    shared.api.hold = True
    generations = len(shared.api.generations)
    await shared.job(ann)
    await shared.api.fail((await shared.api.submitted(generations + 1)).id, "CUDA error")
    ending = await ann.chat.wait_for(has_button("Try again"))
    shared.api.hold = False

    await ann.presses(result, data=ending.button("Try again")["callback_data"]).answered()

    await ann.chat.wait_for(has_video, after=ending)
    await shared.concluded()
    assert not result.deleted
