"""What goes wrong with a database."""


class StorageError(Exception):
    """The database can't read or write now (disk full, damaged, out of reach), but may later; the text says why."""


class UnusableDatabaseError(StorageError):
    """It can't be used as the database at all; the text tells the operator why and what to do."""
