"""What points to people's files is encrypted before it is stored, if the operator has set a key (DATA_KEY).

An encrypted text begins with `sealed:` and the id of its key. So it is known without decrypting anything whether a
key is missing, and which texts still need an older one. The prefix is a stored value: it has to stay as it is.
"""

import hashlib
from collections.abc import Sequence

from cryptography.fernet import Fernet

PREFIX = "sealed:"
"""What every encrypted text begins with; the id of its key follows."""
KEY_ID_LENGTH = 8
"""Characters in the id of a key."""


class WrongKeyError(Exception):
    """A text was encrypted with a key that isn't among those in DATA_KEY."""


def new_key() -> str:
    """Make a key: 32 random bytes in base64 (https://github.com/fernet/spec)."""
    return Fernet.generate_key().decode()


class Cipher:
    """Encrypts with the newest key and decrypts with whichever was used; without keys, texts stay as they are.

    `keys` come newest first. Raises ValueError for one that is no Fernet key.
    """

    def __init__(self, keys: Sequence[str] = ()) -> None:
        self._keys = {_key_id(key): Fernet(key) for key in keys}
        self.key_ids = tuple(self._keys)
        """The ids of the keys, the newest first."""

    def encrypt(self, text: str) -> str:
        """Return the text as it is stored."""
        if not self.key_ids:
            return text
        newest = self.key_ids[0]
        return f"{PREFIX}{newest}:{self._keys[newest].encrypt(text.encode()).decode()}"

    def decrypt(self, stored: str) -> str:
        """Return the text that was encrypted; one that was stored without a key is returned as it is.

        Raises WrongKeyError, and cryptography's InvalidToken if the stored text was changed.
        """
        if not stored.startswith(PREFIX):
            return stored
        key_id, _, token = stored.removeprefix(PREFIX).partition(":")
        if key_id not in self._keys:
            raise WrongKeyError(f"{key_id} is none of the keys")
        return self._keys[key_id].decrypt(token).decode()

    def reencrypt(self, stored: str | None) -> str | None:
        """Return a stored text encrypted with the newest key, whichever was used before; None stays None.

        Raises what decrypt() raises.
        """
        return None if stored is None else self.encrypt(self.decrypt(stored))


def _key_id(key: str) -> str:
    """Name a key in a way that tells nothing about it."""
    return hashlib.sha256(key.encode()).hexdigest()[:KEY_ID_LENGTH]
