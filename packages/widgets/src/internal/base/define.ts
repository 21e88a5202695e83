import { version } from "../../version.ts"

let looked = false

/** Says in the console which tags of the page have no element, once what loads with the page is there. */
function look() {
  if (document.querySelector(":not(:defined)"))
    void import("../advice/missing.ts").then((advice) => advice.tellMissing())
}

/** Registers an element once; a second copy of the same version is harmless, another version is reported. */
export function define(tag: string, element: CustomElementConstructor) {
  if (!looked) {
    looked = true
    if (document.readyState === "complete") setTimeout(look, 1000)
    else addEventListener("load", look)
  }
  const known = customElements.get(tag)
  if (known === undefined) return customElements.define(tag, element)
  const other = "version" in known ? String(known.version) : "unknown"
  if (other !== version) console.warn(`<${tag}> is already defined in version ${other}: version ${version} is ignored.`)
}
