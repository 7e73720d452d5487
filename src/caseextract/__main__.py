"""``python -m caseextract``: the command line."""

from caseextract.cli import main

main()
