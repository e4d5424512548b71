"""nbgrader's exchange over the hand-in desk, in place of a folder that all share.

    c.ExchangeFactory.submit = "migcap.classroom.exchange.ExchangeSubmit"     and so on: `use(c)` sets them all

With these, nbgrader's commands (list, fetch_assignment, submit, fetch_feedback, release_assignment, collect, release_feedback), the
list of assignments in JupyterLab and the buttons of the formgrader do what they ever did. Two things differ: the time of a
submission is the desk's, and what is due when is asked from the desk (lateness.py says how it gets into the gradebook).
"""

from migcap.classroom.exchange.base import Exchange
from migcap.classroom.exchange.collecting import ExchangeCollect
from migcap.classroom.exchange.fetching import ExchangeFetchAssignment, ExchangeFetchFeedback
from migcap.classroom.exchange.listing import ExchangeList
from migcap.classroom.exchange.releasing import ExchangeReleaseAssignment, ExchangeReleaseFeedback
from migcap.classroom.exchange.submitting import ExchangeSubmit

__all__ = ["Exchange", "ExchangeCollect", "ExchangeFetchAssignment", "ExchangeFetchFeedback", "ExchangeList", "ExchangeReleaseAssignment",
           "ExchangeReleaseFeedback", "ExchangeSubmit", "use"]


def use(config):
    """Set nbgrader's exchange to these classes, in a nbgrader_config.py or a Config."""
    for trait, ours in (("exchange", Exchange), ("list", ExchangeList), ("fetch_assignment", ExchangeFetchAssignment), ("fetch_feedback", ExchangeFetchFeedback),
                        ("submit", ExchangeSubmit), ("collect", ExchangeCollect), ("release_assignment", ExchangeReleaseAssignment),
                        ("release_feedback", ExchangeReleaseFeedback)):
        # By name: the formgrader writes its settings down as JSON.
        setattr(config.ExchangeFactory, trait, f"migcap.classroom.exchange.{ours.__name__}")
