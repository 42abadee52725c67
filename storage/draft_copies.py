"""Drafts with the files of another row: of a job, or of an offer in a chat where the bot is no member."""

from typing import Any

from domain.owner import Owner
from storage.database import Row, load_queries
from storage.encrypted_columns import EncryptedColumns
from storage.encryption import Cipher

_queries = load_queries("drafts")


async def insert_copy(
    connection: Any,
    cipher: Cipher,
    table: str,
    source: Row,
    *,
    owner: Owner,
    photo: bool = True,
    video: bool = True,
    reply_to: int,
    language: str,
    kept_from_job: int | None = None,
    guest_answer_id: int | None = None,
    now: float,
) -> Row | None:
    """Insert a draft of `owner` with the photo, the video or both, and the choices of a row of another table.

    How the video is made is chosen anew for another photo or video; it stays where both are the same.
    Returns the row; None, and changes nothing, if the owner has a draft. Part of the caller's transaction.
    """
    draft_id = await _queries.insert_draft(
        connection,
        **whose(owner),
        reply_to=reply_to,
        mode=source["mode"],
        cut=source["cut"] if video else None,
        options=source["options"] if photo and video else None,
        language=language,
        kept_from_job=kept_from_job,
        move_of_job=source["move_of_job"] if video else None,
        guest_answer_id=guest_answer_id,
        now=now,
    )
    if draft_id is None:
        return None
    of_source, of_draft = EncryptedColumns(table, cipher), EncryptedColumns("drafts", cipher)
    files, wanted = of_source.files(source), {"photo": photo, "video": video}
    texts = {
        column: of_draft.encrypt_file(file if wanted[column] else None, column, draft_id)
        for column, file in files.items()
    }
    row: Row = await _queries.set_files(connection, id=draft_id, **texts)
    return row


def whose(owner: Owner) -> dict[str, int]:
    """Return the columns that name an owner."""
    return {"chat_id": owner.chat_id, "topic_id": owner.topic_id, "person_id": owner.person_id}
