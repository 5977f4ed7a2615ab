"""The report as one self-contained web page: `page` takes stories and gives the whole file's text."""

from attrib.report.html.page import listing_page, page
from attrib.report.html.story import StoryPage

__all__ = ["StoryPage", "listing_page", "page"]
