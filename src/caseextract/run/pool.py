"""Workers: processes that share out the documents, results in the order of the input, few documents in memory.

A worker that dies takes only the document with it that it was at; another takes its place. So does one whose document is
so far over its time that it no longer listens.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from caseextract.errors import CaseExtractError
from caseextract.read import Item
from caseextract.run.work import Job, Outcome, Worker, over_budget

_CHUNK = 4  # documents a message
_AHEAD = 3  # messages a worker has before it, so that it never waits
_WINDOW = 64  # documents a worker that may be done before an earlier one is
_BYTES = 64 << 20  # of documents under way
_GRACE = 5.0  # seconds over the budget before a worker is killed
_SETTLE = 0.2  # seconds in which the end of a worker may turn out to be the end of all
_TRIES = 3  # workers in a row that may die before they are ready


def outcomes(items: Iterable[Item], job: Job, workers: int = 1) -> Iterator[Outcome]:
    """One Outcome for each Item, in the same order. One worker is this process itself."""
    for _, outcome in worked(items, job, workers):
        yield outcome


def worked(items: Iterable[Item], job: Job, workers: int = 1) -> Generator[tuple[Item, Outcome]]:
    """Each Item with its Outcome, in the same order."""
    if workers <= 1:
        worker: Worker | None = None
        for item in items:
            worker = worker or Worker(job)
            yield item, worker.do(item)
        return
    pool = _Pool(job, workers)
    try:
        yield from pool.run(iter(items))
    finally:
        pool.close()


def _mask(block: bool) -> None:
    """Hold back what a terminal sends, or let it through again: a worker that is being started inherits that."""
    if hasattr(signal, "pthread_sigmask"):
        if block:
            resource_tracker.ensure_running()  # it would let them through when it starts
        signal.pthread_sigmask(signal.SIG_BLOCK if block else signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})


def _serve(connection: Connection, job: Job) -> None:
    """A worker's life: take Items, give Outcomes, end when the other side is gone."""
    for number in (signal.SIGINT, signal.SIGTERM):  # the parent decides
        signal.signal(number, signal.SIG_IGN)
    _mask(False)
    try:
        worker = Worker(job)
        connection.send(None)
        while True:
            for item in connection.recv():
                connection.send(worker.do(item))
    except (EOFError, OSError):
        pass
    os._exit(0)


@dataclass(slots=True, eq=False)
class _Slot:
    """One worker: its process, the documents before it, since when it has been at the first of them."""

    process: BaseProcess
    connection: Connection
    tasks: deque[tuple[int, Item]] = field(default_factory=deque)
    since: float = 0.0
    ready: bool = False


class _Pool:
    """Workers and what is between them and the output."""

    def __init__(self, job: Job, workers: int) -> None:
        self._job = job
        self._context = multiprocessing.get_context("spawn")
        self._deaths = 0
        self._most = workers
        self._slots: list[_Slot] = []  # begun as there is something for them to do
        self._again: deque[tuple[int, Item]] = deque()  # taken back from a worker that died
        self._done: dict[int, tuple[Item, Outcome]] = {}
        self._sent = self._given = self._held = 0
        self._ended = False

    def _begin(self) -> _Slot:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._job), daemon=True)
        _mask(True)  # a worker that is still importing would die of Ctrl-C with a traceback
        try:
            process.start()
        finally:
            _mask(False)
        theirs.close()
        return _Slot(process, ours)

    def run(self, items: Iterator[Item]) -> Iterator[tuple[Item, Outcome]]:
        """Each Item with its Outcome."""
        while True:
            self._feed(items)
            while self._given in self._done:
                item, outcome = self._done.pop(self._given)
                self._given += 1
                self._held -= len(item.data)
                yield item, outcome
            if self._ended and self._given == self._sent:
                return
            if not any(slot.tasks for slot in self._slots):
                continue
            self._listen()

    def _feed(self, items: Iterator[Item]) -> None:
        """Give each worker documents enough, those with the fewest first; begin another while there may be more."""
        begun: list[tuple[_Slot, list[tuple[int, Item]]]] = []
        while len(self._slots) < self._most and (chunk := self._next(items)):
            self._slots.append(self._begin())
            begun.append((self._slots[-1], chunk))
        for slot, chunk in begun:  # not before all are under way: what is large waits for its worker to take it
            self._give(slot, chunk)
        for slot in sorted(self._slots, key=lambda slot: len(slot.tasks)):
            while len(slot.tasks) <= _CHUNK * (_AHEAD - 1):
                chunk = self._next(items)
                if not chunk:
                    return
                if not self._give(slot, chunk):
                    break

    def _give(self, slot: _Slot, chunk: list[tuple[int, Item]]) -> bool:
        """Put documents before a worker; whether it could be told."""
        if not slot.tasks:
            slot.since = time.monotonic()
        slot.tasks.extend(chunk)
        try:
            slot.connection.send([item for _, item in chunk])
        except OSError:  # it died; its end is noticed on listening
            return False
        return True

    def _next(self, items: Iterator[Item]) -> list[tuple[int, Item]]:
        chunk: list[tuple[int, Item]] = []
        while len(chunk) < _CHUNK:
            if self._again:
                chunk.append(self._again.popleft())
                continue
            full = self._sent - self._given >= _WINDOW * self._most or self._held >= _BYTES
            if self._ended or full and self._sent > self._given:
                break
            item = next(items, None)
            if item is None:
                self._ended = True
                break
            chunk.append((self._sent, item))
            self._sent += 1
            self._held += len(item.data)
        return chunk

    def _listen(self) -> None:
        """Take what the workers have to say, and look after those that say nothing."""
        by_connection = {slot.connection: slot for slot in self._slots}
        heard: list[Any] = wait(list(by_connection), timeout=1.0)
        for connection in heard:
            slot = by_connection[connection]
            try:
                while connection.poll():
                    self._take(slot, connection.recv())
            except (EOFError, OSError):
                self._died(slot)
        if self._job.seconds:
            now = time.monotonic()
            for slot in list(self._slots):
                if slot.ready and slot.tasks and now - slot.since > self._job.seconds + _GRACE and not slot.connection.poll():
                    slot.process.kill()
                    self._died(slot, over_budget(slot.tasks[0][1].place, self._job.seconds))

    def _take(self, slot: _Slot, said: Outcome | None) -> None:
        slot.since = time.monotonic()
        if said is None:
            slot.ready = True
            self._deaths = 0
            return
        number, item = slot.tasks.popleft()
        self._done[number] = item, said

    def _died(self, slot: _Slot, error: CaseExtractError | None = None) -> None:
        """Put another in a worker's place; the document it was at has failed, the others go to whoever is free."""
        time.sleep(_SETTLE)
        slot.process.join()
        slot.connection.close()
        if slot.ready and slot.tasks:
            number, item = slot.tasks.popleft()
            how = slot.process.exitcode or 0
            why = f"its worker was killed by signal {-how}" if how < 0 else f"its worker ended with status {how}"
            self._done[number] = item, Outcome(item.place, error=error or CaseExtractError("batch.worker", why, item.place, "try it again by itself"))
        elif not slot.ready:
            self._deaths += 1
            if self._deaths >= _TRIES:
                raise CaseExtractError("batch.workers", "the workers die before they begin", remedy="try --workers 1")
        self._again.extendleft(reversed(slot.tasks))
        self._slots[self._slots.index(slot)] = self._begin()

    def close(self) -> None:
        """End all workers."""
        for slot in self._slots:
            with contextlib.suppress(OSError):
                slot.connection.close()
            slot.process.kill()
        for slot in self._slots:
            slot.process.join()
