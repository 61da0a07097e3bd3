// Offers names while one is typed, in lists that know where to ask; without it they offer what they hold.
"use strict";

const PAUSE = 150; // milliseconds without a key

function later(act) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...given), PAUSE);
  };
}

async function ask(url, words) {
  const answer = await fetch(`${url}?q=${encodeURIComponent(words)}`);
  return answer.ok ? answer.text() : "";
}

const offerNames = later(async (input) => {
  const typed = input.value;
  const names = await ask(input.list.dataset.url, typed);
  if (input.isConnected && input.value === typed) input.list.innerHTML = names;
});

document.addEventListener("input", (event) => {
  if (event.target.list?.dataset.url) offerNames(event.target);
});
