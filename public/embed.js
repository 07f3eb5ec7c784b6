// <tech-radar view="quadrants/secure/?ring=trial" title="Our radar"></tech-radar>
//
// A radar in a frame as high as it needs. `src` is the address of the radar, this script's own folder unless it is given;
// `view` what follows it; `theme` light or dark instead of the reader's own.
//
// Not a module, which the radar's host would have to allow other hosts to load.
(() => {
  const folder = new URL(".", document.currentScript.src);

  class TechRadar extends HTMLElement {
    static observedAttributes = ["src", "view", "theme", "title"];
    #frame = document.createElement("iframe");

    constructor() {
      super();
      // Through the object model: the page's policy may forbid style attributes.
      Object.assign(this.#frame.style, { display: "block", width: "100%", height: "40rem", border: "0" });
      this.#frame.loading = "lazy";
      this.attachShadow({ mode: "open" }).append(this.#frame);
    }

    connectedCallback() {
      this.style.display ||= "block";
      addEventListener("message", this);
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener("message", this);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.#load();
    }

    // Of all messages that reach the page, only those of this frame count.
    handleEvent({ source, origin, data }) {
      if (source !== this.#frame.contentWindow || origin !== this.#address().origin) return;
      if (data?.type === "tech-radar:height" && data.height > 0) this.#frame.style.height = `${data.height}px`;
    }

    #load() {
      const address = this.#address();
      address.searchParams.set("embed", "1");
      const theme = this.getAttribute("theme");
      if (theme) address.searchParams.set("theme", theme);
      this.#frame.title = this.title || "Technology radar";
      if (this.#frame.src !== address.href) this.#frame.src = address.href;
    }

    #address() {
      const radar = new URL(this.getAttribute("src") ?? folder, document.baseURI);
      const address = new URL(this.getAttribute("view") ?? "", radar);
      // A script for an address would run in the page around.
      return /^(https?|file):$/.test(address.protocol) ? address : new URL(folder);
    }
  }

  if (!customElements.get("tech-radar")) customElements.define("tech-radar", TechRadar);
})();
