"""The settings, in a private chat, in a group and on the offer: what is chosen is what the service is asked for."""

import asyncio
from typing import Any

import pytest

from domain.options import Options
from domain.parameters import PARAMETERS, SAFETY
from sandbox.telegram import Author, Group, Message, Person
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

USUAL = Options().to_dict()
QUICK = USUAL | {"num_inference_steps": 12, "video_quality": "medium", "video_write_mode": "fast"}
BEST = USUAL | {
    "resolution": "720p",
    "num_inference_steps": 30,
    "video_quality": "maximum",
    "video_write_mode": "small",
}

FORGED = (
    "steps-9999", "steps-21", "steps-", "shift-nan", "resolution-1080p", "preset-free", "page-nonsense", "offer",
    "safety", "safety-off", "usual-", "-",
)  # fmt: skip


async def settings(author: Author, chat: Any) -> Message:
    """Let somebody ask for the settings, and return the message with them."""
    sent = await author.sends(chat, "/settings")
    page: Message = await chat.wait_for(has_button("Details"), after=sent)
    return page


async def turn(person: Person, page: Message, label: str, wanted: str) -> None:
    """Let somebody press a button of the settings, and wait until they say something."""
    answer = await person.presses(page, label).answered()
    assert not answer.is_alert, answer.text
    await page.chat.wait_until(lambda: wanted in page.text, wanted=wanted)


async def asked(system: System, person: Person, offer: Message) -> dict[str, Any]:
    """Let somebody press Animate, and return the options in the POST."""
    number = system.api.posts + 1
    await person.presses(offer, "Animate").answered()
    generation = await system.api.submitted(number)
    sent = generation.options.model_dump(include=generation.options.model_fields_set)
    return {name: value for name, value in sent.items() if name != "model"}


async def used(system: System, person: Person) -> dict[str, Any]:
    """Return the options of a job that somebody starts in their private chat."""
    return await asked(system, person, await system.offer(person))


def friends(system: System) -> tuple[Group, Person, Person]:
    """Make a group; Ann is its administrator, Ben is not."""
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    return system.world.group("Friends", ann, [ben], supergroup=True), ann, ben


async def offer_in(group: Group, person: Person) -> Message:
    """Let somebody send both files into a group."""
    photo = await person.sends(group, photo=PHOTO)
    video = await person.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    return await group.wait_for(has_button("Animate"), after=video)


async def test_the_presets_come_first_and_the_one_that_is_used_is_marked_and_named(shared: System) -> None:
    """Who has chosen nothing sees what is usual, and nothing to go back on."""
    ann = shared.world.person("Ann")
    page = await settings(ann, ann.chat)
    assert page.buttons == ["⚡ Quick", "✓ ⚖️ Balanced", "💎 Best", "Details"]
    assert "Your settings: ⚖️ Balanced\n480p, 20 steps, quality: High" in page.text


@pytest.mark.parametrize(("label", "options"), [("Quick", QUICK), ("Balanced", USUAL), ("Best", BEST)])
async def test_a_preset_is_one_press(shared: System, label: str, options: dict[str, Any]) -> None:
    """It is marked and named, and it is what the service is asked for; a second press changes nothing."""
    ann = shared.world.person("Ann")
    page = await settings(ann, ann.chat)
    for _ in range(2):
        await turn(ann, page, label, label)
    await ann.chat.wait_until(lambda: "✓" in page.button(label)["text"] and "Usual settings" in page.buttons)
    assert page.text.splitlines()[0].endswith(label)
    assert await used(shared, ann) == options


async def test_every_value_of_every_parameter_reaches_the_service(shared: System) -> None:
    """Each parameter has a page that explains it, and its buttons do what they say."""
    people = [
        shared.world.person(f"Ann {number}") for number in range(max(len(each.choices) for each in PARAMETERS))
    ]
    expected = await asyncio.gather(*(chosen_one_by_one(ann, number) for number, ann in enumerate(people)))
    assert [await used(shared, ann) for ann in people] == expected


async def chosen_one_by_one(person: Person, number: int) -> dict[str, Any]:
    """Let somebody choose a value of every parameter, each on its page, and return what that should make."""
    page = await settings(person, person.chat)
    await turn(person, page, "Details", "Details")
    made = USUAL
    for row, parameter in enumerate(each for each in PARAMETERS if each is not SAFETY):
        choice = parameter.choices[number % len(parameter.choices)]
        button = page.buttons[row]
        name = button.partition(":")[0]
        await turn(person, page, button, f"{button}\n")
        label = choice.capitalize() if isinstance(choice, str) else f"{choice:g}"
        await turn(person, page, label, f"{name}: {label}\n")
        await turn(person, page, "Back", "Details")
        made = made | {parameter.field: choice}
    return made


async def test_custom_options_are_shown_until_reset(
    shared: System,
) -> None:
    """The first page names what is used, and one press brings back what is usual."""
    ann = shared.world.person("Ann")
    page = await settings(ann, ann.chat)
    await turn(ann, page, "Details", "Details")
    await turn(ann, page, "Steps", "Steps: 20")
    await turn(ann, page, "40", "Steps: 40")
    await turn(ann, page, "Back", "Details")
    await turn(ann, page, "Back", "Your settings: own choice\n480p, 40 steps")
    assert not [label for label in page.buttons if "✓" in label]
    await turn(ann, page, "Usual settings", "Balanced\n480p, 20 steps")
    await ann.chat.wait_until(lambda: "Usual settings" not in page.buttons)
    assert await used(shared, ann) == USUAL


async def test_settings_are_each_persons_own(shared: System) -> None:
    """Ann's choice is not Ben's."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    await turn(ann, await settings(ann, ann.chat), "Best", "Best\n720p")
    assert await used(shared, ben) == USUAL


async def test_an_administrator_chooses_for_those_in_the_group_who_have_not_chosen(shared: System) -> None:
    """The group's settings are used for Ben there, but not elsewhere, and not once he has chosen his own."""
    group, ann, ben = friends(shared)
    page = await settings(ann, group)
    await turn(ann, page, "Best", "This group's settings: 💎 Best")

    assert await asked(shared, ben, await offer_in(group, ben)) == BEST
    assert await used(shared, ben) == USUAL
    await turn(ben, await settings(ben, ben.chat), "Quick", "Your settings: ⚡ Quick")
    offer = await offer_in(group, ben)
    await group.wait_until(lambda: len([each for each in group.messages if each.media and each.by_bot]) == 1)
    assert await asked(shared, ben, offer) == QUICK


async def test_an_anonymous_administrator_chooses_for_the_group_too(shared: System) -> None:
    """Who speaks as the group is one of its administrators; the press comes from the person behind it."""
    group, ann, ben = friends(shared)
    page = await settings(ann.anonymously(group), group)
    await turn(ann, page, "Quick", "This group's settings: ⚡ Quick")
    assert await asked(shared, ben, await offer_in(group, ben)) == QUICK


async def test_nobody_else_chooses_for_a_group(shared: System) -> None:
    """Ben is told where he can choose his own, and his presses on the administrator's message change nothing."""
    group, ann, ben = friends(shared)
    sent = await ben.sends(group, "/settings")
    told = await group.wait_for("Only administrators", after=sent)
    assert told.reply_to is sent
    assert not told.buttons
    page = await settings(ann, group)
    for data in ("settings:0:preset-best", "settings:0:details", "settings:0"):
        answer = await ben.presses(page, data=data).answered()
        assert answer.is_alert
        assert "Only administrators" in answer.text
    assert not page.versions
    assert await asked(shared, ben, await offer_in(group, ben)) == USUAL


async def test_the_offer_turns_into_the_settings_and_back(shared: System) -> None:
    """All in one message; then Animate uses what was chosen there."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await turn(ann, offer, "Settings", "Your settings")
    await turn(ann, offer, "Details", "Details")
    await turn(ann, offer, "Resolution", "Resolution: 480p")
    await turn(ann, offer, "580p", "Resolution: 580p")
    await turn(ann, offer, "Back", "Details")
    await turn(ann, offer, "Back", "Your settings: own choice\n580p")
    await turn(ann, offer, "Back to the offer", "Ready when you are")
    assert len([message for message in ann.chat.by_bot if has_button("Animate")(message)]) == 1
    assert await asked(shared, ann, offer) == USUAL | {"resolution": "580p"}


async def test_the_settings_on_an_offer_in_a_group_are_those_of_whoever_asked(shared: System) -> None:
    """Not even an administrator presses there for somebody else; and they are Ben's own, not the group's."""
    group, ann, ben = friends(shared)
    offer = await offer_in(group, ben)
    answer = await ann.presses(offer, "Settings").answered()
    assert answer.is_alert
    assert "not yours" in answer.text
    await turn(ben, offer, "Settings", "Your settings: ⚖️ Balanced")
    await turn(ben, offer, "Quick", "Your settings: ⚡ Quick")
    await turn(ben, offer, "Back to the offer", "Ready when you are")
    assert await asked(shared, ben, offer) == QUICK
    assert await asked(shared, ann, await offer_in(group, ann)) == USUAL


async def test_another_photo_turns_the_settings_back_into_the_offer(shared: System) -> None:
    """The offer is answered as if nobody had opened them."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await turn(ann, offer, "Settings", "Your settings")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_until(lambda: "Animate" in "".join(offer.buttons))


async def test_a_choice_with_the_command_brings_the_offer_that_stands_up_to_date(shared: System) -> None:
    """It may show the settings as well, and those would be old ones."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await turn(ann, offer, "Settings", "Your settings")
    await turn(ann, await settings(ann, ann.chat), "Best", "Best\n720p")
    await ann.chat.wait_until(lambda: "Animate" in "".join(offer.buttons))
    assert await asked(shared, ann, offer) == BEST


async def test_settings_of_an_offer_that_is_over_are_over(shared: System) -> None:
    """Cancelled meanwhile: the press gets an alert, the buttons go, and nothing is chosen."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await turn(ann, offer, "Settings", "Your settings")
    data = offer.button("Best")["callback_data"]
    draft = int(data.split(":")[1])
    await ann.presses(offer, data=f"discard:{draft}").answered()
    await ann.chat.wait_until(lambda: "Cancelled" in offer.text)
    answer = await ann.presses(offer, data=data).answered()
    assert answer.is_alert
    assert "This is over" in answer.text
    assert await used(shared, ann) == USUAL


@pytest.mark.asyncio(loop_scope="function")
async def test_a_late_press_on_the_settings_leaves_the_jobs_status_and_options_alone(system: System) -> None:
    """Animate and then Best, from a phone that still shows the settings: the job in the queue keeps its Cancel."""
    await system.start(MAX_ACTIVE_JOBS="1")
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    system.api.hold = True
    await system.job(ben)
    first = await system.api.submitted()
    offer = await system.offer(ann)
    draft = offer.button("Settings")["callback_data"].split(":")[1]
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_until(lambda: "You are next" in offer.text)

    for choice in ("preset-best", "offer", "details"):
        answer = await ann.presses(offer, data=f"settings:{draft}:{choice}").answered()
        assert answer.is_alert
        assert "This is over" in answer.text

    # By the time that the last of them is answered, whatever the others did is done.
    assert offer.buttons == ["Cancel"]
    system.api.hold = False
    await system.api.finish(first.id)
    assert (await system.api.submitted(2)).options.resolution == "480p"


async def test_choices_that_no_button_offers_do_no_harm(shared: System) -> None:
    """Made up, or of another operator's bot: an alert, and nothing is changed or shown."""
    ann = shared.world.person("Ann")
    page = await settings(ann, ann.chat)
    for choice in FORGED:
        answer = await ann.presses(page, data=f"settings:0:{choice}").answered()
        assert answer.is_alert, choice
        assert "This is over" in answer.text
    assert not page.versions
    page = await settings(ann, ann.chat)
    assert "Usual settings" not in page.buttons


async def test_the_safety_check_is_no_choice_where_the_operator_does_not_allow_it(shared: System) -> None:
    """It isn't even mentioned."""
    ann = shared.world.person("Ann")
    page = await settings(ann, ann.chat)
    await turn(ann, page, "Details", "Details")
    assert page.buttons == [
        "Resolution: 480p", "Quality: High", "Steps: 20", "Shift: 5", "Write mode: Balanced", "« Back",
    ]  # fmt: skip


@pytest.mark.asyncio(loop_scope="function")
async def test_the_safety_check_is_off_only_as_long_as_the_operator_allows_it(system: System) -> None:
    """Choices outlive a restart; but one that isn't allowed any more is not followed."""
    await system.start(ALLOW_SAFETY_OFF="true")
    ann = system.world.person("Ann")
    page = await settings(ann, ann.chat)
    await turn(ann, page, "Best", "Best\n720p")
    await turn(ann, page, "Details", "Details")
    await turn(ann, page, "Safety check", "Safety check: On")
    await turn(ann, page, "Off", "Safety check: Off")
    assert await used(system, ann) == BEST | {"enable_safety_checker": False}
    await ann.chat.wait_for(has_video)

    await system.bot.stop()
    await system.start(ALLOW_SAFETY_OFF="false")

    # Elsewhere: of the many messages in their own chat the new process knows nothing, Telegram does.
    assert await asked(system, ann, await offer_in(system.world.group("Friends", ann), ann)) == BEST


@pytest.mark.asyncio(loop_scope="function")
async def test_where_the_safety_check_is_usually_off_people_may_have_it_on(system: System) -> None:
    """And go back to what is usual there."""
    await system.start(DEFAULT_ENABLE_SAFETY_CHECKER="false")
    ann = system.world.person("Ann")
    page = await settings(ann, ann.chat)
    await turn(ann, page, "Details", "Details")
    await turn(ann, page, "Safety check", "Safety check: Off")
    await turn(ann, page, "On", "Safety check: On")
    assert await used(system, ann) == USUAL
    await turn(ann, page, "Off", "Safety check: Off")
    assert await used(system, ann) == USUAL | {"enable_safety_checker": False}
