// Keys for readers of a timeline; without it the page reads as well.
"use strict";

const keys = document.getElementById("keys");
const keysOn = document.getElementById("keys-on");

function headlines() {
  return [...document.querySelectorAll(".entry .headline a")];
}

// From the entry that holds the focus; without one, to the first whose headline is on the screen or below.
function move(by) {
  const links = headlines();
  const here = links.findIndex((link) => link.closest(".entry").contains(document.activeElement));
  const next = here < 0 ? links.find((link) => link.getBoundingClientRect().top > -1) : links[here + by];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

const actions = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => { const search = document.getElementById("search"); search.focus(); search.select(); },
  "?": () => keys.showModal(),
};

function isForElsewhere(event) {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  return typing || keys.open || !keysOn.checked || event.isComposing || event.ctrlKey || event.altKey || event.metaKey;
}

document.addEventListener("keydown", (event) => {
  if (isForElsewhere(event) || !Object.hasOwn(actions, event.key)) return;
  event.preventDefault();
  actions[event.key]();
});

// Whoever speaks to the browser may switch single keys off (WCAG 2.2, 2.1.4).
keysOn.checked = localStorage.getItem("keys") !== "off";
keysOn.addEventListener("change", () => localStorage.setItem("keys", keysOn.checked ? "on" : "off"));

const opener = document.getElementById("open-keys");
opener.addEventListener("click", () => keys.showModal());
opener.hidden = false;

// A list that was exchanged says how many events it has now.
document.addEventListener("htmx:afterSwap", () => {
  document.getElementById("announcement").textContent = document.getElementById("result").textContent.trim();
});
