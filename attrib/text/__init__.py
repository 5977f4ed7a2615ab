"""Text to claims: `extract_claims` reads one article, `paragraphs` tells what each paragraph does."""

from attrib.text.extract import extract_claims

__all__ = ["extract_claims"]
