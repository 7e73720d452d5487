"""Running over many documents: workers, budgets, the journal, the report; `caseextract.run.batch.batch` is the door."""
