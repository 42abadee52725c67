"""Rows of the table `jobs` as the values that they stand for."""

import json

from domain.estimate import Estimate
from domain.job import Ending, Job, JobState, Remark, StatusFacts
from domain.media import Kind, MediaFile, Role
from domain.money import Usd
from domain.options import Mode, Options
from domain.owner import Owner
from storage.cuts import read_cut
from storage.encrypted_columns import EncryptedColumns
from storage.rows import Row


def read_job(row: Row, columns: EncryptedColumns) -> Job:
    """Return the job in a row; `columns` are those of `jobs`."""
    return Job(
        id=row["id"],
        state=JobState(row["state"]),
        ending=Ending(row["ending"]) if row["ending"] else None,
        owner=Owner(row["chat_id"], row["topic_id"], row["person_id"]),
        reply_to=row["reply_to"],
        status_message_id=row["status_message_id"],
        shown=row["shown"],
        shown_at=row["shown_at"],
        photo=columns.decrypt_file(row, "photo") or MediaFile(Role.PHOTO, file_id=""),
        video=columns.decrypt_file(row, "video") or MediaFile(Role.VIDEO, file_id=""),
        mode=Mode(row["mode"]),
        cut=read_cut(row["cut"]),
        options=Options.from_dict(json.loads(row["options"])),
        language=row["language"],
        generation_id=row["generation_id"],
        result_url=columns.decrypt(row, "result_url"),
        created_at=row["created_at"],
        submitted_at=row["submitted_at"],
        ended_at=row["ended_at"],
        due_at=row["due_at"],
        claim=row["claim"],
        step_started_at=row["step_started_at"],
        attempts=row["attempts"],
        reference_seconds=row["reference_seconds"],
        expected=_estimate(row["expected"]),
        generated_at=row["generated_at"],
        polled_at=row["polled_at"],
        watched=row["watched"],
        late_at=row["late_at"],
        result_file_id=columns.decrypt(row, "result_file_id"),
        result_kind=Kind(row["result_kind"]) if row["result_kind"] else None,
        remark=Remark(row["remark"]) if row["remark"] else None,
        unanswered_sends=row["unanswered_sends"],
        in_private=bool(row["in_private"]),
        refusals=row["refusals"],
        usage=row["usage"],
        reference_frames=row["reference_frames"],
        expected_cost=_usd(row["expected_cost"]),
        cost=_usd(row["cost"]),
        claimed_after=row["claimed_after"],
    )


def read_status_facts(row: Row) -> StatusFacts:
    """Return what a status message follows from."""
    return StatusFacts(
        id=row["id"],
        state=JobState(row["state"]),
        mode=Mode(row["mode"]),
        owner=Owner(row["chat_id"], row["topic_id"], row["person_id"]),
        language=row["language"],
        status_message_id=row["status_message_id"],
        shown=row["shown"],
        shown_at=row["shown_at"],
        step_started_at=row["step_started_at"],
        submitted_at=row["submitted_at"],
        generated_at=row["generated_at"],
        expected=_estimate(row["expected"]),
        ahead=row["ahead"],
    )


def _usd(micro: int | None) -> Usd | None:
    return None if micro is None else Usd(micro)


def _estimate(stored: str | None) -> Estimate | None:
    return Estimate.from_dict(json.loads(stored)) if stored else None
