"""The AI/ML API: submits a generation, polls it, and reads the balance, which also shows that the service is up."""

import asyncio
from pathlib import Path
from typing import Any

import httpx

from domain.money import Usd
from domain.observer import UNOBSERVED, Observer
from domain.options import Mode, Options
from domain.timeouts import ServiceTimeouts
from jobs.aimlapi.request_body import SubmitBody
from jobs.aimlapi.responses import (
    Failure,
    Generation,
    Submitted,
    balance,
    error_message,
    failure_of,
    generation,
    is_out_of_credits,
    parse_object,
    submitted,
)

MODELS = {
    Mode.MOVE: "alibaba/wan2.2-14b-animate-move",
    Mode.REPLACE: "alibaba/wan2.2-14b-animate-replace",
}
_PATH = "/v2/video/generations"
_BALANCE_PATH = "/v2/billing"
_SPENT = "x-aimlapi-usd-spent"
"""The header that says what a generation cost, in dollars."""
_MAX_RESPONSE = 1024 * 1024
"""Bytes."""
_RETRY_DIGITS = 9


class ServiceError(Exception):
    """A call has failed; the text is for the log.

    ServiceError
    ├── NotSubmittedError        nothing was submitted for certain: it is safe to submit again
    │   ├── UnavailableError     refused connection: try again soon
    │   │   └── RateLimitedError too many requests: no job may be submitted before `retry_after`
    │   ├── OutOfCreditsError    the operator has to pay
    │   └── AccessDeniedError    the operator has to correct the key, its permissions or the address
    ├── RejectedError            the service refuses these files or options: permanent
    ├── UncertainError           the POST may have arrived and be paid for: NEVER submit again automatically
    └── PollFailedError          a temporary failure of a poll: poll again
    """

    def __init__(self, reason: str, *, retry_after: float | None = None, is_outage: bool = False) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        """Seconds that the service asks to wait; None if it doesn't."""
        self.is_outage = is_outage
        """Whether the service seems to be down: no usable response, or a 5xx."""


class NotSubmittedError(ServiceError):
    """Nothing was submitted."""


class UnavailableError(NotSubmittedError):
    """Refused connection, or no free one of our own."""


class RateLimitedError(UnavailableError):
    """Too many requests."""


class OutOfCreditsError(NotSubmittedError):
    """The account can't pay."""


class AccessDeniedError(NotSubmittedError):
    """Wrong key, missing permission or wrong address of the API."""

    def __init__(self, reason: str, *, is_of_model: bool = False) -> None:
        super().__init__(reason)
        self.is_of_model = is_of_model
        """Whether only the model is refused, as far as the service's message tells."""


class RejectedError(ServiceError):
    """The service refuses these files or options."""

    def __init__(self, reason: str, failure: Failure) -> None:
        super().__init__(reason)
        self.failure = failure


class UncertainError(ServiceError):
    """The POST may have arrived."""


class PollFailedError(ServiceError):
    """A temporary failure of a poll."""

    def __init__(
        self, reason: str, *, retry_after: float | None = None, is_outage: bool = False, has_answered: bool = True
    ) -> None:
        super().__init__(reason, retry_after=retry_after, is_outage=is_outage)
        self.has_answered = has_answered
        """Whether the service has answered at all."""


class AnimateService:
    """Calls of the API.

    The key is sent per request, never as a default of the client, which downloads results from other hosts as well.
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        *,
        base_url: str,
        key: str,
        timeouts: ServiceTimeouts,
        observer: Observer = UNOBSERVED,
    ) -> None:
        self._client = client
        self._observer = observer
        self._url = base_url + _PATH
        self._balance_url = base_url + _BALANCE_PATH
        self._headers = {"Authorization": f"Bearer {key}"}
        self._submit_timeout = timeouts.submit
        self._poll_timeout = timeouts.poll

    async def submit(
        self, mode: Mode, options: Options, *, photo: Path | str, video: Path | str, request_id: str
    ) -> Submitted:
        """Submit a generation. Raises NotSubmittedError, RejectedError or UncertainError.

        Each file goes in the request, or as a link to it, which is a text.
        `request_id` only helps to find the request in the vendor's logs: the API has no idempotency key.
        """
        with self._observer.service_call("submit"):
            return await self._submit(mode, options, photo=photo, video=video, request_id=request_id)

    async def _submit(
        self, mode: Mode, options: Options, *, photo: Path | str, video: Path | str, request_id: str
    ) -> Submitted:
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
        except httpx.PoolTimeout:
            raise UnavailableError("all connections of our own are in use") from None
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise UnavailableError(f"no connection: {type(error).__name__}", is_outage=True) from None
        except (httpx.HTTPError, TimeoutError) as error:
            reason = f"the connection broke after the request was begun: {type(error).__name__}"
            raise UncertainError(reason, is_outage=True) from None
        return _submitted(status, headers_back, content)

    async def poll(self, generation_id: str) -> Generation:
        """Ask how a generation stands; costs nothing. Raises PollFailedError."""
        with self._observer.service_call("poll"):
            return await self._poll(generation_id)

    async def _poll(self, generation_id: str) -> Generation:
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
        except httpx.PoolTimeout:
            raise PollFailedError("all connections of our own are in use", has_answered=False) from None
        except (httpx.HTTPError, TimeoutError) as error:
            reason = f"no response: {type(error).__name__}"
            raise PollFailedError(reason, is_outage=True, has_answered=False) from None
        fields = parse_object(content)
        if not httpx.codes.is_success(status) or fields is None:
            raise PollFailedError(
                f"{status}: {error_message(fields) if fields else 'no JSON'}",
                retry_after=parse_retry_after(headers.get("Retry-After")),
                is_outage=not httpx.codes.is_client_error(status),
            )
        return generation(fields, spent=headers.get(_SPENT))

    async def is_up(self) -> bool:
        """Whether the service answers a call that costs nothing (for the account's balance) without a 5xx."""
        found = await self._billing()
        return found is not None and not httpx.codes.is_server_error(found[0])

    async def balance(self) -> Usd | None:
        """Return how much money is left on the account; None if the service doesn't say."""
        found = await self._billing()
        if found is None or not httpx.codes.is_success(found[0]):
            return None
        return balance(parse_object(found[1]) or {})

    async def _billing(self) -> tuple[int, bytes] | None:
        """Return status and body; None without an answer."""
        request = self._client.build_request(
            "GET", self._balance_url, headers=self._headers, timeout=httpx.Timeout(**self._poll_timeout.phases)
        )
        try:
            async with asyncio.timeout(self._poll_timeout.total):
                status, _, content = await self._exchange(request)
        except (httpx.HTTPError, TimeoutError):
            return None
        return status, content

    async def _exchange(self, request: httpx.Request) -> tuple[int, httpx.Headers, bytes]:
        """Return status, headers and body; follows no redirects. Raises httpx.HTTPError."""
        response = await self._client.send(request, stream=True, follow_redirects=False)
        try:
            content = b""
            async for chunk in response.aiter_bytes():
                content += chunk
                if len(content) > _MAX_RESPONSE:
                    raise httpx.ReadError("the response is too long")
        finally:
            await response.aclose()
        return response.status_code, response.headers, content


def _submitted(status: int, headers: httpx.Headers, content: bytes) -> Submitted:
    """Return the generation from the response to a submission, or raise the ServiceError that it means."""
    fields = parse_object(content) or {}
    if httpx.codes.is_success(status):
        found = submitted(fields, spent=headers.get(_SPENT))
        if found is None:
            raise UncertainError(f"{status} without an id", is_outage=True)
        return found
    reason = f"{status}: {error_message(fields)}"
    match status:
        case 402:
            raise OutOfCreditsError(reason)
        case 403 if is_out_of_credits(fields):
            raise OutOfCreditsError(reason)
        case 403 | 404:
            raise AccessDeniedError(reason, is_of_model="model" in reason.lower())
        case 401 | 405:
            raise AccessDeniedError(reason)
        case 429:
            raise RateLimitedError(reason, retry_after=parse_retry_after(headers.get("Retry-After")))
        case 400 | 413 | 415 | 422:
            raise RejectedError(reason, failure_of(reason))
        case _ if httpx.codes.is_redirect(status):
            raise AccessDeniedError(f"{status}: a redirect; is AIMLAPI_URL right?")
    # Anything else, above all a 5xx, may come from a gateway whose back end has accepted the request.
    raise UncertainError(reason, is_outage=True)


def parse_retry_after(value: Any) -> float | None:
    """Return the seconds of a Retry-After header, an hour at most; None without a number (dates aren't read)."""
    if not isinstance(value, str) or not value.isdecimal():
        return None
    return float(min(int(value[:_RETRY_DIGITS]), 3600))
