"""Her annex: the tables, figures and sentences that she makes on the way, kept for the migration annex to the Common Country Analysis.

    keep("00/top-origins", table, title="Where migrants in Nepal come from")
    pieces()                       what is there, one row each
    write_document()               all of them as one document, annex.html and annex.docx
    sources("00/top-origins")      the sources and footnotes of a piece, ready to be quoted
"""

from migcap.annex.document import write_document
from migcap.annex.keeping import is_on, keep
from migcap.annex.pieces import pieces, sources

__all__ = ["is_on", "keep", "pieces", "sources", "write_document"]
