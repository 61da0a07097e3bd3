// Makes an editor's forms quicker (with suggesting.js); without it they work as well.
"use strict";

function readDate(output) {
  const input = document.getElementById(output.htmlFor.value);
  const read = later(async () => { output.textContent = await ask(output.dataset.url, input.value); });
  input.addEventListener("input", read);
}

// Words that are selected in the article's text go into the form, with the number of the place where they stand.
function takeMarkedWords(form) {
  const text = document.querySelector(`.${form.dataset.marks}`);
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const words = selection.toString().trim();
    if (!words || words.length > 200 || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return;
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(selection.getRangeAt(0).startContainer, selection.getRangeAt(0).startOffset);
    form.elements.words.value = words;
    form.elements.nth.value = before.toString().split(words).length;
  });
}

document.querySelectorAll("output[data-url]").forEach(readDate);
document.querySelectorAll("form[data-marks]").forEach(takeMarkedWords);
