"""From facts to case records: scopes, dates, roles, totals, merging."""
