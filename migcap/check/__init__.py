"""The words of a test: call an answer, compare it, say what was seen. No answer to any exercise lives here."""

from migcap.check.chart import describe
from migcap.check.feedback import Feedback
from migcap.check.question import Mistake, Question

__all__ = ["Feedback", "Mistake", "Question", "describe"]
