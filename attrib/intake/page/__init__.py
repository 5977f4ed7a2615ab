"""A web page to text and details: `read_page`."""

from attrib.intake.page.read import Page, read_page

__all__ = ["Page", "read_page"]
