"""The AI/ML API: submit a generation, look at one, ask whether it is up. Nothing of Telegram.

ServiceError
├── NotTakenError            the service surely took nothing: submitting again is safe
│   ├── UnavailableError     refused connection or rate limit: soon
│   ├── OutOfCreditsError    the operator has to pay
│   └── NotLetInError        the operator has to mend the key, its rights or the address
├── RejectedError            it refuses these files or options: never again
├── UncertainError           the POST may have arrived and may be paid for: NEVER submit again by oneself
└── LookFailedError          a look has failed for a passing reason: look again
"""

import asyncio
from pathlib import Path
from typing import Any

import httpx

from domain.options import Mode, Options
from domain.timeouts import ServiceTimeouts
from jobs.aimlapi.request_body import SubmitBody
from jobs.aimlapi.responses import (
    Failure,
    Generation,
    error_message,
    failure_of,
    generation,
    generation_id,
    is_out_of_credits,
    parse_object,
)

MODELS = {
    Mode.MOVE: "alibaba/wan2.2-14b-animate-move",
    Mode.REPLACE: "alibaba/wan2.2-14b-animate-replace",
}
_PATH = "/v2/video/generations"
_BALANCE_PATH = "/v2/billing"
_MAX_ANSWER = 1024 * 1024


class ServiceError(Exception):
    """Something is wrong with the service or what it was asked; the text is for the operator's log."""

    def __init__(self, reason: str, *, retry_after: float | None = None, is_outage: bool = False) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        """Seconds that the service asks to wait."""
        self.is_outage = is_outage
        """Whether it looks as if the service were down: no sensible answer at all, or a 5xx."""


class NotSubmittedError(ServiceError):
    """The service surely took nothing."""


class UnavailableError(NotSubmittedError):
    """Refused connection or rate limit."""


class OutOfCreditsError(NotSubmittedError):
    """The account can't pay."""


class AccessDeniedError(NotSubmittedError):
    """Wrong key, missing permission or wrong address."""


class RejectedError(ServiceError):
    """The service refuses these files or options."""

    def __init__(self, reason: str, failure: Failure) -> None:
        super().__init__(reason)
        self.failure = failure


class UncertainError(ServiceError):
    """The POST may have arrived."""


class PollFailedError(ServiceError):
    """A look has failed for a passing reason."""


class AnimateService:
    """Its calls. The client must not carry the key by itself: results are fetched with it too."""

    def __init__(self, client: httpx.AsyncClient, *, base_url: str, key: str, timeouts: ServiceTimeouts) -> None:
        self._client = client
        self._url = base_url + _PATH
        self._balance_url = base_url + _BALANCE_PATH
        self._headers = {"Authorization": f"Bearer {key}"}
        self._submit_timeout = timeouts.submit
        self._poll_timeout = timeouts.poll

    async def submit(self, mode: Mode, options: Options, *, photo: Path, video: Path, request_id: str) -> str:
        """Submit a generation and return its id; raises NotTakenError, RejectedError or UncertainError.

        `request_id` is for correlation in the vendor's logs only: the service knows no idempotency key.
        """
        body = SubmitBody({"model": MODELS[mode], **options.to_dict()}, photo=photo, video=video)
        headers = self._headers | {
            "Content-Type": "application/json",
            "Content-Length": str(body.length),
            "X-Client-Request-Id": request_id,
        }
        phases = httpx.Timeout(**self._submit_timeout.phases)
        request = self._client.build_request(
            "POST", self._url, content=aiter(body), headers=headers, timeout=phases
        )
        try:
            async with asyncio.timeout(self._submit_timeout.total):
                status, headers_back, content = await self._exchange(request)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise UnavailableError(f"no connection: {type(error).__name__}", is_outage=True) from None
        except (httpx.HTTPError, TimeoutError) as error:
            reason = f"the connection broke after the request began: {type(error).__name__}"
            raise UncertainError(reason, is_outage=True) from None
        return _submitted(status, headers_back, content)

    async def poll(self, generation_id: str) -> Generation:
        """Ask how a generation stands; costs nothing. Raises LookFailedError."""
        request = self._client.build_request(
            "GET",
            self._url,
            params={"generation_id": generation_id},
            headers=self._headers,
            timeout=httpx.Timeout(**self._poll_timeout.phases),
        )
        try:
            async with asyncio.timeout(self._poll_timeout.total):
                status, headers, content = await self._exchange(request)
        except (httpx.HTTPError, TimeoutError) as error:
            raise PollFailedError(f"no answer: {type(error).__name__}", is_outage=True) from None
        answer = parse_object(content)
        if not httpx.codes.is_success(status) or answer is None:
            raise PollFailedError(
                f"{status}: {error_message(answer) if answer else 'no JSON'}",
                retry_after=parse_retry_after(headers.get("Retry-After")),
                is_outage=not httpx.codes.is_client_error(status),
            )
        return generation(answer)

    async def answers(self) -> bool:
        """Whether the service is up, as far as a harmless call can tell: it asks for the balance."""
        request = self._client.build_request(
            "GET", self._balance_url, headers=self._headers, timeout=httpx.Timeout(**self._poll_timeout.phases)
        )
        try:
            async with asyncio.timeout(self._poll_timeout.total):
                status, _, _ = await self._exchange(request)
        except (httpx.HTTPError, TimeoutError):
            return False
        return not httpx.codes.is_server_error(status)

    async def _exchange(self, request: httpx.Request) -> tuple[int, httpx.Headers, bytes]:
        """Send, without following redirects, and read a bounded answer."""
        answer = await self._client.send(request, stream=True, follow_redirects=False)
        try:
            content = b""
            async for chunk in answer.aiter_bytes():
                content += chunk
                if len(content) > _MAX_ANSWER:
                    raise httpx.ReadError("the answer is too long")
        finally:
            await answer.aclose()
        return answer.status_code, answer.headers, content


def _submitted(status: int, headers: httpx.Headers, content: bytes) -> str:
    """Return the id in the answer to a submit, or raise what the answer means."""
    answer = parse_object(content) or {}
    if httpx.codes.is_success(status):
        found = generation_id(answer)
        if found is None:
            raise UncertainError(f"{status} without an id", is_outage=True)
        return found
    reason = f"{status}: {error_message(answer)}"
    match status:
        case 402:
            raise OutOfCreditsError(reason)
        case 403 if is_out_of_credits(answer):
            raise OutOfCreditsError(reason)
        case 401 | 403 | 404 | 405:
            raise AccessDeniedError(reason)
        case 429:
            raise UnavailableError(reason, retry_after=parse_retry_after(headers.get("Retry-After")))
        case 400 | 413 | 415 | 422:
            raise RejectedError(reason, failure_of(reason))
        case _ if httpx.codes.is_redirect(status):
            raise AccessDeniedError(f"{status}: a redirect; is AIMLAPI_URL right?")
    # Anything else, 5xx above all, may come from a gateway whose back end has taken the request.
    raise UncertainError(reason, is_outage=True)


def parse_retry_after(value: Any) -> float | None:
    """Read Retry-After in seconds, an hour at most; its date form isn't worth the trouble."""
    if not isinstance(value, str) or not value.isdecimal():
        return None
    return float(min(int(value), 3600))
