from dataclasses import replace

from domain.cut import Cut, parts
from domain.draft import Draft
from domain.estimate import REPORTED
from domain.media import MediaFile, Role
from domain.options import Mode, Options
from domain.owner import Owner
from domain.presets import Preset
from domain.quality import Flaw, Quality
from handlers.drafts.offer import Offer, Terms
from texts import Texts

PHOTO = MediaFile(Role.PHOTO, "photo", size=2 * 1024**2)
VIDEO = MediaFile(Role.VIDEO, "video", duration=20)
DRAFT = Draft(
    id=7,
    owner=Owner(1, 0, 1),
    photo=PHOTO,
    video=VIDEO,
    reply_to=1,
    offer_message_id=None,
    prompt_message_id=None,
    album_id=None,
    mode=Mode.MOVE,
    cut=None,
    language="en",
)


def _offer(draft: Draft = DRAFT, *, price: float | None = None) -> Offer:
    return Offer(
        texts=Texts.load("en"),
        draft=draft,
        allowed=30,
        options=Options(),
        preset=Preset.BALANCED,
        terms=Terms(20.0, REPORTED, price),
        parts={part: (cut, Terms(cut.seconds, REPORTED, price)) for part, cut in parts(20.0, allowed=30).items()},
    )


def _labels(offer: Offer) -> list[str]:
    return [button.text for row in offer.keyboard().inline_keyboard for button in row]


def test_offer_with_equal_values_has_equal_text() -> None:
    """So two offers can be compared, to find out whether an edit is needed."""
    same = replace(DRAFT, video=replace(VIDEO, quality=Quality(720, 1280, 20.1)))

    assert _offer(same).text() == _offer().text()


def test_offer_text_has_one_hint_for_a_flaw() -> None:
    """At the end, before the consent."""
    blurred = replace(DRAFT, photo=replace(PHOTO, quality=Quality(720, 960, flaw=Flaw.BLURRED)))

    added = set(_offer(blurred).text().splitlines()) - set(_offer().text().splitlines())

    assert len(added) == 1
    assert "💡" in added.pop()


def test_offer_has_a_price_only_if_one_is_set() -> None:
    """In the text and on the buttons."""
    assert "0.80" not in _offer().text()
    assert "Price: about 0.80 US dollars" in _offer(price=0.8).text()
    assert [label for label in _labels(_offer(price=0.8)) if "$0.80" in label]
    assert not [label for label in _labels(_offer()) if "$" in label]


def test_offer_checks_the_chosen_part() -> None:
    """Without a choice, all of it."""
    chosen = replace(DRAFT, cut=Cut(0.0, 5.0))

    assert [label for label in _labels(_offer()) if "✓ All of it" in label]
    assert [label for label in _labels(_offer(chosen)) if "✓ First 5" in label]
