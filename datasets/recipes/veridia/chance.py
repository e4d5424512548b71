"""Seeded chance for the synthetic tables.

Only `random.Random.random()` is used: Python promises the same numbers from the same seed in every version, and promises it for
nothing else that draws. So the tables are the same to the byte on every machine.
"""

import random
from datetime import date, timedelta


class Chance:
    """Numbers that look random and are the same every time; a text as seed, so that each table has its own."""

    def __init__(self, seed):
        self.draw = random.Random(seed).random

    def happens(self, share):
        return self.draw() < share

    def whole(self, low, high):
        """A whole number from `low` to `high`, both possible."""
        return low + int(self.draw() * (high - low + 1))

    def about(self, middle, spread):
        """`middle`, give or take at most the share `spread` of it; values near the middle are likelier."""
        return middle * (1 + spread * (self.draw() + self.draw() - 1))

    def one_of(self, shares):
        """A key of `shares` ({value: weight}), as often as its weight says."""
        point = self.draw() * sum(shares.values())
        for value, weight in shares.items():
            point -= weight
            if point < 0:
                return value
        return value

    def some(self, things, number):
        """`number` different ones of the list `things`, in the list's order."""
        things = list(things)
        order = sorted(range(len(things)), key=[self.draw() for _ in things].__getitem__)
        return [things[place] for place in sorted(order[:number])]

    def day(self, year):
        """A day of `year`, none after the 28th of its month, so that adding months never leaves the calendar."""
        return date(year, self.whole(1, 12), self.whole(1, 28))


def months_later(day, months, days=0):
    """The day `months` months (and `days` days) after `day`, for days up to the 28th."""
    month = day.month - 1 + months
    return date(day.year + month // 12, month % 12 + 1, day.day) + timedelta(days=days)


def spread_whole(total, weights):
    """`total` as whole numbers in proportion to `weights`, adding up exactly (largest remainders)."""
    shares = [total * weight / sum(weights) for weight in weights]
    parts = [int(share) for share in shares]
    largest = sorted(range(len(parts)), key=lambda place: (parts[place] - shares[place], place))
    for place in largest[:total - sum(parts)]:
        parts[place] += 1
    return parts
