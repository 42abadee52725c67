"""Reference videos kept under a name: choose, save, remove."""
