"""Migration Capacity Curriculum: data, charts, practice, building and grading of notebook modules."""

__version__ = "0.1.0"
