"""WARC records as crawlers write them, for tests."""

import base64
import gzip
import hashlib

PAGE_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def answer(body: str | bytes, head: str = PAGE_HEAD) -> bytes:
    """What a web server answers."""
    return head.encode() + b"\r\n" + (body.encode() if isinstance(body, str) else body)


def record(
    content: bytes, url: str = "https://courier.example/lamp", *, kind: str = "response", **headers: str
) -> bytes:
    """One record; `headers` replace or add to its own, with _ for -."""
    digest = base64.b32encode(hashlib.sha1(content).digest()).decode()
    own = {
        "WARC-Type": kind,
        "WARC-Target-URI": url,
        "WARC-Date": "2025-10-08T06:40:00Z",
        "WARC-Record-ID": "<urn:uuid:0>",
        "Content-Type": "application/http; msgtype=response",
        "WARC-Block-Digest": f"sha1:{digest}",
        "Content-Length": str(len(content)),
    }
    told = {**own, **{name.replace("_", "-"): value for name, value in headers.items()}}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    return f"WARC/1.0\r\n{lines}\r\n".encode() + content + b"\r\n\r\n"


def packed(*records: bytes) -> bytes:
    """A WARC.gz: each record packed by itself."""
    return b"".join(gzip.compress(each, mtime=0) for each in records)
