import type { Plugin } from "vite"

const helper = "\0vite/preload-helper.js"

/** Vite wraps each dynamic import to load its styles first: elements have none in files, and the wrapper weighs on the first one. */
export const plainImports = (): Plugin => ({
  name: "plain-imports",
  enforce: "pre",
  load: (id) => (id === helper ? "export const __vitePreload = (load) => load()" : undefined)
})
