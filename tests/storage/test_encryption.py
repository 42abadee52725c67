import pytest
from cryptography.fernet import InvalidToken

from storage.encryption import Cipher, WrongKeyError, new_key

OLD, NEW = new_key(), new_key()
TEXT = '{"file_id": "ünïcödé 🎬"}'


def test_encrypted_text_is_unreadable_and_can_be_decrypted() -> None:
    """Not a word of the text is in what is stored."""
    cipher = Cipher([NEW])

    encrypted = cipher.encrypt(TEXT)

    assert "file_id" not in encrypted
    assert cipher.decrypt(encrypted) == TEXT


def test_same_text_is_encrypted_differently_each_time() -> None:
    """Nobody can tell that two people have sent the same file."""
    cipher = Cipher([NEW])

    assert cipher.encrypt(TEXT) != cipher.encrypt(TEXT)


def test_texts_stay_as_they_are_without_a_key() -> None:
    """The bot works without a key, too."""
    assert Cipher().encrypt(TEXT) == TEXT
    assert Cipher().decrypt(TEXT) == TEXT


def test_text_stored_before_there_was_a_key_can_be_read() -> None:
    """A key that is set later loses nothing."""
    assert Cipher([NEW]).decrypt(TEXT) == TEXT


def test_newest_key_encrypts_and_every_key_decrypts() -> None:
    """During a rotation both keys are set: the first one is for new texts."""
    encrypted_before = Cipher([OLD]).encrypt(TEXT)
    both = Cipher([NEW, OLD])

    assert both.decrypt(encrypted_before) == TEXT
    assert Cipher([NEW]).decrypt(both.encrypt(TEXT)) == TEXT


def test_reencrypted_text_needs_only_the_newest_key() -> None:
    """Afterwards the older key can be dropped, whichever key was used before; None stays None."""
    both = Cipher([NEW, OLD])

    for stored in (TEXT, Cipher([OLD]).encrypt(TEXT), Cipher([NEW]).encrypt(TEXT)):
        reencrypted = both.reencrypt(stored)
        assert reencrypted is not None
        assert Cipher([NEW]).decrypt(reencrypted) == TEXT
    assert both.reencrypt(None) is None


@pytest.mark.parametrize("cipher", [Cipher(), Cipher([NEW])], ids=["no key", "another key"])
def test_text_can_not_be_decrypted_without_its_key(cipher: Cipher) -> None:
    """It is an error of its own, and never taken for the text."""
    with pytest.raises(WrongKeyError):
        cipher.decrypt(Cipher([OLD]).encrypt(TEXT))


def test_changed_text_is_refused() -> None:
    """Whoever changes a byte gets no other text out of it."""
    encrypted = Cipher([NEW]).encrypt(TEXT)
    changed = encrypted[:40] + ("A" if encrypted[40] != "A" else "B") + encrypted[41:]

    with pytest.raises(InvalidToken):
        Cipher([NEW]).decrypt(changed)


@pytest.mark.parametrize("key", ["a passphrase of any kind", "", "c2hvcnQ="])
def test_passphrase_is_no_key(key: str) -> None:
    """A passphrase is too easily guessed to be one."""
    with pytest.raises(ValueError, match="32"):
        Cipher([key])


def test_encrypted_text_names_its_key_and_does_not_reveal_it() -> None:
    """Which key is missing can be told; nothing of the key is stored."""
    first, second = Cipher([NEW]), Cipher([NEW, OLD])

    assert first.encrypt(TEXT).startswith(f"sealed:{first.key_ids[0]}:")
    assert second.key_ids == (*first.key_ids, *Cipher([OLD]).key_ids)
    assert not any(NEW[start : start + 8] in first.encrypt("") for start in range(len(NEW) - 8))
