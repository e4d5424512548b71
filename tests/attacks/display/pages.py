"""What a submission shows is read by trainers, and by the learner as feedback: none of it may act. `pwned` is the word to look for."""

from html.parser import HTMLParser

from tests.attacks.attack import Attack
from tests.grading import toy

WORD = "pwned"


class Active(HTMLParser):
    """Where the word stands in anything but text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self._raw = [], None

    def handle_starttag(self, tag, attributes):
        self._raw = tag if tag in ("script", "style") else None
        self.found += [f"{tag} {name}" for name, value in attributes if WORD in (name + (value or "")) and name not in ("id", "class", "alt", "title")]

    def handle_endtag(self, tag):
        self._raw = None

    def handle_data(self, data):
        if self._raw and WORD in data:
            self.found.append(self._raw)


def shown(aftermath, name):
    """The feedback's page does what the learner wrote."""
    page = aftermath.feedback(name)
    if not page:
        return "has no page of feedback that could be looked at"
    active = Active()
    active.feed(page)
    return f"acts in the page of the feedback: {', '.join(sorted(set(active.found)))}" if active.found else ""


def html(name, tries, source, harmless="<b>bold</b>"):
    """As an output of HTML, and as raw HTML in text: the answer that a person reads."""
    def change(made):
        toy.named(made, "essay").source = f"My answer.\n\n{source}\n\nThe end."

    def harmless_change(made):
        toy.named(made, "essay").source = f"My answer.\n\n{harmless}\n\nThe end."
    return Attack(name, tries, top=f"from IPython.display import HTML, display\ndisplay(HTML({source!r}))", change=change, harm=shown,
                  twin_top=f"from IPython.display import HTML, display\ndisplay(HTML({harmless!r}))", twin_change=harmless_change)


def mime(name, tries, kind, data, harmless_kind, harmless):
    return Attack(name, tries, top=f"from IPython.display import display\ndisplay({{{kind!r}: {data!r}}}, raw=True)", harm=shown,
                  twin_top=f"from IPython.display import display\ndisplay({{{harmless_kind!r}: {harmless!r}}}, raw=True)")


ATTACKS = [
    html("script", "A script in an output and in the text answer.", "<script>document.title='pwned'</script>"),
    html("script-spelled-oddly", "A script whose tag is hidden from simple filters.",
         "<ScRiPt/x>document.title='pwned'</ScRiPt ><scr<script></script>ipt>pwned()</script>"),
    html("event-handlers", "Event handlers of images and details.",
         "<img src=x onerror=\"document.title='pwned'\"><details open ontoggle='pwned()'><summary>x</summary></details>"),
    html("style", "A style sheet that hides the page and asks a server.",
         "<style>body{background:url(//example.org/pwned)}</style><p style='background:url(//example.org/pwned);position:fixed'>x</p>"),
    html("iframe", "A frame with a page of its own in it.", "<iframe srcdoc=\"<script>parent.document.title='pwned'</script>\"></iframe>"),
    html("links", "Links that run a program or open a page made of data.",
         "<a href=\"java&#9;script:document.title='pwned'\">click</a><a href='data:text/html,<script>pwned()</script>'>click</a>",
         "<a href='https://example.org'>a link</a>"),
    html("forms-and-base", "A form, a base address, a refresh and an object.",
         "<base href='//example.org/pwned/'><meta http-equiv=refresh content='0;url=//example.org/pwned'><form action='//example.org/pwned'><button>x</button></form>"
         "<object data='//example.org/pwned'></object><embed src='//example.org/pwned'>"),
    html("svg-in-html", "SVG with a handler and a foreign object in it.",
         "<svg onload=\"document.title='pwned'\"><foreignObject><img src=x onerror='pwned()'></foreignObject><a xlink:href='javascript:pwned()'><text>x</text></a></svg>"),
    html("mutation", "Markup that turns into a script when a browser repairs it.",
         "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=pwned()&gt;\" src=x onerror=pwned()></table></math>"),
    mime("svg-output", "An output of the type SVG with a script in it.", "image/svg+xml",
         "<svg xmlns='http://www.w3.org/2000/svg' onload='pwned()'><script>pwned()</script></svg>",
         "text/plain", "a picture"),
    mime("javascript-output", "An output of the type JavaScript.", "application/javascript", "document.title = 'pwned'", "application/json", "{}"),
    mime("markdown-output", "An output of Markdown with raw HTML and a link that runs.", "text/markdown",
         "<img src=x onerror=pwned()> [x](javascript:pwned()) <script>pwned()</script>",
         "text/markdown", "**bold**"),
    mime("latex-output", "An output of LaTeX that ends in HTML.", "text/latex", "$$\\href{javascript:pwned()}{x}$$ </span><script>pwned()</script>",
         "text/latex", "$$x^2$$"),
    mime("picture-that-is-none", "A picture whose data end the attribute.", "image/png", 'x" onerror="pwned()', "text/plain", "a picture"),
    Attack("error-with-html", "The text of an error and what is printed is HTML.",
           answers={"words": "print('<script>pwned()</script>')\nraise ValueError('<img src=x onerror=pwned()>')"},
           harm=shown, twin_top="print('<b>')"),
    Attack("message-of-a-test", "The name of an exception that a test shows is HTML.",
           answers={"growth": "class Wrong(Exception):\n    __name__ = 'x'\nWrong.__name__ = Wrong.__qualname__ = '<img src=x onerror=pwned()>'\n\n"
                              "def growth(before, after):\n    raise Wrong('</pre><script>pwned()</script>')"},
           harm=shown, twin_top="class Wrong(Exception):\n    pass"),
    Attack("attachment", "A picture attached to a text is a page.",
           change=lambda made: toy.named(made, "essay").update(source="![x](attachment:a.png)",
                                                               attachments={"a.png": {"text/html": "x' onerror='pwned()",
                                                                                      'image/png" onerror="pwned()': "eA=="}}),
           harm=shown, twin_change=lambda made: toy.named(made, "essay").update(source="![x](attachment:a.png)",
                                                                                attachments={"a.png": {"image/png": "iVBORw0KGgo="}})),
    Attack("metadata-on-the-page", "The notebook's title and language, which templates put on the page, are HTML.",
           change=lambda made: made.metadata.update(title="</title><script>pwned()</script>",
                                                    language_info={"name": "python", "pygments_lexer": "<script>pwned()</script>"}),
           harm=shown, twin_change=lambda made: made.metadata.update(title="Problem set")),
]
