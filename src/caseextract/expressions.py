"""Regular expressions that are compiled when they are first used.

A text touches a few hundred of the two thousand expressions that the rules are made of; compiling all of them took most of
the time that starting took. What :func:`expression` returns is used like a compiled pattern of :mod:`re`: the first use of
any of its methods compiles it, and from then on they are that pattern's own.
"""

from __future__ import annotations

import re
from typing import Any, cast

_OWN = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groups", "groupindex")


class _Compiled:
    """An expression whose pattern has been compiled: its methods stand in the instance, as fast to reach as the pattern's."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __reduce__(self) -> tuple[Any, ...]:
        return expression, (self.pattern, self.flags)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Compiled) and (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self) -> int:
        return hash((self.pattern, self.flags))

    def __repr__(self) -> str:
        return f"expression({self.pattern!r}, {self.flags})"


class _Waiting(_Compiled):
    """An expression that nothing has asked for yet."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has under that name
        if name not in _OWN:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__.update({own: getattr(compiled, own) for own in _OWN})
        object.__setattr__(self, "__class__", _Compiled)  # two threads that come at once both compile, to the same end
        return self.__dict__[name]


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The expression, compiled when it is first used; raises re.error then where it is none."""
    return cast("re.Pattern[str]", _Waiting(pattern, flags))
