"""The process with the tests. It never runs a line of the learner's: her functions are called where they live, and what comes back is a value."""
