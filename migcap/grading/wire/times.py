"""Dates and times of the standard library, and time zones."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from migcap.grading.wire.errors import WireError
from migcap.grading.wire.forms import exactly, mark, parts_of, reads, writes

DATETIME, DATE, TIME, DURATION, OFFSET, ZONE = map(mark, range(20, 26))

# A zone's name is looked up as a file: no dots, so that it cannot leave the folder of zones.
_ZONE = re.compile(r"[A-Za-z0-9_+\-]{1,40}(/[A-Za-z0-9_+\-]{1,40}){0,2}")
_NEW_ZONE_COST = 2000  # it is read from a file


@writes(dt.datetime)
def _write_datetime(value):
    return [DATETIME, value.year, value.month, value.day, value.hour, value.minute, value.second, value.microsecond, value.fold, value.tzinfo]


@reads(DATETIME.code)
def _read_datetime(reading, parts):
    *numbers, fold, zone = parts_of(parts, 9)
    return dt.datetime(*map(_integer, numbers), tzinfo=checked_zone(zone), fold=_integer(fold))


@writes(dt.date)
def _write_date(value):
    return [DATE, value.year, value.month, value.day]


@reads(DATE.code)
def _read_date(reading, parts):
    return dt.date(*map(_integer, parts_of(parts, 3)))


@writes(dt.time)
def _write_time(value):
    return [TIME, value.hour, value.minute, value.second, value.microsecond, value.fold, value.tzinfo]


@reads(TIME.code)
def _read_time(reading, parts):
    *numbers, fold, zone = parts_of(parts, 6)
    return dt.time(*map(_integer, numbers), tzinfo=checked_zone(zone), fold=_integer(fold))


@writes(dt.timedelta)
def _write_duration(value):
    return [DURATION, value.days, value.seconds, value.microseconds]


@reads(DURATION.code)
def _read_duration(reading, parts):
    return dt.timedelta(*map(_integer, parts_of(parts, 3)))


@writes(dt.timezone)
def _write_offset(value):
    offset, *name = value.__getinitargs__()
    return [OFFSET, offset, name[0] if name else None]


@reads(OFFSET.code)
def _read_offset(reading, parts):
    offset, name = parts_of(parts, 2)
    if not exactly(dt.timedelta, offset) and name is None:
        return dt.timezone.utc
    return dt.timezone(offset) if name is None else dt.timezone(offset, exactly(str, name))


@writes(ZoneInfo)
def _write_zone(value):
    return None if value.key is None else [ZONE, value.key]


@reads(ZONE.code)
def _read_zone(reading, parts):
    [name] = parts_of(parts, 1)
    zone = reading.zones.get(exactly(str, name))
    if zone is None:
        if not _ZONE.fullmatch(name):
            raise WireError("this is no name of a time zone")
        reading.spend(_NEW_ZONE_COST)
        zone = reading.zones[name] = ZoneInfo(name)
    return zone


def checked_zone(zone):
    if zone is not None and type(zone) not in (dt.timezone, ZoneInfo):
        raise WireError("expected a time zone")
    return zone


def _integer(value):
    return exactly(int, value)
