"""`python -m migcap` is the same as `migcap`, also where the environment's scripts are not on PATH."""

from migcap.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
