"""The shelf as a whole: what is on it, whether it is in order, and what it holds for one country.

`migcap.data` reads one table for a learner; this room looks at all of them for authors, trainers and the command line.
"""
