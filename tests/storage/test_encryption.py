import pytest
from cryptography.fernet import InvalidToken

from storage.encryption import Cipher, WrongKeyError, new_key

OLD, NEW = new_key(), new_key()
TEXT = '{"file_id": "ünïcödé 🎬"}'


def test_what_is_sealed_does_not_show_and_can_be_opened() -> None:
    """Not a word of the text stands in what is written down."""
    cipher = Cipher([NEW])

    sealed = cipher.seal(TEXT)

    assert "file_id" not in sealed
    assert cipher.open(sealed) == TEXT


def test_the_same_text_is_sealed_differently_each_time() -> None:
    """Nobody can tell that two people have sent the same file."""
    cipher = Cipher([NEW])

    assert cipher.seal(TEXT) != cipher.seal(TEXT)


def test_without_a_key_texts_stay_as_they_are() -> None:
    """The bot works without a key, too."""
    assert Cipher().seal(TEXT) == TEXT
    assert Cipher().open(TEXT) == TEXT


def test_what_was_written_before_there_was_a_key_can_be_read() -> None:
    """A key that is set later loses nothing."""
    assert Cipher([NEW]).open(TEXT) == TEXT


def test_the_newest_key_seals_and_every_key_opens() -> None:
    """While keys are changed, both are there: the first one is for what is new."""
    sealed_before = Cipher([OLD]).seal(TEXT)
    both = Cipher([NEW, OLD])

    assert both.open(sealed_before) == TEXT
    assert Cipher([NEW]).open(both.seal(TEXT)) == TEXT


def test_a_renewed_text_needs_the_newest_key_only() -> None:
    """Afterwards the older key can be thrown away, whatever held the text before; nothing stays nothing."""
    both = Cipher([NEW, OLD])

    for stored in (TEXT, Cipher([OLD]).seal(TEXT), Cipher([NEW]).seal(TEXT)):
        renewed = both.renew(stored)
        assert renewed is not None
        assert Cipher([NEW]).open(renewed) == TEXT
    assert both.renew(None) is None


@pytest.mark.parametrize("cipher", [Cipher(), Cipher([NEW])], ids=["no key", "another key"])
def test_without_its_key_a_sealed_text_stays_shut(cipher: Cipher) -> None:
    """It is an error of its own, and never taken for the text."""
    with pytest.raises(WrongKeyError):
        cipher.open(Cipher([OLD]).seal(TEXT))


def test_what_was_tampered_with_is_refused() -> None:
    """A changed text is no text of ours."""
    sealed = Cipher([NEW]).seal(TEXT)
    changed = sealed[:40] + ("A" if sealed[40] != "A" else "B") + sealed[41:]

    with pytest.raises(InvalidToken):
        Cipher([NEW]).open(changed)


@pytest.mark.parametrize("key", ["a passphrase of any kind", "", "c2hvcnQ="])
def test_only_a_key_is_a_key(key: str) -> None:
    """A passphrase is too easily guessed to be one."""
    with pytest.raises(ValueError, match="32"):
        Cipher([key])


def test_a_sealed_text_names_its_key_without_giving_it_away() -> None:
    """Which key is missing can be told; nothing of the key is written down."""
    first, second = Cipher([NEW]), Cipher([NEW, OLD])

    assert first.seal(TEXT).startswith(first.marks[0])
    assert second.marks == (*first.marks, *Cipher([OLD]).marks)
    assert not any(NEW[start : start + 8] in first.seal("") for start in range(len(NEW) - 8))
