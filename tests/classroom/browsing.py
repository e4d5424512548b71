"""A browser in the classroom: somebody logs in as people do, and a picture of each step is kept until it is known that all went well."""

import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PATIENCE = 90_000  # milliseconds: servers start, notebooks run
expect.set_options(timeout=PATIENCE)
SERIOUS = ("serious", "critical")


class Person:
    """Somebody at a browser of her own: `.page` is Playwright's; `step("what she did")` takes a picture."""

    def __init__(self, browser, pictures, url, name, width=1280, height=900, scripts=True):
        self.name, self.url, self.pictures = name, url, Path(pictures)
        self.context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True, java_script_enabled=scripts)
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.steps = 0
        self.faults = []  # what the browser complained of on our pages
        self.page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" and "/migcap/" in self.page.url else None)

    def step(self, what):
        self.steps += 1
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=self.pictures / f"{self.name}-{self.steps:02}-{re.sub(r'[^a-z0-9]+', '-', what.lower())}.png", full_page=True)

    def log_in(self, password):
        self.page.goto(f"{self.url}/")
        self.page.get_by_label("Username").fill(self.name)
        self.page.get_by_label("Password").fill(password)
        self.step("at the door")
        self.page.get_by_role("button", name="Sign in").click()

    def look_for_faults(self):
        """Fail where axe-core finds a serious or critical fault on this page, or the browser complained of it."""
        found = Axe().run(self.page).response["violations"]
        told = [f"{fault['id']} ({fault['impact']}): {fault['help']}: {[node['html'][:200] for node in fault['nodes']][:3]}" for fault in found if fault["impact"] in SERIOUS]
        assert not told, f"{self.page.url}:\n" + "\n".join(told)
        assert not self.faults, f"{self.page.url}: {self.faults}"

    def close(self):
        self.context.close()
