// Dragging over the strip chooses the time from its first to its last bar; without it each bar is a link.
"use strict";

let start = null;

function barsBetween(strip, one, other) {
  const [left, right] = [Math.min(one, other), Math.max(one, other)];
  return [...strip.querySelectorAll("a")].filter((bar) => {
    const box = bar.querySelector(".bar-ground").getBoundingClientRect();
    return box.right > left && box.left < right;
  });
}

function stripOf(event) {
  return event.target.closest?.(".density svg");
}

document.addEventListener("dragstart", (event) => {
  if (stripOf(event)) event.preventDefault();
});

document.addEventListener("pointerdown", (event) => {
  start = stripOf(event) && event.button === 0 ? event.clientX : null;
});

document.addEventListener("pointermove", (event) => {
  const strip = document.querySelector(".density svg");
  if (start === null || !strip) return;
  const chosen = new Set(barsBetween(strip, start, event.clientX));
  for (const bar of strip.querySelectorAll("a")) bar.classList.toggle("bar-chosen", chosen.has(bar));
});

document.addEventListener("pointerup", (event) => {
  const strip = document.querySelector(".density svg");
  const bars = start !== null && strip ? barsBetween(strip, start, event.clientX) : [];
  start = null;
  if (bars.length < 2) return;
  const address = new URL(bars[0].getAttribute("href"), location.href);
  const last = new URL(bars.at(-1).getAttribute("href"), location.href);
  address.searchParams.set("until", last.searchParams.get("until"));
  location.assign(address);
});
