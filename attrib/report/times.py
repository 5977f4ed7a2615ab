"""Times of publication as text: how tables show them."""

from __future__ import annotations

from datetime import datetime

from attrib.domain import instant

__all__ = ["instant", "to_the_minute"]


def to_the_minute(published: str) -> str:
    """`2024-05-31 14:05` as the outlet's clock had it: what tables have room for. A bare date stays."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    return f"{moment:%Y-%m-%d %H:%M}" if "T" in published else published
