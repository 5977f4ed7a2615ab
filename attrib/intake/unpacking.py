"""Compressed bytes to plain ones, no further than a limit: a bomb of a megabyte holds a gigabyte."""

from __future__ import annotations

import zlib

from attrib.errors import UnreadableInput

WINDOWS = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}
# Twice packed is a server's mistake; more often than that is meant to hurt.
MOST_LAYERS = 3


def unpacked(data: bytes, codings: str, *, most: int) -> bytes:
    """The content behind the codings of a Content-Encoding header, the last of them taken off first.

    Raises UnreadableInput for a coding not known here, broken data, and more than `most` bytes.
    """
    layers = [each.strip().lower() for each in codings.split(",")]
    layers = [each for each in layers if each not in ("", "identity")]
    if len(layers) > MOST_LAYERS:
        raise UnreadableInput(f"packed {len(layers)} times over")
    for coding in reversed(layers):
        data = _off(data, coding, most)
    return data


def _off(data: bytes, coding: str, most: int) -> bytes:
    if coding not in WINDOWS:
        raise UnreadableInput(f"packed as {coding[:20]}, which is not read here")
    if coding != "deflate" and not data.startswith(b"\x1f\x8b"):
        return data  # a server that announces gzip and sends plain bytes; browsers show such pages too
    try:
        return _inflated(data, WINDOWS[coding], most)
    except zlib.error:
        if coding != "deflate":
            raise UnreadableInput("its gzip is broken") from None
    try:
        return _inflated(data, -zlib.MAX_WBITS, most)  # as some servers understand "deflate"
    except zlib.error:
        raise UnreadableInput("its deflate is broken") from None


def _inflated(data: bytes, window: int, most: int) -> bytes:
    engine = zlib.decompressobj(window)
    plain = engine.decompress(data, most + 1)
    if len(plain) > most:
        raise UnreadableInput(f"too large when unpacked: more than {most // 1_000_000} MB")
    if not engine.eof:
        raise UnreadableInput("cut off: its compressed data ends early")
    return plain
