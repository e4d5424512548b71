"""One bad cell does not take the rest of a submission with it, and a test's last word is what counts."""

import os

from nbgrader.utils import determine_grade

from migcap.grading.run import Run
from tests.grading import toy

def run(*cells, timeout=20, **settings):
    made, _ = Run(timeout=timeout, extra_arguments=["--log-level=ERROR"], **settings).preprocess(toy.notebook(*cells), {})
    return made.cells


def errors(cell):
    return [output.evalue for output in cell.outputs if output.output_type == "error"]


DEAF = """import time
while True:
    try:
        time.sleep(60)
    except KeyboardInterrupt:
        pass"""


def test_bad_cells_are_left_out_with_a_sentence_and_the_rest_is_run():
    before, killed, left, deaf, endless, after = run(
        toy.plain("x = 1"), toy.plain("import os; os._exit(1)"), toy.plain("exit()"), toy.plain(DEAF), toy.plain("while True: pass"), toy.plain("print(x)"),
        timeout=2)
    stopped, too_long = "Python itself stopped while this ran", "This was still running after 2 seconds"
    assert [[text[:len(stopped)] for text in errors(cell)] for cell in (killed, left)] == [[stopped], [stopped]]
    assert [[text[:len(too_long)] for text in errors(cell)] for cell in (deaf, endless)] == [[too_long], [too_long]]
    assert errors(before) == errors(after) == [] and after.outputs[0].text == "1\n"


def test_a_test_that_stops_python_scores_nothing_and_the_next_one_counts():
    killed, fine = run(toy.test_cell("a", "import os; os._exit(1)", 2), toy.test_cell("b", "1 + 0.5", 2))
    assert (determine_grade(killed), determine_grade(fine)) == ((0, 2.0), (1.5, 2.0))


def test_after_too_many_stops_the_remaining_cells_say_that_they_were_not_run():
    cells = run(*[toy.plain("exit()") for _ in range(3)], restarts=2)
    assert [errors(cell)[0].split(":")[0].split(" while")[0] for cell in cells] == ["Python itself stopped", "Python itself stopped", "This was not run"]


LAST_WORDS = {
    "import sys; print('a warning', file=sys.stderr)": 2,
    "import warnings; warnings.warn('old'); 0.5": 0.5,
    "import sys; sys.displayhook(2.0)\nassert False, 'wrong'": 0,
    "import sys; sys.displayhook(2.0)\n0.5": 0.5,
    "from IPython.display import display; display(2.0)\n1.5": 1.5,
    "assert False": 0,
    "None": 2,
    "1.5": 1.5,
}


def test_the_last_word_of_a_test_is_its_score():
    cells = run(*[toy.test_cell(f"t{number}", source, 2) for number, source in enumerate(LAST_WORDS)])
    assert {cell.source: determine_grade(cell)[0] for cell in cells} == LAST_WORDS


def test_a_warning_in_a_cell_of_her_own_stays_for_the_trainer():
    cell, = run(toy.plain("import warnings; warnings.warn('old')"))
    assert "old" in cell.outputs[0].text


def test_the_kernel_gets_its_environment_and_this_process_does_not(monkeypatch, tmp_path):
    monkeypatch.delenv("MIGCAP_ANNEX", raising=False)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "hers"))
    cell, = run(toy.plain("import os; print(os.environ['MIGCAP_ANNEX'], 'hers' in os.environ['IPYTHONDIR'])"), environment={"MIGCAP_ANNEX": "off"})
    assert cell.outputs[0].text == "off False\n" and "MIGCAP_ANNEX" not in os.environ
