"""What points to people's files is written down sealed, where the operator has set a key (DATA_KEY).

A sealed text names the key that sealed it, so it is known without opening anything which texts an older key still
holds, and whether a key is missing.
"""

import hashlib
from collections.abc import Sequence

from cryptography.fernet import Fernet

SEALED = "sealed:"
MARK_LENGTH = len(SEALED) + 8
"""The length of `sealed:<name of the key>`, with which every sealed text begins."""


class WrongKeyError(Exception):
    """A text was sealed with a key that isn't there."""


def new_key() -> str:
    """Make a key: 32 random bytes in base64 (https://github.com/fernet/spec)."""
    return Fernet.generate_key().decode()


class Cipher:
    """Seals with the newest key and opens with whichever has sealed; without keys, texts stay as they are.

    `keys` come newest first. Raises ValueError for one that is no Fernet key.
    """

    def __init__(self, keys: Sequence[str] = ()) -> None:
        self._keys = {_mark(key): Fernet(key) for key in keys}
        self.marks = tuple(self._keys)
        """What texts sealed with these keys begin with, the newest key's first."""

    def seal(self, text: str) -> str:
        """Return the text as it may be written down."""
        if not self.marks:
            return text
        mark = self.marks[0]
        return f"{mark}:{self._keys[mark].encrypt(text.encode()).decode()}"

    def open(self, stored: str) -> str:
        """Return the text that was sealed; one from before there was a key is returned as it is.

        Raises WrongKeyError, and cryptography's InvalidToken for what was tampered with.
        """
        if not stored.startswith(SEALED):
            return stored
        mark = stored[:MARK_LENGTH]
        if mark not in self._keys:
            raise WrongKeyError(f"{mark} is none of the keys")
        return self._keys[mark].decrypt(stored[MARK_LENGTH + 1 :]).decode()

    def renew(self, stored: str | None) -> str | None:
        """Return a stored text sealed with the newest key, whatever held it before."""
        return None if stored is None else self.seal(self.open(stored))


def _mark(key: str) -> str:
    """Name a key in a way that tells nothing about it."""
    return SEALED + hashlib.sha256(key.encode()).hexdigest()[: MARK_LENGTH - len(SEALED)]
