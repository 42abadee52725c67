"""What points to people's files is encrypted before it is stored, if the operator has set a key (DATA_KEY).

A stored text is `sealed:`, the id of its key, `@` and a Fernet token. So it is known without decrypting anything
whether a key is missing, and which texts still need an older one. The token also holds the context of the text (its
table, column and row): a text that somebody copies into another person's row can't be decrypted there.

Texts of earlier versions have `:` in place of `@`, and no context; key_rotation gives them one at the next start.
The prefix is a stored value: it has to stay as it is.
"""

import hashlib
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken

PREFIX = "sealed:"
"""What every encrypted text begins with; the id of its key follows."""
KEY_ID_LENGTH = 8
"""Characters in the id of a key."""
_BOUND, _UNBOUND = "@", ":"
"""What follows the id of the key: whether the token holds a context."""


class DecryptionError(Exception):
    """A stored text can't be decrypted.

    DecryptionError
    ├── WrongKeyError   it was encrypted with a key that isn't among those in DATA_KEY
    └── TamperedError   it was changed, or belongs to another row or column
    """


class WrongKeyError(DecryptionError):
    """The text was encrypted with a key that isn't among those in DATA_KEY."""


class TamperedError(DecryptionError):
    """The text was changed, or belongs to another row or column."""


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

    @property
    def newest_prefix(self) -> str:
        """What texts that this cipher encrypts begin with. Raises IndexError without keys."""
        return f"{PREFIX}{self.key_ids[0]}{_BOUND}"

    def encrypt(self, text: str, context: str) -> str:
        """Return the text as it is stored; `context` (one line) says where."""
        if not self.key_ids:
            return text
        token = self._keys[self.key_ids[0]].encrypt(f"{context}\n{text}".encode())
        return self.newest_prefix + token.decode()

    def decrypt(self, stored: str, context: str) -> str:
        """Return the text that was encrypted; one that was stored without a key is returned as it is.

        Raises DecryptionError.
        """
        if not stored.startswith(PREFIX):
            return stored
        end = len(PREFIX) + KEY_ID_LENGTH
        key_id, kind, token = stored[len(PREFIX) : end], stored[end : end + 1], stored[end + 1 :]
        if key_id not in self._keys:
            raise WrongKeyError(f"{key_id} is none of the keys")
        try:
            text = self._keys[key_id].decrypt(token).decode()
        except InvalidToken:
            raise TamperedError(f"{context} was changed") from None
        if kind == _UNBOUND:
            return text
        found, _, text = text.partition("\n")
        if found != context:
            raise TamperedError(f"{context} holds what belongs to {found}")
        return text

    def reencrypt(self, stored: str | None, context: str) -> str | None:
        """Return a stored text encrypted with the newest key, whichever was used before; None stays None.

        Raises DecryptionError.
        """
        return None if stored is None else self.encrypt(self.decrypt(stored, context), context)


def _key_id(key: str) -> str:
    """Name a key in a way that tells nothing about it."""
    return hashlib.sha256(key.encode()).hexdigest()[:KEY_ID_LENGTH]
