"""Grading with nbgrader: skeletons for learners, readable feedback, rubrics, and a learner's check of her own copy."""
