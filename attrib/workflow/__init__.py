"""One use case per file: f(session, options) -> what came of it. Commands print it; whoever calls commits."""
