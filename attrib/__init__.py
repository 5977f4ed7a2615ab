"""attrib: which outlets repeat, alter or drop each attribution."""

__version__ = "0.1.0"
