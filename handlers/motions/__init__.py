"""Reference videos that are saved under a name: choose one, save one, remove one."""
