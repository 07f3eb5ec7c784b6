// The style or the scripts of a light page have not come, or not as they should. The page says so, and loads anew when they are
// there, or a newer page that asks for others. It is inside of each light page, so it is short.
addEventListener("error", event => {
  let file = event.target, address = file.src || file.href, pause = 5000;
  if (!/[/]light-/.test(address)) return;
  window.isBare = true;
  let say = () => {
    let line = document.querySelector(".lack");
    if (!line) return addEventListener("DOMContentLoaded", say);
    line.hidden = false;
    line.textContent = line.dataset.failed;
    // Without the style they would fill the window.
    document.querySelectorAll("svg").forEach(icon => icon.setAttribute("width", 16));
  };
  let get = (address, integrity) => fetch(address, { cache: "reload", integrity });
  let retry = async () => {
    let part = await get(address, file.integrity).catch(() => 0);
    let page = await get(location.href).then(page => page.text()).catch(() => "");
    if (part.ok || page.includes("data-prerendered") && !page.includes(address.split("/").pop())) return location.reload();
    setTimeout(retry, pause *= 2);
  };
  say();
  addEventListener("online", retry);
  setTimeout(retry, pause);
}, true);
