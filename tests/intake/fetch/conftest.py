"""The web server is there for all tests of fetching."""

from tests.intake.fetch.site import site

__all__ = ["site"]
