"""What a trainer and a learner are told where a cell could not be run to its end."""

TOO_LONG = "This was still running after {} seconds and was stopped. Look for a loop that never ends."
STOPPED = "Python itself stopped while this ran, so it was left out. Look for a line that ends the program or needs very much memory."
NOT_RUN = "This was not run: Python had stopped too often in the cells before."
NO_TIME = "This was not run: the whole notebook had taken {} seconds by then."
NOT_JUDGED = "This test could not be run to its end, and a person has to look at it."
