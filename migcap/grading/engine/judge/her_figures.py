"""pyplot's figures in the learner's process, as the tests' process knows them: their numbers, and the figures themselves once a test looks at one."""

from migcap.grading.wire.figures import rebuild_figure

MOST = 50


class HerFigures:
    def __init__(self, talk):
        self._talk, self.numbers, self._here = talk, [], set()
        self.close_here = None  # pyplot's own close()

    def are(self, numbers):
        """These are open now, after a call; what was fetched before may have been drawn on since."""
        self.numbers = [number for number in numbers if type(number) is int][:MOST]
        self._here.clear()

    def fetch(self):
        """Make them pyplot's own here, for a test that looks at the current figure."""
        if self._here.issuperset(self.numbers):
            return
        for number, description in self._talk.ask("figures")["figures"][:MOST]:
            if number in self.numbers and number not in self._here:
                self.close_here(number)
                rebuild_figure(description, number=number)
                self._here.add(number)

    def close(self, number="all"):
        """Close one of hers, or all; of those that were fetched only hers: pyplot closes what is here."""
        closing = self.numbers if number == "all" else [number] if number in self.numbers else []
        if closing:
            self._talk.ask("close_figures", list(closing))
            self.numbers = [each for each in self.numbers if each not in closing]
            self._here.difference_update(closing)
