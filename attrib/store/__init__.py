"""Storage by table: functions that take a Session and give or take domain objects; rows stay inside.

Start at `database.open_database`. Nothing is kept unless the caller commits.
"""
