"use strict";
// The page is complete without this. It tells what a filter leaves, keeps the reader's place when a note
// opens, and opens everything for print.
(() => {
  const findings = [...document.querySelectorAll(".finding.filtered")];
  const status = document.querySelector(".filters .status");
  const tell = () => {
    const shown = findings.filter((finding) => getComputedStyle(finding).display !== "none").length;
    status.textContent = shown === findings.length ? "" : `${shown} of ${findings.length} findings shown`;
  };
  if (status) {
    document.querySelector(".filters").addEventListener("change", tell);
    tell();
  }

  // A finding that a filter hides is shown when a link leads to it.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.matches(".finding") || getComputedStyle(target).display !== "none") return;
    for (const box of document.querySelectorAll(".filters input")) {
      box.checked = box.type === "checkbox" || box.id === "o-all";
    }
    tell();
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  let from = null;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.said");
    if (!link) return;
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    event.preventDefault();
    const box = note.closest("details");
    box.open = true;
    from = link;
    note.focus({ preventScroll: true });
    box.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("keydown", (event) => {
    const box = document.activeElement.closest("details.note");
    if (event.key !== "Escape" || !box) return;
    box.open = false;
    (from || box.querySelector("summary")).focus();
  });

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")].filter((box) => !box.matches(".left-out"));
    for (const box of closed) box.open = true;
  });
  addEventListener("afterprint", () => {
    for (const box of closed) box.open = false;
  });
})();
