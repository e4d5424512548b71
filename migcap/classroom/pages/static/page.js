// Spares a reload: while something runs in the background its line is kept up to date, and the page is shown anew when it is done.
"use strict";

const page = document.body;
const EVERY = 1000; // milliseconds

async function look() {
  try {
    // Behind a hub a script must show that it belongs to a page of this server, as a form does.
    const mark = document.querySelector('input[name="_xsrf"]')?.value ?? "";
    const answer = await fetch(page.dataset.state, { headers: { Accept: "application/json", "X-XSRFToken": mark }, redirect: "manual" });
    if (answer.type === "opaqueredirect") {
      location.reload(); // she has to log in again
      return;
    }
    const state = await answer.json();
    if (!state.running || state.key !== page.dataset.running) {
      location.reload();
      return;
    }
    const line = document.getElementById("line");
    if (line && line.textContent !== state.line) line.textContent = state.line;
  } catch {
    // The server may be busy: ask again.
  }
  setTimeout(look, EVERY);
}

if (page.dataset.running) setTimeout(look, EVERY);

// A form that was sent is not sent twice by a second click.
document.addEventListener("submit", (event) => {
  const button = event.target.querySelector("button");
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
  if (button) button.setAttribute("aria-disabled", "true");
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
  delete form.dataset.sent;
  form.querySelector("button").removeAttribute("aria-disabled");
}));

// What a form had to say is read first.
document.getElementById("notice")?.focus();
