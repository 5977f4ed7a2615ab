"""Nothing is lost, doubled or half, whatever happens: crashes, other writers, any order, a full disk.

`ATTRIB_FULL_SIZE=1 pytest tests/proofs` runs them with the numbers that are promised (half an hour on two cores);
without it the same tests run with a fraction of them.
"""
