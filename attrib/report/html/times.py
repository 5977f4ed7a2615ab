"""Times as the page shows them: to the minute, with the offset they were given in."""

from __future__ import annotations

from datetime import datetime

from attrib.domain import Article
from attrib.report.times import to_the_minute


def moment(article: Article) -> str:
    """ "2025-10-08 06:40 +02:00": two outlets' clocks can be told apart. "no date" where there is none."""
    if article.published is None:
        return "no date"
    shown = to_the_minute(article.published.value)
    try:
        offset = datetime.fromisoformat(article.published.value).strftime("%z")
    except ValueError:
        return shown
    return f"{shown} {offset[:3]}:{offset[3:5]}" if offset else shown
