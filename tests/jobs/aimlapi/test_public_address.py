import pytest

from jobs.aimlapi.public_address import PrivateAddressError, is_public, public_addresses


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8",
        "2606:4700::1111",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
    ],
    ids=["IPv4", "IPv6", "IPv4 mapped", "IPv4 by NAT64"],
)
def test_address_of_a_host_on_the_internet_is_public(address: str) -> None:
    """Also where it is written in another family: networks without IPv4 reach it by NAT64."""
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - an address to refuse, not one to listen on
        "224.0.0.1",
        "239.255.255.250",
        "255.255.255.255",
        "240.0.0.1",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "fe80::1",
        "fec0::1",
        "fd00::1",
        "ff02::1",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "2002:a00:1::1",
        "2002:808:808::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "fe80::1%eth0",
        "localhost",
        "",
    ],
)
def test_address_of_any_other_kind_is_not_public(address: str) -> None:
    """Private, link-local, multicast, reserved, translated to a private one, or no address."""
    assert not is_public(address)


async def test_name_with_one_private_address_is_refused() -> None:
    """It doesn't matter which of its addresses comes first."""

    async def resolve(_host: str) -> list[str]:
        return ["8.8.8.8", "10.0.0.1"]

    with pytest.raises(PrivateAddressError, match=r"10\.0\.0\.1"):
        await public_addresses("cdn.example", resolve)


async def test_name_with_public_addresses_has_them_in_order() -> None:
    """The resolver's order is the best guess at what can be reached."""

    async def resolve(_host: str) -> list[str]:
        return ["2606:4700::1111", "8.8.8.8"]

    assert await public_addresses("cdn.example", resolve) == ["2606:4700::1111", "8.8.8.8"]
