const text = document.getElementById("program").textContent;
const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
INIT({ module_or_path: bytes }).then(program.loaded, program.failed);
