"""New and full moons, for the calendars that begin their months by them.

Positions after Meeus, Astronomical Algorithms, chapters 25, 47 and 49, cut down to what tells a moon to some minutes and a
place in the sky to some tenths of a degree.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import asin, atan2, cos, floor, radians, sin, sqrt, tan
from typing import Final

__all__ = ["crescent_after", "dusk_of_moon", "next_moon"]

_MONTH: Final = 29.530588861
_FIRST: Final = 2451550.09766  # the new moon of January 2000, from which all are counted
_EPOCH: Final = 1721424.5  # midnight before the day whose ordinal is 0
_CENTURY: Final = 36525.0
_J2000: Final = 2451545.0
_TILT: Final = radians(23.44)
_MECCA: Final = (radians(21.4), 39.8 / 360)
_DUSK_OF_INDIA: Final = 12.25 / 24  # of the day in Greenwich
# Of a new and of a full moon: what the sine of so many solar anomalies, lunar anomalies and nodal distances adds, in days.
_TERMS: Final = (
    (-0.40720, -0.40614, 0, 1, 0), (0.17241, 0.17302, 1, 0, 0), (0.01608, 0.01614, 0, 2, 0), (0.01039, 0.01043, 0, 0, 2), (0.00739, 0.00734, -1, 1, 0),
    (-0.00514, -0.00515, 1, 1, 0), (0.00208, 0.00209, 2, 0, 0), (-0.00111, -0.00111, 0, 1, -2), (-0.00057, -0.00057, 0, 1, 2),
)


def next_moon(day: date, *, full: bool = False) -> float:
    """The Julian date of the first new (or full) moon on a day or after it."""
    wanted = day.toordinal() + _EPOCH
    count = floor((wanted - _FIRST) / _MONTH) - 1
    while (found := _moon(count + full / 2, full)) < wanted:
        count += 1
    return found


def _moon(count: float, full: bool) -> float:
    solar, lunar, node = (radians(at + step * count) for at, step in ((2.5534, 29.10535670), (201.5643, 385.81693528), (160.7108, 390.67050284)))
    shift = sum(term[full] * sin(term[2] * solar + term[3] * lunar + term[4] * node) for term in _TERMS)
    return _FIRST + _MONTH * count + shift


def dusk_of_moon(moon: float) -> date:
    """The day in whose evening, in India, the last night before a moon falls: that of the lamps, and of the fire before Holi."""
    whole, hour = divmod(moon - _EPOCH, 1)
    return date.fromordinal(int(whole)) - timedelta(days=hour < _DUSK_OF_INDIA)


def crescent_after(moon: float) -> date:
    """The first day of the Islamic month that a new moon opens, as Mecca reckons: the morrow of the evening whose sun sets before the moon does."""
    day = floor(moon - _EPOCH)
    while True:
        dusk = _sunset(day)
        if dusk > moon and _stands_over(dusk, moon):
            return date.fromordinal(day + 1)
        day += 1


def _sun(at: float) -> tuple[float, float]:
    """Longitude and declination of the sun, in radians."""
    age = at - _J2000
    anomaly = radians(357.529 + 0.98560028 * age)
    longitude = radians(280.459 + 0.98564736 * age) + radians(1.915) * sin(anomaly) + radians(0.020) * sin(2 * anomaly)
    return longitude, asin(sin(_TILT) * sin(longitude))


def _sunset(day: int) -> float:
    """When the sun sets in Mecca on a day, told by the day's number."""
    latitude, east = _MECCA
    noon = day + _EPOCH + 0.5 - east
    _, height = _sun(noon)
    cosine = (sin(radians(-0.83)) - sin(latitude) * sin(height)) / (cos(latitude) * cos(height))
    return noon + atan2(sqrt(1 - cosine * cosine), cosine) / radians(360)


def _stands_over(dusk: float, moon: float) -> bool:
    """Whether the moon is above the horizon of the sun that sets: it has gone on from the sun, and stands north or south of its path."""
    longitude, height = _sun(dusk)
    latitude, _ = _MECCA
    ahead = radians(12.19 + 1.25 * cos(radians(134.96 + 13.06499295 * (dusk - _J2000)))) * (dusk - moon)
    node = radians(93.272 + 13.22935024 * (dusk - _J2000))
    aside = radians(5.128) * sin(node)
    right = atan2(cos(_TILT) * sin(longitude), cos(longitude))
    sidereal = right + atan2(sqrt(max(0.0, 1 - (tan(latitude) * tan(height)) ** 2)), -tan(latitude) * tan(height))
    upright = cos(_TILT) * sin(latitude) - sin(_TILT) * cos(latitude) * sin(sidereal)  # the cosine between the path of the sun and the horizon
    return ahead * sqrt(1 - upright * upright) + aside * upright > 0
