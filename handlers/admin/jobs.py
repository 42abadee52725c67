"""/jobs and /job: what is under way, what has ended, and what an operator can do about it.

States, endings and times are shown as they are stored: they are the same in every language, and in the log.
"""

from datetime import UTC, datetime

from telegram import InlineKeyboardMarkup
from telegram.error import Forbidden

from chat.callback_data import JobAct, OperateJob
from chat.keyboards import button, copy_button, in_fitting_rows
from domain.ids import row_id
from domain.job import Ending, Job, JobState
from domain.operator_log import Action
from domain.payment import Payment, PaymentState
from handlers.admin.operator_commands import act_of, on_operator_callback, on_operator_command
from handlers.callbacks import Callback
from handlers.jobs.copies import send_copy
from handlers.messages import Incoming
from handlers.services import App
from storage.operated_jobs import JobLine
from texts import Texts

MOST_LIVE, MOST_ENDED = 15, 10
_GIVEN_UP = {Ending.TIMED_OUT, Ending.RESULT_LOST, Ending.UNDELIVERED, Ending.UNREACHABLE}
"""The endings after which a generation can be polled again."""


async def _jobs(incoming: Incoming) -> None:
    jobs, now = incoming.services.operated_jobs, incoming.services.clock()
    counts = await jobs.counts()
    heading = " · ".join(f"{state} {counts[state]}" for state in JobState if state in counts)
    live = [_line(each, now) for each in await jobs.live(limit=MOST_LIVE)]
    rest = sum(counts.values()) - len(live)
    ended = [_line(each, now) for each in await jobs.ended(limit=MOST_ENDED)]
    lines = [f"🎬 <b>{heading or 0}</b>", *live, *([f"… +{rest}"] if rest > 0 else [])]
    await incoming.send("\n".join([*lines, "", "🏁", *ended] if ended else lines))


def _line(job: JobLine, now: float) -> str:
    """Return a job's number, how it stands and since when."""
    since = job.ended_at or job.submitted_at or job.created_at
    stands = (
        f"{job.state} ({job.ending})"
        if job.ending is not None and job.ending.value != job.state.value
        else job.state
    )
    return f"<code>/job {job.id}</code> · {stands} · {job.mode} · {_age(now - since)}"


def _age(seconds: float) -> str:
    """Return a length of time: 12:05 are twelve minutes, 3:12:05 three hours."""
    minutes, second = divmod(max(0, int(seconds)), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


async def _job(incoming: Incoming) -> None:
    words = incoming.words
    number = words[0].removeprefix("#") if len(words) == 1 else ""
    if not number.isdecimal():
        await incoming.reply("control-job-how")
        return
    job_id = row_id(number)
    job = await incoming.services.jobs.get(job_id) if job_id is not None else None
    if job is None:
        await incoming.reply("control-job-unknown")
        return
    payment = await incoming.services.payments.of_job(job.id)
    await incoming.send(_details(job, payment), _keyboard(incoming.texts, job, payment))


async def _operate(callback: Callback[OperateJob]) -> None:
    """Do what was pressed, if it still can be done, and show how the job stands now."""
    services, job_id = callback.services, callback.data.job_id
    job = await services.jobs.get(job_id)
    if job is None:
        await callback.expire()
        return
    match callback.data.act:
        case JobAct.POLL:
            await services.operated_jobs.poll_again(act_of(callback, Action.POLL_AGAIN, job_id))
        case JobAct.DROP:
            if await services.operated_jobs.drop(act_of(callback, Action.DROP, job_id)):
                services.runner.interrupt(job_id)
        case JobAct.RESEND:
            if not await _resend(callback, job):
                await callback.alert("alert-not-sent-again")
                return
        case JobAct.REFUND:
            payment = await services.payments.of_job(job_id)
            if payment is not None:
                act = act_of(callback, Action.REFUND, job_id)
                await services.payments.give_back_for_operator(payment.charge.id, act)
        case JobAct.SHOW:
            pass
    await callback.answer()
    changed, payment = await services.jobs.get(job_id) or job, await services.payments.of_job(job_id)
    await callback.edit(_details(changed, payment), _keyboard(callback.texts, changed, payment))
    await services.runner.tick()
    await services.payment_runner.tick()


async def _resend(callback: Callback[OperateJob], job: Job) -> bool:
    """Have a result delivered, or send it once more, where its person has it from; False if that can't be done.

    One that may not have arrived is delivered as at first. One that has is sent by its file id, as /history does.
    """
    services, act = callback.services, act_of(callback, Action.RESEND, job.id)
    if job.is_forgotten or await services.operated_jobs.resend(job, act):
        return True
    if not job.is_delivered:
        return True  # somebody was faster: it is shown how it stands
    try:
        is_sent = await send_copy(services.speaking(job.language), job, job.recipient, reply_to=job.replies_to)
    except Forbidden:
        return False
    if is_sent:
        await services.operated_jobs.note(act)
    return is_sent


def _details(job: Job, payment: Payment | None) -> str:
    """Return all of a job but what people sent."""
    stored: dict[str, object] = {
        "ending": job.ending,
        "person": job.owner.person_id or None,
        "chat": job.owner.chat_id if job.owner.is_group else None,
        "mode": job.mode,
        "resolution": job.options.resolution,
        "created": _time(job.created_at),
        "submitted": _time(job.submitted_at),
        "generated": _time(job.generated_at),
        "ended": _time(job.ended_at),
        "attempts": job.attempts or None,
        "generation": job.generation_id,
        "cost": job.cost,
        "stars": f"{payment.charge.stars} {payment.state}" if payment is not None else None,
        "payment": payment.charge.id if payment is not None else None,
    }
    lines = [f"{name}: <code>{value}</code>" for name, value in stored.items() if value is not None]
    return "\n".join([f"🎬 <b>/job {job.id}</b> · {job.state}", *lines])


def _time(seconds: float | None) -> str | None:
    return None if seconds is None else f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M:%S} UTC"


def _keyboard(texts: Texts, job: Job, payment: Payment | None) -> InlineKeyboardMarkup:
    buttons = [button(texts.say("button-job-show"), OperateJob(job.id, JobAct.SHOW))]
    if not job.is_forgotten:
        if job.state is JobState.FAILED and job.ending in _GIVEN_UP and job.generation_id is not None:
            buttons.append(button(texts.say("button-job-poll"), OperateJob(job.id, JobAct.POLL)))
        if job.state in {JobState.QUEUED, JobState.GENERATING}:
            buttons.append(button(texts.say("button-job-drop"), OperateJob(job.id, JobAct.DROP), style="danger"))
        if job.can_be_sent_again or (job.is_delivered and job.result_file_id is not None):
            buttons.append(button(texts.say("button-job-resend"), OperateJob(job.id, JobAct.RESEND)))
    if job.generation_id is not None:
        buttons.append(copy_button(texts.say("button-copy-id"), job.generation_id))
    if payment is not None and payment.state is PaymentState.EARNED and payment.charge.account:
        buttons.append(button(texts.say("button-job-refund"), OperateJob(job.id, JobAct.REFUND)))
    return InlineKeyboardMarkup(in_fitting_rows(buttons))


def register(application: App, group: int) -> None:
    """Register the commands and the buttons in a handler group."""
    application.add_handler(on_operator_command("jobs", _jobs), group)
    application.add_handler(on_operator_command("job", _job), group)
    application.add_handler(on_operator_callback(OperateJob, _operate), group)
