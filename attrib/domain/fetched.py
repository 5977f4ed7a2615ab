"""What a server told of a page, so that it can be asked next time whether the page is another one now."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """A page's `etag` and `last_modified` as its server gave them, and `reader`, in which manner it was read then.

    Asking again is worth it only where `reader` is still the same: otherwise the page itself is needed.
    """

    etag: str | None
    last_modified: str | None
    reader: str
