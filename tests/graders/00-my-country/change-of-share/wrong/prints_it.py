"""For Nepal from 1990 to 2024 you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    print("The share changed by", after - before, "percentage points")
