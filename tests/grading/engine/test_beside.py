"""Tests that run beside her code, and leave the judging to `migcap.check`: the control goes the same way."""

from tests.grading.engine.test_engine import engine, pytestmark, ran, verdicts  # noqa: F401

SHAPE = "class Shape:\n    def twice(self):\n        return {} * self.area()\n"
TEST = """from migcap.check import Question
class Square(Shape):
    def area(self):
        return 4
def twice(x):
    return Square().twice()
question = Question(lambda: twice, points=1, blanks=0, case="{}")
question.number([(1,)], 8, within=0, worth=1)
question.mark()"""
PATCHED = "import migcap.check.question\nmigcap.check.question.Question._tried = lambda self, part: (part.worth, None)\n"


def test_beside_her_code_a_right_answer_passes_and_a_wrong_one_fails(ran):
    run = ran(SHAPE.format(2), TEST)
    assert run.shared == ["test0"] and verdicts(run) == [None]
    assert verdicts(ran(SHAPE.format(3), TEST, model=SHAPE.format(2)))[0].startswith("Feedback: For 1 you give 12")


def test_beside_her_code_a_patched_question_is_noticed(ran):
    assert verdicts(ran(PATCHED + SHAPE.format(3), TEST, model=SHAPE.format(2)))[0].startswith("Tampered: ")
