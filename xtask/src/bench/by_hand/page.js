{
const texts = JSON.parse(document.getElementById("texts").textContent);
const blips = [...document.querySelectorAll("[data-blip-id]")].map(link => ({ link, about: texts[link.dataset.blipId] }));
const panel = document.querySelector("article"), search = document.querySelector("input");
let ring = null;

function open() {
  const about = texts[location.hash.slice(1)];
  panel.hidden = !about;
  if (!about) return;
  panel.children[0].textContent = about[1];
  panel.children[1].textContent = about[2];
}

function filter() {
  const query = search.value.toLowerCase();
  for (const { link, about } of blips) {
    about[3] ??= (about[1] + " " + about[2]).toLowerCase();
    const matches = (ring === null || about[0] === ring) && about[3].includes(query);
    link.toggleAttribute("data-dimmed", !matches);
  }
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']"), button = event.target.closest("button");
  if (link) {
    event.preventDefault();
    history.pushState(null, "", link.getAttribute("href"));
    open();
  }
  if (button) {
    event.preventDefault();
    ring = ring === button.dataset.r ? null : button.dataset.r;
    for (const other of button.parentNode.querySelectorAll("button")) other.ariaPressed = other.dataset.r === ring;
    filter();
  }
});
search.addEventListener("input", filter);
addEventListener("popstate", open);
open();
}
