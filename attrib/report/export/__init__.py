"""What attrib found in the forms other programs know: Web Annotations, schema.org, a Data Package, JSON Lines."""

from attrib.report.export.collection import Collection

__all__ = ["Collection"]
