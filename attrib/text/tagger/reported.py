"""What counts as reported speech among annotated attributions: a verb of reporting in the cue, or a quotation.

A corpus such as PolNeAR also marks what people want, believe or plan; the tagger is not to learn that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

REPORTING = frozenset(
    """according acknowledge acknowledged acknowledges acknowledging add added adding adds admit admits
    admitted admitting allege alleged alleges alleging announce announced announces announcing argue
    argued argues arguing ask asked asking asks assert asserted asserting asserts call called calling
    calls cite cited cites citing claim claimed claiming claims conclude concluded concludes concluding
    confirm confirmed confirming confirms declare declared declares declaring denied denies deny denying
    describe described describes describing disclose disclosed discloses disclosing explain explained
    explaining explains insist insisted insisting insists note noted notes noting pledge pledged pledges
    pledging quote quoted quotes quoting remark remarked remarking remarks replied replies reply
    replying report reported reporting reports respond responded responding responds reveal revealed
    revealing reveals said say saying says state stated states stating suggest suggested suggesting
    suggests tell telling tells testified testifies testify testifying told tweet tweeted tweeting
    tweets urge urged urges urging vow vowed vowing vows warn warned warning warns write writes writing
    written wrote""".split()
)
MARK = re.compile(r"[\"“”„«»]|''|``")
LETTERS = re.compile(r"[a-z]+")


def is_reported(cue: Iterable[str], content: Iterable[str]) -> bool:
    """The cue's words hold a verb of reporting, or the content's a quotation mark."""
    words = LETTERS.findall(" ".join(cue).lower())
    return any(word in REPORTING for word in words) or any(MARK.search(part) for part in content)
