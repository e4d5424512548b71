"""The colours of a pandas Styler. It writes them as a sheet of styles for ids; a sheet could dress the whole page, so they move into the cells."""

import re

from bs4 import BeautifulSoup

RULE = re.compile(r"([^{}]{1,200000})\{([^{}]{0,5000})\}")
# What the Styler writes: an id, and perhaps a kind of element or a class inside it.
SELECTOR = re.compile(r"#(?P<id>[\w-]{1,100})(?:\s+(?P<tag>[a-z]{1,10}\d?)?(?:\.(?P<kind>[\w-]{1,50}))?)?")
MOST_RULES = 20_000


def with_styles_inside(html):
    """The same HTML with the rules of its <style> elements in the elements that they are for, as far as these can be found simply."""
    if "<style" not in html.lower() or "#T_" not in html:
        return html
    soup = BeautifulSoup(html, "html.parser")
    by_id = {element["id"]: element for element in soup.find_all(id=True)}
    rules = 0
    for sheet in soup.find_all("style"):
        for selectors, declared in RULE.findall(sheet.get_text()):
            for selector in selectors.split(","):
                rules += 1
                if rules > MOST_RULES:
                    break
                for element in _elements(by_id, SELECTOR.fullmatch(selector.strip())):
                    element["style"] = f"{element.get('style', '')};{declared}".strip(";")
        sheet.decompose()
    return str(soup)


def _elements(by_id, selector):
    if selector is None or selector["id"] not in by_id:
        return []
    element = by_id[selector["id"]]
    if selector["tag"] is None and selector["kind"] is None:
        return [element]
    return element.find_all(selector["tag"] or True, attrs={"class": selector["kind"]} if selector["kind"] else {}, limit=5_000)
