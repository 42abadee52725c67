"""Which addresses a result may be fetched from: public ones, so that no link reaches the operator's network."""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable

Resolve = Callable[[str], Awaitable[list[str]]]
"""Returns the addresses of a host name. Raises OSError or UnicodeError if there are none."""

_IPv4 = ipaddress.IPv4Address
_IPv6 = ipaddress.IPv6Address

_UNICAST = ipaddress.IPv6Network("2000::/3")
"""All global unicast addresses that were ever assigned: https://www.iana.org/assignments/ipv6-address-space"""
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""An IPv4 address in the last 32 bits, reached through the network's translator (RFC 6052)."""
_NOT_HOSTS = (
    ipaddress.IPv6Network("2001::/23"),  # Teredo, benchmarking, ORCHID: protocols, not hosts (RFC 2928)
    ipaddress.IPv6Network("2002::/16"),  # 6to4: an IPv4 address inside, private ones as well (RFC 3056)
    ipaddress.IPv6Network("2001:db8::/32"),  # documentation
    ipaddress.IPv6Network("3fff::/20"),  # documentation (RFC 9637)
)


class PrivateAddressError(Exception):
    """A host has an address that is not public."""


async def public_addresses(host: str, resolve: Resolve) -> list[str]:
    """Return the host's addresses, in the resolver's order.

    Raises PrivateAddressError if any of them isn't public: a name with both kinds is meant to evade a check. Raises
    what `resolve` raises.
    """
    addresses = await resolve(host)
    private = [address for address in addresses if not is_public(address)]
    if private:
        raise PrivateAddressError(f"{host} has the address {private[0]}")
    return addresses


def is_public(address: str) -> bool:
    """Whether an address is a host on the public Internet; False for anything that isn't an address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return _is_public_v4(parsed) if isinstance(parsed, _IPv4) else _is_public_v6(parsed)


def _is_public_v4(address: _IPv4) -> bool:
    return address.is_global and not address.is_multicast


def _is_public_v6(address: _IPv6) -> bool:
    if address.ipv4_mapped is not None:
        return _is_public_v4(address.ipv4_mapped)
    if address in _NAT64:
        return _is_public_v4(_IPv4(int(address) & 0xFFFFFFFF))
    return address in _UNICAST and address.is_global and not any(address in network for network in _NOT_HOSTS)


async def system_resolver(host: str) -> list[str]:
    """Ask the system's resolver for a host name. Raises OSError or UnicodeError if it has no address."""
    found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]
