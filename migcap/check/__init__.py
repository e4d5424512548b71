"""The words of a test: call an answer, compare it, say what was seen. No answer to any exercise lives here."""

from migcap.check.around import around
from migcap.check.chart import describe
from migcap.check.feedback import Feedback
from migcap.check.given import Given
from migcap.check.mistake import Mistake
from migcap.check.question import Question
from migcap.check.swap import instead, shuffled

__all__ = ["Feedback", "Given", "Mistake", "Question", "around", "describe", "instead", "shuffled"]
