"""What it takes to gather an input, measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MEASURE = """
import re, sys
from collections import Counter
from attrib.intake import gather
counts = Counter(type(each).__name__ for each in gather(sys.argv[1:]))
print(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1], *counts.elements())
"""


def measured(file: Path) -> tuple[int, list[str]]:
    """The megabytes that gathering the file took at most, and the kinds of what came out of it."""
    ran = subprocess.run([sys.executable, "-c", MEASURE, file], capture_output=True, text=True, check=True)
    kilobytes, *kinds = ran.stdout.split()
    return int(kilobytes) // 1024, kinds
