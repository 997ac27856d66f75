"use strict";
// The page is whole without this. It narrows the list of findings by the form, by links and
// columns of charts that carry a data-… of a field's name, sorts tables and turns the light off.
(() => {
  const page = 50;
  const $ = (id) => document.getElementById(id);

  const theme = $("theme");
  const isDark = () => {
    const set = document.documentElement.dataset.theme;
    return set ? set === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const nameTheme = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
  theme.hidden = false;
  theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", nameTheme);
  nameTheme();

  for (const table of document.querySelectorAll("table.sorted")) {
    const body = table.tBodies[0];
    if (body.rows.length < 3) continue;
    for (const heading of table.tHead.rows[0].cells) {
      if (!heading.textContent) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      heading.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = heading.getAttribute("aria-sort") !== "descending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        const at = heading.cellIndex;
        const value = (row) => row.cells[at].dataset.number;
        const order = (a, b) => value(a) !== undefined
          ? value(b) - value(a)
          : b.cells[at].textContent.localeCompare(a.cells[at].textContent);
        body.append(...[...body.rows].sort((a, b) => (down ? order(a, b) : order(b, a))));
      });
    }
  }

  const form = $("filters");
  if (!form) return;
  const more = $("more");
  const articles = [...document.querySelectorAll("article")].map((element) => ({
    element,
    items: [...element.querySelectorAll("li[data-rule]")],
    words: element.textContent.toLowerCase(),
  }));
  let room = page;

  const plural = (number, one, many) => `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
  const show = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const words = (wanted.words || "").trim().toLowerCase();
    delete wanted.words;
    const fits = (data) => Object.entries(wanted).every(([key, value]) => !value || !(key in data) || data[key] === value);
    let findings = 0, messages = 0;
    for (const article of articles) {
      const dated = !wanted.when || article.element.dataset.when;
      const here = dated && fits(article.element.dataset) && (!words || article.words.includes(words));
      let seen = 0;
      for (const item of article.items) {
        item.hidden = !fits(item.dataset);
        if (here && !item.hidden) ++seen;
      }
      if (seen > 0) ++messages;
      findings += seen;
      article.element.hidden = seen === 0 || messages > room;
    }
    more.hidden = messages <= room;
    $("shown").textContent = `${plural(findings, "finding", "findings")} in ${plural(messages, "message", "messages")}` +
      (messages > room ? `, the first ${room} are shown` : "");
  };
  const narrow = () => { room = page; show(); };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", narrow);
  form.addEventListener("reset", () => setTimeout(narrow));
  more.addEventListener("click", () => {
    const next = articles.find(({ element }) => element.hidden && element.querySelector("li[data-rule]:not([hidden])"));
    room += page;
    show();
    if (next) {
      next.element.tabIndex = -1;
      next.element.focus({ preventScroll: true });
    }
  });

  document.addEventListener("click", (event) => {
    const from = event.target.closest("main a[data-channel], main a[data-audience], main a[data-category], main a[data-rule], main a[data-when], g[data-when]");
    if (!from) return;
    form.reset();
    for (const [key, value] of Object.entries(from.dataset)) {
      const field = form.elements.namedItem(key);
      if (field) field.value = value;
    }
    narrow();
    const list = $("findings");
    list.tabIndex = -1;
    list.focus({ preventScroll: true });
    list.scrollIntoView();
    event.preventDefault();
  });
  show();
})();
