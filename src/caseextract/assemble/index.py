"""What stands where in one document: facts, bodies, dates, names and kinds of offence by offset."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from caseextract.assemble.bodies import Canonical
from caseextract.assemble.placed import Placed
from caseextract.mentions.dates import DateMention
from caseextract.mentions.facts import Fact, Facts
from caseextract.mentions.unit_parts import UnitMention

_NOT_ACTING = ("directing", "assisting", "receiving")
_TEAMS = ("专案组", "专案小组", "抓捕组", "抓捕小组", "行动组", "行动小组", "攻坚组", "工作组", "调查组")  # of one case, however many places they went to

_SAVED = ("stop_payment", "frozen", "prevented_loss", "returned", "recovered")  # an outcome though nobody was caught


class Index:
    """Facts, acting bodies, dates and names of one text, found by the range in which they begin."""

    def __init__(self, facts: Facts, units: Sequence[UnitMention], dates: Sequence[DateMention], names: Mapping[int, Canonical]) -> None:
        """Sort once; ``names`` maps a body's start to its canonical name."""
        acting = (
            u for u in units
            if not u.generic and u.deictic is None and u.excluded in (None, "wanted") and u.role not in _NOT_ACTING and u.type not in ("court", "procuratorate")
            and not u.name.endswith(_TEAMS)
        )
        self.same = {start: body.name for start, body in names.items()}
        self.regions = {start: body.region for start, body in names.items() if body.region is not None}
        self.sources_in = Placed(u for u in units if u.excluded == "report_source").between
        core: Placed[Fact] = Placed([*facts.arrests, *facts.busts, *facts.items])
        self.core_in = core.between
        money, statistics = Placed(facts.amounts), Placed(facts.statistics)
        self.saved_in = Placed(f for f in facts.amounts if f.role in _SAVED).between
        self.money_in, self.statistics_in = money.between, statistics.between
        self._core, self._money, self._statistics = core, money, statistics
        self.arrests_in = Placed(facts.arrests).between
        self.busts_in = Placed(facts.busts).between
        self.items_in = Placed(facts.items).between
        self.persons_in = Placed(facts.persons).between
        self.crimes_in = Placed(facts.crimes).between
        self.units_in = Placed(acting).between
        self.totals: dict[tuple[int, int], Sequence[tuple[str, int]]] = {}  # what speaks for totals in a range, and whether it tells of
        self.of_one: dict[tuple[int, int], bool] = {}  # one case: kept, as both are asked of a range again and again (assemble.totals)
        self.dates_in = Placed(d for d in dates if not (d.casual and d.day is not None)).between  # “猎鹰17号”行动 has no day

    def name_of(self, unit: UnitMention) -> str:
        """The canonical name of a body, or the name it is told by where none was found."""
        return self.same.get(unit.start, unit.name)

    def any_in(self, start: int, end: int) -> bool:
        """Whether a range states any figure of a record."""
        return self._core.any_between(start, end) or self._money.any_between(start, end) or self._statistics.any_between(start, end)
