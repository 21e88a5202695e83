import type { Plugin } from "vite"

const helper = "\0vite/preload-helper.js"
const wrapped = /__vitePreload\(([\s\S]*?),\s*__VITE_PRELOAD__\)/g

/** Vite wraps each dynamic import to load its styles first: elements have none in files, and the wrappers weigh. */
export const plainImports = (): Plugin => ({
  name: "plain-imports",
  enforce: "pre",
  load: (id) => (id === helper ? "export const __vitePreload = (load) => load()" : undefined),
  renderChunk: (code) => ({ code: code.replace(wrapped, "($1)()"), map: null })
})
