// The style or the scripts of a light page have not come, or not as they should. The page says so, and loads anew when they are
// there, or a newer page that asks for others. It is inside of each light page, so it is short.
{
  let check = event => {
    let file = event.target, address = file.src || file.href, pause = 5000;
    // A style that is sent as anything else has no rules.
    if (!/[/]light-/.test(address) || event.type === "load" && file.sheet?.cssRules.length !== 0) return;
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
      let isNewer = page.includes("data-prerendered") && !page.includes(address.split("/").pop());
      if ((part.ok || isNewer) && isFirst()) return location.reload();
      setTimeout(retry, pause *= 2);
    };
    // What helped not once could go on forever.
    let isFirst = () => {
      try {
        return !sessionStorage[address] && (sessionStorage[address] = 1);
      } catch {
        return performance.getEntriesByType("navigation")[0].type !== "reload";
      }
    };
    say();
    addEventListener("online", retry);
    setTimeout(retry, pause);
  };
  for (let kind of ["error", "load"]) document.addEventListener(kind, check, true);
}
