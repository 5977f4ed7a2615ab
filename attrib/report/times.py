"""Times of publication as text: their order, and how tables show them."""

from __future__ import annotations

from datetime import UTC, datetime

# Behind every real time: an article without one is not called the first.
LAST = "9999-12-31T23:59:59"


def instant(published: str | None) -> str:
    """A key that puts times in order: in UTC where an offset is told, else as given; unknown times last."""
    if published is None:
        return LAST
    try:
        moment = datetime.fromisoformat(published)
        plain = moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return published
    return plain.isoformat()


def to_the_minute(published: str) -> str:
    """`2024-05-31 14:05` as the outlet's clock had it: what tables have room for. A bare date stays."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    return f"{moment:%Y-%m-%d %H:%M}" if "T" in published else published
