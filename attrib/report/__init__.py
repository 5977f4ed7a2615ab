"""Findings and listings as text: rows and columns, one file per format, and the overview people read."""
