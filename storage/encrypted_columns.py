"""The encrypted columns of a table: texts, and the JSON of files."""

import json
import logging
from collections.abc import Mapping

from domain.media import MediaFile
from storage.encryption import Cipher, DecryptionError
from storage.rows import Row

_log = logging.getLogger(__name__)

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "drafts": ("photo", "video"),
    "guest_answers": ("photo", "video", "message"),
    "jobs": ("photo", "video", "result_url", "result_file_id"),
    "motions": ("video", "still_file_id"),
    "operator_notices": ("variables",),
    "payer_keys": ("secret",),
    "updates": ("payload",),
}
"""Those of each table. The file `sql/encryption.sql` names them as well."""


def context_of(table: str, column: str, row_id: int) -> str:
    """Return the context that a text is encrypted with. Encrypted texts hold it: it can't be changed any more."""
    return f"{table}.{column}:{row_id}"


class EncryptedColumns:
    """Encrypts and decrypts what one table holds; every text is bound to its column and row."""

    def __init__(self, table: str, cipher: Cipher, *, key: str = "id") -> None:
        self._table = table
        self._cipher = cipher
        self._key = key

    def encrypt(self, text: str | None, column: str, row_id: int) -> str | None:
        """Return a text as it is stored in a row; None for no text."""
        return self._cipher.encrypt(text, context_of(self._table, column, row_id)) if text else None

    def encrypt_file(self, file: MediaFile | None, column: str, row_id: int) -> str | None:
        """Return a file as it is stored in a row; None for no file."""
        return self.encrypt(json.dumps(file.to_dict()) if file else None, column, row_id)

    def decrypt(self, row: Row, column: str) -> str | None:
        """Return the text in a column; None if there is none, or if it can't be decrypted, which is logged.

        So a row that somebody has changed is one without that text, and affects no other row.
        """
        stored, row_id = row[column], row[self._key]
        if not stored:
            return None
        try:
            return self._cipher.decrypt(stored, context_of(self._table, column, row_id))
        except DecryptionError as error:
            _log.error("the database was changed from outside: %s", error)
            return None

    def decrypt_file(self, row: Row, column: str) -> MediaFile | None:
        """Return the file in a column; None as in decrypt()."""
        text = self.decrypt(row, column)
        return MediaFile.from_dict(json.loads(text)) if text else None

    def files(self, row: Row) -> dict[str, MediaFile | None]:
        """Return the photo and the video of a row that has both columns; each None as in decrypt()."""
        return {column: self.decrypt_file(row, column) for column in ("photo", "video")}
