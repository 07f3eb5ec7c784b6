// Put into every page before its own scripts. Takes the times that a reader notices, each after the frame that shows it.
(() => {
  if (window.top !== window) return;
  const probe = (window.probe = { firstPaint: null, largestPaint: null, allVisible: null, shift: 0, blocked: 0 });
  const observe = (type, take) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("paint", entry => { if (entry.name === "first-contentful-paint") probe.firstPaint = entry.startTime; });
  observe("largest-contentful-paint", entry => { probe.largestPaint = entry.startTime; });
  observe("layout-shift", entry => { if (!entry.hadRecentInput) probe.shift += entry.value; });
  // What is over 50 ms of each long task.
  observe("longtask", entry => { probe.blocked += Math.max(0, entry.duration - 50); });

  // Called in an animation frame: goes on when that frame has been handed over.
  const afterFrame = then => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  const blips = () => document.querySelectorAll("[data-radar] a[data-blip-id]");
  const isVisible = element => {
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0;
  };
  const detail = () => document.querySelector("[data-testid=blip-detail]");
  const shows = name => isVisible(detail()) && detail().textContent.includes(name);
  // A panel may say that its text is still to come.
  const tells = name => shows(name) && detail().ariaBusy !== "true";

  const everyFrame = (reached, then) => {
    const look = () => reached() ? afterFrame(then) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  };
  const stored = () => {
    // Not there before the document has an origin.
    try { return JSON.parse(sessionStorage.getItem("probe")); } catch { return null; }
  };
  const absolute = time => performance.timeOrigin + time;

  // The first click: as soon as there is something to click on. It may lead to another page.
  const waitFor = (reached, what) => everyFrame(() => reached(stored().name), () => {
    const click = stored();
    click[what] ??= absolute(performance.now()) - click.start;
    sessionStorage.setItem("probe", JSON.stringify(click));
  });
  const waitForText = () => {
    waitFor(shows, "answered");
    waitFor(tells, "told");
  };
  const clickFirst = index => {
    const link = blips()[index];
    const name = link.getAttribute("aria-label").split(",")[0].replace(/^\d+ /, "");
    sessionStorage.setItem("probe", JSON.stringify({ name, start: performance.timeOrigin }));
    link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window }));
    waitForText();
  };

  const { count, click } = SETTINGS;
  if (stored()) {
    waitForText();
  } else {
    everyFrame(() => blips().length >= count && [...blips()].every(link => isVisible(link.querySelector("circle"))), () => {
      probe.allVisible = performance.now();
      if (click !== null) clickFirst(click);
    });
  }

  // Bytes with their headers: in all, and of what had arrived when all blips were visible.
  probe.load = () => {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const bytes = entries => entries.reduce((sum, entry) => sum + entry.transferSize, 0);
    return {
      "first paint": probe.firstPaint,
      "largest paint": probe.largestPaint,
      "all blips": probe.allVisible,
      "shift": probe.shift,
      "blocked": probe.blocked,
      "bytes until all blips": bytes(entries.filter(entry => entry.responseEnd <= probe.allVisible)),
      "bytes": bytes(entries),
    };
  };

  // The centre of what would be hit there, scrolled into view. Of several, the first from an index on that nothing covers.
  probe.place = (selector, index) => {
    const found = [...document.querySelectorAll(selector)];
    for (let step = 0; step < found.length; step++) {
      const link = found[(index + step) % found.length];
      link.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = (link.querySelector("circle") ?? link).getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const name = link.getAttribute("aria-label")?.split(",")[0].replace(/^\d+ /, "");
      if (link.contains(document.elementFromPoint(x, y))) return { x, y, name };
    }
    return null;
  };

  // From the reader's next such event to the frame that shows what it brought.
  probe.expect = (event, name) => {
    const matches = () => [...blips()].filter(link => !link.hasAttribute("data-dimmed")).map(link => link.dataset.blipId).join();
    const before = matches();
    const reached = name ? () => tells(name) : () => matches() !== before;
    probe.reaction = new Promise(done => {
      addEventListener(event, ({ timeStamp }) => {
        everyFrame(reached, () => done(performance.now() - timeStamp));
      }, { capture: true, once: true });
    });
  };
})();
