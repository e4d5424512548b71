"""HTML that somebody else wrote, reduced to what shows and cannot act.

A whitelist of tags, attributes, classes, links and styles, applied by nh3 (the parser of a browser, so that no odd spelling is
read in two ways). Kept is what tables of pandas and ordinary Markdown need.
"""

import re

from migcap.errors import MigcapError

TAGS = frozenset("""a abbr b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li
                    mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr tt u ul var""".split())
# Of these what stands between them goes too: it is no text for a reader.
DROPPED_WHOLE = frozenset("script style iframe object embed noscript template textarea title select svg math noembed noframes xmp plaintext audio video canvas".split())
ATTRIBUTES = {
    "*": {"class", "title", "lang", "dir", "style"},
    "a": {"href"}, "img": {"src", "alt", "width", "height"}, "ol": {"start"}, "col": {"span"}, "colgroup": {"span"}, "details": {"open"},
    "table": {"border"}, "td": {"colspan", "rowspan", "align"}, "th": {"colspan", "rowspan", "align", "scope"}, "tr": {"align"},
}
# No id and no name: a page finds its own buttons and fields by these.
STYLES = frozenset("""color background-color text-align vertical-align text-decoration font-weight font-style font-size width height min-width max-width border
                      border-top border-right border-bottom border-left border-color border-style border-width border-collapse padding padding-left
                      padding-right white-space""".split())
# Words, numbers and colours. No other function than these four, so no url(), expression() or var(), and nothing escaped or commented.
STYLE_VALUE = re.compile(r"(?:[\w\s#%.,+-]|\b(?:rgb|rgba|hsl|hsla)\([\d\s%.,+-]{1,60}\))*", re.ASCII | re.IGNORECASE)
SIZES = frozenset("width height min-width max-width font-size padding padding-left padding-right border border-width border-top border-right border-bottom border-left".split())
LARGE = re.compile(r"\d{5,}|e\d|-\s*\d", re.IGNORECASE)  # a box of 10,000 pixels and more could cover the page
LINKS = {"http", "https", "mailto"}
PICTURE = re.compile(r"data:image/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\s]+")
# A page's own classes move, hide and connect things. Those of pandas and of coloured code do not.
TABLE_CLASSES = re.compile(r"dataframe|data|blank|null|index_name|(?:row|col|level)\d{1,5}|(?:row|col)_heading|highlight|language-\w{1,20}")
LONGEST = 2_000_000  # characters of one display
WITHOUT_NH3 = "Student work is not shown uncleaned, and what cleans it is not installed here: run `pip install nh3` (or install migcap with its `grading` extra)."


def clean_html(html):
    """The harmless part of a piece of HTML."""
    try:
        import nh3
    except ImportError:
        raise MigcapError(WITHOUT_NH3) from None
    if len(html) > LONGEST:
        return f"<p>(This output was left out: it has {len(html):,} characters.)</p>"
    return nh3.clean(html, tags=set(TAGS), clean_content_tags=set(DROPPED_WHOLE), attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
                     attribute_filter=_attribute, url_schemes=LINKS | {"data"}, url_relative=_relative, strip_comments=True)


def _attribute(tag, name, value):
    """The value to keep, or None."""
    if name == "class":
        return " ".join(word for word in value.split() if TABLE_CLASSES.fullmatch(word) or word in _code_classes()) or None
    if name == "style":
        return clean_style(value)
    if name == "src":
        return value if PICTURE.fullmatch(value) else None
    if name == "href":
        return None if value.strip().lower().startswith("data:") else value
    if name in ("width", "height"):
        return value if re.fullmatch(r"\d{1,4}(%|px)?", value) else None
    return value[:5_000]


def _relative(url):
    """A link to a place on the same page. Any other relative one would lead to files of the submission, on the server of whoever looks."""
    return url if url.startswith("#") else None


def clean_style(style):
    """`color: red; position: fixed` → `color: red`; None where nothing is left."""
    kept = []
    for part in style[:5_000].split(";"):
        name, _, value = part.partition(":")
        name, value = name.strip().lower(), value.strip()
        if name in STYLES and value and STYLE_VALUE.fullmatch(value) and not (name in SIZES and LARGE.search(value)):
            kept.append(f"{name}: {value}")
    return "; ".join(kept) or None


def _code_classes():
    global _CODE
    if _CODE is None:
        from pygments.token import STANDARD_TYPES

        _CODE = frozenset(STANDARD_TYPES.values())
    return _CODE


_CODE = None
