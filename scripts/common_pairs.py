"""Write the pairs of characters that many texts of the corpus share: src/caseextract/data/common_pairs.txt.

    python scripts/common_pairs.py

Pairs in at least 3 % of the tuned documents say nothing of one case: 犯罪, 抓获, 经查, 目前. What two paragraphs share
beyond them speaks for one story (see assemble/cohesion.py).
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from caseextract import Extractor
from caseextract.assemble.cohesion import pairs
from caseextract.text import clean

ROOT = Path(__file__).parents[1]
SHARE = 0.03


def main() -> None:
    """Count and write, in the order of code points."""
    seen: Counter[str] = Counter()
    texts = [json.loads(line)["text"] for path in sorted((ROOT / "corpus").glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines() if line]
    furniture = Extractor().furniture
    for text in texts:
        seen.update(pairs(clean(text, furniture).text))
    common = sorted(pair for pair, count in seen.items() if count >= SHARE * len(texts))
    (ROOT / "src/caseextract/data/common_pairs.txt").write_text("\n".join(common) + "\n", encoding="utf-8")
    print(f"{len(common)} pairs in {SHARE:.0%} or more of {len(texts)} texts")


if __name__ == "__main__":
    main()
