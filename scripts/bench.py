"""Speed and memory of extraction beside plain word segmentation, on the corpus, in one run on one core.

Prints processor time as characters a second of both and their ratio, and the peak memory of a process that does only
the one or the other: ratios travel between machines, the figures themselves do not.
"""

import json
import logging
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

ROUNDS = 5
CORPUS = Path(__file__).parents[1] / "corpus"


def texts() -> list[str]:
    """The texts of the corpus."""
    return [json.loads(line)["text"] for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines() if line]


def extractor() -> Callable[[str], object]:
    """Our work on one text, warmed up."""
    from caseextract.extractor import Extractor

    work = Extractor().extract
    work("6月3日，青河县公安局抓获犯罪嫌疑人5名。")
    return work


def segmenter() -> Callable[[str], object]:
    """The peer's work on one text, warmed up."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    return jieba.lcut


def once(work: Callable[[str], object], given: list[str]) -> float:
    """Processor seconds of one round."""
    start = process_time()
    for text in given:
        work(text)
    return process_time() - start


def peak(name: str) -> float:
    """Peak memory in MB of a process of its own that does the named work."""
    return float(subprocess.run([sys.executable, __file__, name], capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Measure and print; with the name of a side, do its work alone and print the peak memory."""
    given = texts()
    if len(sys.argv) > 1:
        once({"extract": extractor, "jieba": segmenter}[sys.argv[1]](), given)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    ours, theirs = extractor(), segmenter()
    rounds = [(once(ours, given), once(theirs, given)) for _ in range(ROUNDS)]
    best_ours, best_theirs = min(a for a, _ in rounds), min(b for _, b in rounds)
    chars = sum(map(len, given))
    print(f"{len(given)} texts, {chars} characters, best of {ROUNDS} rounds each, in turn")
    print(f"{'':12}{'characters/s':>14}{'peak MB':>10}")
    print(f"{'extract':12}{chars / best_ours:>14,.0f}{peak('extract'):>10.0f}")
    print(f"{'jieba.lcut':12}{chars / best_theirs:>14,.0f}{peak('jieba'):>10.0f}")
    print(f"{'ratio':12}{best_theirs / best_ours:>14.2f}{peak('extract') / peak('jieba'):>10.2f}")


if __name__ == "__main__":
    main()
