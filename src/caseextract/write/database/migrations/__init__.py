"""Migrations of the schema, run by ``caseextract db upgrade``; a revision that was released is never changed again."""
