"""Joining: the most alike first, as long as it is worth it, whatever the order they are named in."""

from __future__ import annotations

from itertools import combinations

from attrib.match.story_groups import Group, joined


def groups(*names: str | None) -> list[Group]:
    return [Group(number, [number], name, [number]) for number, name in enumerate(names)]


def by_table(**alike: float):
    """Worth as a mean over pairs, `_01=0.8` for the pair of 0 and 1; what is not in the table is worth nothing."""

    def worth(one: Group, other: Group) -> float | None:
        if one.name and other.name:
            return None
        pairs = [sorted((a, b)) for a in one.members for b in other.members]
        mean = sum(alike.get(f"_{a}{b}", 0.0) for a, b in pairs) / len(pairs)
        return mean if mean >= 0.5 else None

    return worth


def members(found: list[Group]) -> list[list[int]]:
    return [group.members for group in found]


def every_pair(count: int) -> list[tuple[int, int]]:
    return list(combinations(range(count), 2))


def test_a_stranger_to_half_of_a_group_stays_out():
    worth = by_table(_01=0.9, _12=0.8, _02=0.1)
    assert members(joined(groups(None, None, None), every_pair(3), worth)) == [[0, 1], [2]]


def test_the_most_alike_are_joined_first():
    worth = by_table(_01=0.7, _12=0.9, _02=0.0)
    assert members(joined(groups(None, None, None), every_pair(3), worth)) == [[0], [1, 2]]


def test_what_is_joined_is_near_to_all_its_parts_were_near_to():
    worth = by_table(_01=0.9, _12=0.8, _02=0.7)
    assert members(joined(groups(None, None, None), [(0, 1), (1, 2)], worth)) == [[0, 1, 2]]


def test_who_is_not_near_is_not_looked_at():
    assert members(joined(groups(None, None), [], by_table(_01=1.0))) == [[0], [1]]


def test_a_name_takes_in_what_has_none_and_two_names_stay_apart():
    found = joined(groups(None, "dam", "fog"), every_pair(3), by_table(_01=0.8, _02=0.9, _12=1.0))
    assert [(group.name, group.members, sorted(group.days)) for group in found] == [
        ("fog", [0, 2], [0, 2]),
        ("dam", [1], [1]),
    ]


def test_the_order_of_groups_and_pairs_plays_no_part():
    worth = by_table(_01=0.8, _12=0.8, _23=0.8, _02=0.4, _13=0.4, _03=0.6)
    expected = members(joined(groups(None, None, None, None), every_pair(4), worth))
    assert members(joined(groups(None, None, None, None)[::-1], every_pair(4)[::-1], worth)) == expected
    assert expected == [[0, 1, 2, 3]]
