"""The annex as a document: every piece with its source, names for codes, notes where they are due, in HTML and in Word."""

import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from matplotlib import pyplot as plt

from migcap import annex, cli, home
from migcap.annex.document import cited, document
from migcap.annex.tables import markdown_table
from migcap.charts import show
from migcap.data import load
from migcap.errors import MigcapError


@pytest.fixture
def her(tmp_path, monkeypatch):
    monkeypatch.setenv("MIGCAP_HOME", str(tmp_path / "her folder"))  # with a space, as on many laptops
    monkeypatch.delenv("MIGCAP_ANNEX", raising=False)
    home.choose_country("NPL")
    return tmp_path / "her folder"


def chart():
    _, ax = plt.subplots(figsize=(3, 2))
    ax.plot([1990, 2024], [1, 2])
    ax.figure.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    show(ax, alt='A line from 1 to 2, called "up".')
    plt.close("all")
    return ax


@pytest.fixture
def filled(her):
    stock = load("migrant_stock")
    annex.keep("00/origins", pd.DataFrame({"origin": ["IND", "SRB"], "first_year": [1990, 2024], "migrants": [412190, 3], "share": [87.566, None]}),
               title="Origins | of *migrants*", source=stock)
    annex.keep("00/chart", chart(), title="Migrants, 1990 to 2024", source=stock)
    annex.keep("00/sentences", "About 471,000 people.\n<script>alert(1)</script> $x$ It costs $5 and $6.", title="Migrants in Nepal", source=stock)
    annex.keep("02/box", "Who counts.", title="Definitions", source="A source of her own")
    return her


def made(headings=None):
    return {path.suffix: path for path in annex.write_document(headings)}


def test_both_documents_hold_every_piece_in_the_order_of_the_modules(filled):
    files = made({"00": "Migrants in the country", "02": "Definitions used"})
    assert files[".html"] == filled / "annex" / "annex.html" and files[".docx"].name == "annex.docx"
    page = files[".html"].read_text(encoding="utf-8")
    word = zipfile.ZipFile(files[".docx"]).read("word/document.xml").decode()
    for text in (page, re.sub("<[^>]+>", "", word)):
        order = [text.index(words) for words in ("Nepal", "Migrants in the country", "About 471,000", "Figure 1.", "Table 1.", "Definitions used", "Who counts.",
                                                 "A source of her own", "Sources and notes")]
        assert order == sorted(order)
    assert 'lang="en"' in page and "data:image/png;base64," in page and "http" not in re.sub(r"http://www.w3.org\S*", "", page)
    assert 'alt="A line from 1 to 2, called &quot;up&quot;."' in page
    assert "A line from 1 to 2, called &quot;up&quot;." in word


def test_her_words_stay_words(filled):
    page = made()[".html"].read_text(encoding="utf-8")
    assert "<script" not in page and "&lt;script&gt;" in page and "$5 and $6" in page
    assert "Origins | of *migrants*" in page


def test_a_table_reads_as_in_print():
    table = pd.DataFrame({"origin": ["IND", "XKX"], "first_year": [1990, 2024], "migrants": [412190, 3], "share": [87.566, None]})
    head, _, first, second = markdown_table(table).splitlines()
    assert head == "| Origin | First year | Migrants | Share |"
    assert first == "| India | 1990 | 412,190 | 87.6 |"
    assert second == "| Kosovo\\* | 2024 | 3 |  |"


def test_the_footnote_stands_where_it_is_due(filled):
    assert "1244" in document({})  # Serbia's figures hold Kosovo*'s
    for path in (filled / "annex" / "00").glob("origins*"):
        path.unlink()
    assert "1244" not in document({})
    home.choose_country("XKX")
    assert document({}).count("1244") == 1


def test_sources_are_listed_once(filled):
    text = document({})
    assert text.partition("# Sources and notes")[2].count("International Migrant Stock 2024") == 1
    assert cited(["Source: UN DESA", "United Nations (2024). Stock."]) == ["United Nations (2024). Stock."]
    assert cited(["Source: UN DESA"]) == ["UN DESA"]


def test_what_she_edited_is_kept(filled):
    first = made()[".docx"]
    first.write_bytes(b"hers")
    assert made()[".docx"] == first  # nothing new in the pieces: nothing new beside hers
    annex.keep("02/box", "Who counts now.", title="Definitions", source="A source of her own")
    second = made()[".docx"]
    assert first.read_bytes() == b"hers" and second.name == "annex (new).docx"


def test_an_empty_annex_says_what_to_do(her, capsys):
    assert cli.main(["annex"]) == 1
    assert capsys.readouterr().err == ('There is nothing in your annex yet: work through an assignment, and run the cell under its heading '
                                       '"Keep what you made".\n')


def test_a_piece_whose_file_is_gone_is_left_out(filled):
    (filled / "annex" / "00" / "chart.png").unlink()
    assert "Figure 1" not in document({}) and "Table 1" in document({})


def test_what_pandoc_cannot_make_is_one_sentence(filled, monkeypatch):
    def fails(*_, **__):
        raise RuntimeError("Pandoc died with exitcode 1:\n no room")

    monkeypatch.setattr("pypandoc.convert_text", fails)
    with pytest.raises(MigcapError, match=r"^The annex could not be made \(Pandoc died with exitcode 1: no room\): open the files in .*, and keep that piece again\.$"):
        made()


def test_the_command_names_the_sections_by_the_modules(filled, capsys):
    assert cli.main(["annex"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [Path(line).name for line in said] == ["annex.html", "annex.docx"]
    assert "Migrants in the country, and its people abroad" in Path(said[0]).read_text(encoding="utf-8")
