"""The annex: what she makes is kept with its sources, what she edits is hers, and nothing is kept while notebooks are graded."""

import io
import json

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from PIL import Image

from migcap import annex, charts
from migcap.data import KOSOVO_FOOTNOTE, load
from migcap.errors import MigcapError


@pytest.fixture(autouse=True, params=["home", "Ma fiche é"])
def folder(request, tmp_path, monkeypatch):
    monkeypatch.setenv("MIGCAP_HOME", str(tmp_path / request.param))
    monkeypatch.delenv("MIGCAP_ANNEX", raising=False)
    yield tmp_path / request.param / "annex"
    plt.close("all")


@pytest.fixture
def stock():
    return load("migrant_stock", country="NPL", year=2024, sex="both").head(3)


def said(capsys, *arguments, **options):
    assert annex.keep(*arguments, **options) is None
    return capsys.readouterr().out.rstrip("\n")


def index(folder, name):
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


def test_a_table_is_kept_with_what_it_knows(folder, stock, capsys):
    assert said(capsys, "00/top-origins", stock, title="Where migrants come from") == "Kept in your annex: 00/top-origins.csv"
    again = pd.read_csv(folder / "00" / "top-origins.csv")
    assert again.to_dict("list") == stock.to_dict("list")
    assert index(folder, "00/top-origins") == {
        "piece": "00/top-origins", "file": "top-origins.csv", "title": "Where migrants come from", "kind": "table",
        "sources": [stock.attrs["citation"]], "footnotes": []}
    assert annex.sources("00/top-origins") == [stock.attrs["citation"]]


def test_accents_reach_a_spreadsheet(folder, capsys):
    said(capsys, "00/names", pd.DataFrame({"name": ["Côte d'Ivoire"]}))
    content = (folder / "00" / "names.csv").read_bytes()
    assert content == "\ufeffname\nCôte d'Ivoire\n".encode()
    assert pd.read_csv(folder / "00" / "names.csv").columns.tolist() == ["name"]


def test_an_index_goes_along_when_it_has_a_name(folder, capsys):
    said(capsys, "00/a", pd.DataFrame({"migrants": [1]}, index=pd.Index(["IND"], name="origin")))
    said(capsys, "00/b", pd.DataFrame({"migrants": [1]}, index=[7]))
    said(capsys, "00/c", pd.Series({"IND": 1}, name="migrants").rename_axis("origin"))
    assert [(folder / "00" / f"{name}.csv").read_text("utf-8-sig") for name in "abc"] == ["origin,migrants\nIND,1\n", "migrants\n1\n", "origin,migrants\nIND,1\n"]


@pytest.mark.parametrize("rows", [["Serbia"], ["SRB"], ["Kosovo*"], ["XKX"]])
def test_kosovo_brings_its_footnote(folder, stock, rows, capsys):
    said(capsys, "00/a", pd.DataFrame({"area": rows}), source=stock)
    assert annex.sources("00/a")[0] == stock.attrs["citation"]
    assert annex.sources("00/a")[-1] == KOSOVO_FOOTNOTE
    assert annex.sources("00/a").count(KOSOVO_FOOTNOTE) == 1


def test_a_text_that_names_kosovo_brings_its_footnote_and_one_that_does_not_has_none(folder, capsys):
    said(capsys, "00/with", "People from Kosovo* live here.")
    said(capsys, "00/without", "People from Nepal live here.")
    assert index(folder, "00/with")["footnotes"] == [KOSOVO_FOOTNOTE]
    assert index(folder, "00/without")["footnotes"] == []


def test_a_chart_is_kept_with_words_and_source(folder, stock, capsys):
    ax = charts.bars({"India": 412190, "Serbia": 3}, title="Most come from India", source=stock)
    charts.show(ax, alt="Two bars; India's is the longer one.")
    capsys.readouterr()
    assert said(capsys, "00/chart", ax, title="Origins") == "Kept in your annex: 00/chart.png"
    kept = Image.open(folder / "00" / "chart.png")
    assert kept.info == {} and kept.size[0] > 1000
    facts = index(folder, "00/chart")
    assert (facts["kind"], facts["alt"]) == ("figure", "Two bars; India's is the longer one.")
    assert facts["sources"] == [f"Source: {stock.attrs['citation']}"]
    assert facts["footnotes"][-1] == KOSOVO_FOOTNOTE and "Serbia include" in facts["footnotes"][0]


def test_a_chart_of_her_own_brings_the_source_that_she_wrote(folder, capsys):
    figure, ax = plt.subplots()
    ax.set_title("A finding")
    figure.text(0.1, 0, "Source: UN DESA,\nInternational Migrant Stock 2024")
    assert said(capsys, "00/chart", ax) == 'Kept in your annex: 00/chart.png. Describe it too: show(ax, alt="...")'
    assert annex.sources("00/chart") == ["Source: UN DESA, International Migrant Stock 2024"]


def test_the_same_chart_is_the_same_file(folder, capsys):
    for _ in range(2):
        said(capsys, "00/chart", charts.bars({"India": 3}, title="A finding"))
    first = (folder / "00" / "chart.png").read_bytes()
    (folder / "00" / "chart.png").unlink()
    said(capsys, "00/chart", charts.bars({"India": 3}, title="A finding").figure)
    assert (folder / "00" / "chart.png").read_bytes() == first
    assert sorted(path.name for path in (folder / "00").iterdir()) == ["chart.json", "chart.png"]


def test_a_piece_kept_again_replaces_ours(folder, capsys):
    said(capsys, "00/text", "One.", title="A")
    assert said(capsys, "00/text", "Two.", title="B") == "Kept in your annex: 00/text.md"
    assert (folder / "00" / "text.md").read_text() == "Two.\n"
    assert index(folder, "00/text")["title"] == "B"


def test_what_she_edited_is_hers_and_the_new_one_goes_beside(folder, capsys):
    said(capsys, "00/text", "One.")
    (folder / "00" / "text.md").write_text("One, and hers.\n")
    assert said(capsys, "00/text", "One.") == "Kept in your annex: 00/text.md, as you changed it."
    assert said(capsys, "00/text", "Two.") == "Kept in your annex: 00/text (new).md, beside the one that you changed."
    assert (folder / "00" / "text.md").read_text() == "One, and hers.\n"
    assert (folder / "00" / "text (new).md").read_text() == "Two.\n"
    assert annex.pieces().to_dict("records") == [
        {"piece": "00/text", "kind": "text", "title": "Text", "file": "00/text (new).md", "note": "newer than the one that you changed"},
        {"piece": "00/text", "kind": "text", "title": "Text", "file": "00/text.md", "note": "changed by you"}]


@pytest.mark.parametrize("thing", [None, ..., "", "  \n", pd.DataFrame({"a": []}), pd.DataFrame(), pd.Series(dtype="float64")], ids=str)
def test_nothing_yet_is_one_line(folder, thing, capsys):
    assert said(capsys, "00/a", thing) == "Not kept yet: 00/a (there is nothing in it so far)."
    assert not folder.exists()


def test_switched_off_it_keeps_nothing_and_says_so(folder, stock, capsys, monkeypatch):
    monkeypatch.setenv("MIGCAP_ANNEX", "off")
    for thing in (stock, "A text.", charts.axes()):
        assert said(capsys, "00/a", thing) == "Not kept: 00/a (the annex is switched off while notebooks are built and graded)."
    assert not folder.exists()


@pytest.mark.parametrize("name", ["top-origins", "00/", "/a", "00/../a", "00/a b", "00/a.csv", None, 3, "../a/b", "00/a/b"])
def test_a_name_that_is_none_is_one_sentence(folder, name):
    with pytest.raises(MigcapError, match='cannot name a piece of your annex: write the module, a stroke and a short name, such as "00/top-origins"'):
        annex.keep(name, "A text.")
    assert not folder.exists()


@pytest.mark.parametrize("thing", [3, {"a": 1}, len, [1, 2]])
def test_a_thing_that_cannot_be_kept_is_one_sentence(folder, thing):
    with pytest.raises(MigcapError, match="cannot be kept in your annex: hand over a table, a chart .* or a text"):
        annex.keep("00/a", thing)
    assert not folder.exists()


def test_several_sources_are_kept_once_each(folder, stock, capsys):
    people = load("population", country="NPL", year=2024)
    said(capsys, "00/share", pd.DataFrame({"share": [1.59]}), source=[stock, people, stock, "Our own count"])
    assert annex.sources("00/share")[:3] == [stock.attrs["citation"], people.attrs["citation"], "Our own count"]
    assert len(annex.sources("00/share")) == len(set(annex.sources("00/share")))


def test_pieces_lists_what_is_there_and_what_is_amiss(folder, capsys):
    assert annex.pieces().empty and annex.pieces().columns.tolist() == ["piece", "kind", "title", "file", "note"]
    said(capsys, "00/a", "A.", title="First")
    said(capsys, "04/b", pd.DataFrame({"x": [1]}))
    (folder / "04" / "b.csv").unlink()
    (folder / "04" / "c.json").write_text('{"piece": "04')
    (folder / "04" / "d.json").write_text("[]")
    assert annex.pieces().to_dict("records") == [
        {"piece": "00/a", "kind": "text", "title": "First", "file": "00/a.md", "note": ""},
        {"piece": "04/b", "kind": "table", "title": "B", "file": "04/b.csv", "note": "the file is gone: keep it again"},
        {"piece": "04/c", "kind": "", "title": "", "file": "", "note": "its index cannot be read: keep it again"},
        {"piece": "04/d", "kind": "", "title": "", "file": "", "note": "its index cannot be read: keep it again"}]


def test_sources_of_a_piece_that_is_not_there(capsys):
    with pytest.raises(MigcapError, match=r'There is no piece "00/a" in your annex \(there is: nothing yet\): run the cell that keeps it'):
        annex.sources("00/a")
    said(capsys, "00/b", "B.")
    with pytest.raises(MigcapError, match="there is: 00/b"):
        annex.sources("00/a")


def test_a_folder_that_cannot_be_written_is_one_sentence(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("I am no folder")
    monkeypatch.setenv("MIGCAP_HOME", str(tmp_path / "file"))
    with pytest.raises(MigcapError, match="^Could not .*set MIGCAP_HOME to another folder"):
        annex.keep("00/a", "A text.")


def test_what_is_kept_says_nothing_of_the_time_or_the_machine(folder, stock, capsys, monkeypatch, tmp_path):
    contents = []
    for name in ("one", "two"):
        monkeypatch.setenv("MIGCAP_HOME", str(tmp_path / name))
        said(capsys, "00/a", stock)
        said(capsys, "00/c", charts.bars({"India": 3}, source=stock))
        contents.append({path.name: path.read_bytes() for path in (tmp_path / name / "annex" / "00").iterdir()})
    assert contents[0] == contents[1] and len(contents[0]) == 4
    assert all(str(tmp_path).encode() not in content for content in contents[0].values())
    assert Image.open(io.BytesIO(contents[0]["c.png"])).info == {}
