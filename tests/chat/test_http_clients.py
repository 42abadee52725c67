from chat.http_clients import new_client, tls_context


def test_clients_share_one_tls_context() -> None:
    """Loading the certificates again for each client would delay the start."""
    assert tls_context() is tls_context()


async def test_clients_have_connections_of_their_own() -> None:
    """What hangs in one takes no connection of the other."""
    async with new_client() as one, new_client() as other:
        assert one is not other
