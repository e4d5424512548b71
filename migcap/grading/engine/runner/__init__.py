"""The process with the learner's cells. It never sees a test; nothing that it says is believed without being looked at."""
