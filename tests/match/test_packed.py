import pytest

from attrib.match.fingerprint import fingerprint
from attrib.match.packed import pack, unpack
from tests.factories import make_claim

CLAIMS = (
    make_claim(""),
    make_claim("He agreed."),
    make_claim(
        "About 1,400 of the jobs at Dorrow, which opened in 1998, “will go by May”, and 3.5 percent of U.S. pay.",
        source="two senior Lathrian officials",
        cue="said",
    ),
    make_claim("“Straße nach Übersee – 𝔘nicode”"),
)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.text[:12] or "empty")
def test_a_packed_fingerprint_comes_back_as_it_was(claim):
    read = fingerprint(claim)
    assert unpack(pack(read)) == read
    assert pack(unpack(pack(read))) == pack(read)


@pytest.mark.parametrize("data", [b"", b"{}", b"[1, 2]", b"[[1], [], [], [], [], {}]", b"\xff"])
def test_other_bytes_are_refused(data):
    with pytest.raises(ValueError, match="not a packed fingerprint"):
        unpack(data)
