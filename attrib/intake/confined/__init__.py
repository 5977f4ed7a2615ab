"""Hostile documents are taken apart in a process of their own, with limits of time and memory: `confined`."""

from attrib.intake.confined.parent import SECONDS, Overrun, confined

__all__ = ["SECONDS", "Overrun", "confined"]
