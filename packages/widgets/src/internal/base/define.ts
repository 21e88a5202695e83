import { version } from "../../version.ts"

/** Registers an element once; a second copy of the same version is harmless, another version is reported. */
export function define(tag: string, element: CustomElementConstructor) {
  const known = customElements.get(tag)
  if (known === undefined) return customElements.define(tag, element)
  const other = "version" in known ? String(known.version) : "unknown"
  if (other !== version) console.warn(`<${tag}> is already defined in version ${other}: version ${version} is ignored.`)
}
