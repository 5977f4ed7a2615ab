"""One file per command: parse, call a workflow, print. Whatever is slow to import is imported in the body."""
