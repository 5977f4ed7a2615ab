"""How a server wants to be treated: robots.txt, and time between two questions."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from protego import Protego

# Ten thousand rules; more are nobody's rules.
MOST_ROBOTS = 500_000
# A server that asks for more time between two pages than this means: do not come.
LONGEST_DELAY = 60.0


@dataclass(slots=True)
class Pace:
    """Time between two questions to one server: `sleep` and `clock` are those of the system but in tests."""

    delay: float
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    asked: dict[str, float] = field(default_factory=dict)

    def keep(self, site: str, wanted: float | None) -> None:
        """As long has passed since the last question to this server as it wants, or as we say, if that is longer."""
        pause = max(self.delay, min(wanted or 0.0, LONGEST_DELAY))
        before = self.asked.get(site)
        if before is not None:
            self.wait(before + pause - self.clock())
        self.asked[site] = self.clock()

    def wait(self, seconds: float) -> None:
        """That time has passed."""
        if seconds > 0:
            self.sleep(seconds)


def rules_in(body: bytes) -> Protego:
    """The rules of a robots.txt, however broken."""
    from protego import Protego  # noqa: PLC0415 - only where something is fetched

    return Protego.parse(body[:MOST_ROBOTS].decode("utf-8", "replace"))


def retry_after(header: str | None) -> float | None:
    """The seconds a Retry-After header asks to wait, or None where it does not say."""
    if not header:
        return None
    if header.strip().isascii() and header.strip().isdigit():
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
