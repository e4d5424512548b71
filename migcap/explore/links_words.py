"""The explorer of module 01 in words: what is chosen, what it comes to, and each link of an objective with its reason."""

import html

from migcap.explore.links import BASES, STRENGTHS, UMBRELLA
from migcap.explore.words import join

NAMED = 3  # how many targets the text names
NOT_OFFICIAL = ("The links are a best effort of the authors of this curriculum, not a mapping of the United Nations. "
                "A pair without a mark was not judged to matter. That is no proof that there is no effect.")


def describe(chosen, links) -> list:
    """Sentences about the links that are chosen."""
    sentences = [*counts(chosen, links), *(of_objective(chosen, links) if chosen.objective else most_linked(chosen, links))]
    return [*sentences, NOT_OFFICIAL]


def counts(chosen, links):
    """How many links there are, and how many of them rest on what."""
    if not len(chosen.links):
        yield "No link is chosen. Switch on one of the three kinds of basis."
        return
    without = "" if chosen.umbrella else f" Target {UMBRELLA}, which is linked to every objective by construction, is left out."
    by_basis = chosen.links["basis"].value_counts()
    kinds = [f"{by_basis.get(basis, 0)} on {word} ({letter})" for basis, (letter, word) in BASES.items() if basis in chosen.bases]
    share = f" Judgement is {100 * by_basis.get(list(BASES)[-1], 0) / len(chosen.links):.0f} percent of them." if len(kinds) == len(BASES) else ""
    yield f"{len(chosen.links)} of {len(links.table)} links are shown: {join(kinds)}.{share}{without}"


def most_linked(chosen, links):
    """The targets with the most objectives, and the objectives with none."""
    most = chosen.per_target.head(NAMED)
    if len(most):
        yield "Linked to the most objectives: " + join([f"{target} “{links.labels[target]}” ({many})" for target, many in most.items()]) + "."
        bare = [f"{objective} {links.short[objective]}" for objective, many in chosen.per_objective.items() if many == 0]
        yield f"Without any link: {join(bare)}." if bare else "Every objective has at least one link."


def of_objective(chosen, links):
    """The objective's title and how many of its links are shown."""
    rows = chosen.of_objective
    yield f"Objective {chosen.objective}: {links.titles[chosen.objective]}."
    yield f"{len(rows)} link{'s' * (len(rows) != 1)} of it {'are' if len(rows) != 1 else 'is'} shown{', in the table below' if len(rows) else ''}."


def said(chosen, links) -> str:
    """The same as one text, with the links of an objective in it: for those who do not see the picture."""
    rows = [f"{row.target} “{links.labels[row.target]}”: {STRENGTHS[row.strength]}, {BASES[row.basis][1]}, {row.rationale}." for row in chosen.of_objective.itertuples()]
    *first, last = describe(chosen, links)
    return " ".join([*first, *rows, last])


def shown(chosen, links) -> str:
    """The same as HTML: paragraphs, and a table of the links of an objective."""
    *first, last = [f"<p>{html.escape(sentence)}</p>" for sentence in describe(chosen, links)]
    return "".join([*first, table(chosen, links), last])


def table(chosen, links):
    """Target, what it is about, how strong, on what basis, why."""
    rows = chosen.of_objective
    if not len(rows):
        return ""
    lines = [(row.target, links.labels[row.target], STRENGTHS[row.strength], "{0}: {1}".format(*BASES[row.basis]), row.rationale) for row in rows.itertuples()]
    head = "".join(f'<th scope="col" style="text-align:left;padding:2px 8px">{word}</th>' for word in ("Target", "In our words", "Strength", "Basis", "Reason"))
    body = "".join("<tr>" + "".join(f'<td style="text-align:left;vertical-align:top;padding:2px 8px">{html.escape(str(cell))}</td>' for cell in line) + "</tr>" for line in lines)
    return f'<table style="border-collapse:collapse;line-height:1.4"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def alt_text(chosen):
    """For the picture in the explorer, beside whose alt text stands the whole description."""
    about = "all 23 objectives" if chosen.objective is None else f"objective {chosen.objective}, framed"
    return (f"A grid of the 23 objectives of the Global Compact for Migration (rows) and 51 targets of the 2030 Agenda (columns), with {len(chosen.links)} marks, one for each "
            f"link; a square is official wording, a triangle a published topic, an open circle judgement. In view: {about}. The text below says it in words.")
