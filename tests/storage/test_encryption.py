import pytest
from cryptography.fernet import Fernet

from storage.encryption import Cipher, TamperedError, WrongKeyError, new_key

OLD, NEW = new_key(), new_key()
TEXT = '{"file_id": "ünïcödé 🎬"}'
CONTEXT = "jobs.photo:7"


def test_encrypted_text_is_unreadable_and_can_be_decrypted() -> None:
    """Not a word of the text is in what is stored."""
    cipher = Cipher([NEW])

    encrypted = cipher.encrypt(TEXT, CONTEXT)

    assert "file_id" not in encrypted
    assert cipher.decrypt(encrypted, CONTEXT) == TEXT


def test_same_text_is_encrypted_differently_each_time() -> None:
    """Nobody can tell that two people have sent the same file."""
    cipher = Cipher([NEW])

    assert cipher.encrypt(TEXT, CONTEXT) != cipher.encrypt(TEXT, CONTEXT)


def test_texts_stay_as_they_are_without_a_key() -> None:
    """The bot works without a key, too."""
    assert Cipher().encrypt(TEXT, CONTEXT) == TEXT
    assert Cipher().decrypt(TEXT, CONTEXT) == TEXT


def test_text_stored_before_there_was_a_key_can_be_read() -> None:
    """A key that is set later loses nothing."""
    assert Cipher([NEW]).decrypt(TEXT, CONTEXT) == TEXT


def test_newest_key_encrypts_and_every_key_decrypts() -> None:
    """During a rotation both keys are set: the first one is for new texts."""
    encrypted_before = Cipher([OLD]).encrypt(TEXT, CONTEXT)
    both = Cipher([NEW, OLD])

    assert both.decrypt(encrypted_before, CONTEXT) == TEXT
    assert Cipher([NEW]).decrypt(both.encrypt(TEXT, CONTEXT), CONTEXT) == TEXT


def test_reencrypted_text_needs_only_the_newest_key() -> None:
    """Afterwards the older key can be dropped, whichever key was used before; None stays None."""
    both = Cipher([NEW, OLD])

    for stored in (TEXT, Cipher([OLD]).encrypt(TEXT, CONTEXT), Cipher([NEW]).encrypt(TEXT, CONTEXT)):
        reencrypted = both.reencrypt(stored, CONTEXT)
        assert reencrypted is not None
        assert Cipher([NEW]).decrypt(reencrypted, CONTEXT) == TEXT
    assert both.reencrypt(None, CONTEXT) is None


@pytest.mark.parametrize("cipher", [Cipher(), Cipher([NEW])], ids=["no key", "another key"])
def test_text_can_not_be_decrypted_without_its_key(cipher: Cipher) -> None:
    """It is an error of its own, and never taken for the text."""
    with pytest.raises(WrongKeyError):
        cipher.decrypt(Cipher([OLD]).encrypt(TEXT, CONTEXT), CONTEXT)


def test_changed_text_is_refused() -> None:
    """Whoever changes a byte gets no other text out of it."""
    encrypted = Cipher([NEW]).encrypt(TEXT, CONTEXT)
    changed = encrypted[:40] + ("A" if encrypted[40] != "A" else "B") + encrypted[41:]

    with pytest.raises(TamperedError):
        Cipher([NEW]).decrypt(changed, CONTEXT)


@pytest.mark.parametrize("context", ["jobs.photo:8", "jobs.video:7", "drafts.photo:7", ""])
def test_text_can_not_be_decrypted_in_another_context(context: str) -> None:
    """Copied into another person's row, or another column, it is of no use."""
    with pytest.raises(TamperedError):
        Cipher([NEW]).decrypt(Cipher([NEW]).encrypt(TEXT, CONTEXT), context)


def test_text_of_earlier_versions_has_no_context() -> None:
    """It can be read, and re-encrypting it gives it one."""
    cipher = Cipher([NEW])
    old = f"sealed:{cipher.key_ids[0]}:{Fernet(NEW).encrypt(TEXT.encode()).decode()}"
    assert cipher.decrypt(old, CONTEXT) == TEXT

    new = cipher.reencrypt(old, CONTEXT)

    assert new is not None
    assert cipher.decrypt(new, CONTEXT) == TEXT
    with pytest.raises(TamperedError):
        cipher.decrypt(new, "jobs.photo:8")


@pytest.mark.parametrize("key", ["a passphrase of any kind", "", "c2hvcnQ="])
def test_passphrase_is_no_key(key: str) -> None:
    """A passphrase is too easily guessed to be one."""
    with pytest.raises(ValueError, match="32"):
        Cipher([key])


def test_encrypted_text_names_its_key_and_does_not_reveal_it() -> None:
    """Which key is missing can be told; nothing of the key is stored."""
    first, second = Cipher([NEW]), Cipher([NEW, OLD])

    assert first.encrypt(TEXT, CONTEXT).startswith(f"sealed:{first.key_ids[0]}@")
    assert second.key_ids == (*first.key_ids, *Cipher([OLD]).key_ids)
    assert not any(NEW[start : start + 8] in first.encrypt("", CONTEXT) for start in range(len(NEW) - 8))
