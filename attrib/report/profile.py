"""A source's profile in a few words: "anonymous, 10 of them, senior, security official"."""

from __future__ import annotations

from attrib.domain import ONE, Count, SourceMention


def profile_in_words(source: SourceMention) -> str:
    """What the article tells of the source, in the order of the profile."""
    profile = source.profile
    told = [
        profile.kind.value,
        profile.name,
        count_in_words(profile.count) if profile.count != ONE else None,
        "senior" if profile.senior else None,
        *profile.nationality,
        profile.role,
        profile.affiliation,
        profile.basis,
        f"via {source.via}" if source.via else None,
        "nothing earlier in the article says who that is" if source.orphan else None,
    ]
    return ", ".join(part for part in told if part)


def count_in_words(count: Count) -> str:
    """How many speak: "10 sources", "at least 4 sources", "4 to 6 sources"."""
    if count.exact:
        return f"{count.min} sources" if count.min != 1 else "1 source"
    if count.max is None:
        return f"at least {count.min} sources"
    return f"{count.min} to {count.max} sources"
