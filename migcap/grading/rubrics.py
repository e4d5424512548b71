from migcap.rubrics import rubric_points  # noqa: F401  (for migcap.build.rules, until it imports from migcap.rubrics itself)
