import { posix } from "node:path"
import type { BuiltRelease } from "./builtRelease.ts"

const imported = /(?:^|[;}])(?:import|export)(?:[^"'();]*?from)?"(\.[^"]+)"/g

/** The modules that one of a build loads before it runs, itself left out: a page names them, and nobody waits for one to ask for the next. */
export const preloadsOf = (modules: BuiltRelease["modules"], entry: string): ReadonlyArray<string> => {
  const found = new Set<string>()
  const visit = (path: string) => {
    const module = modules.get(path)
    if (module === undefined || found.has(path)) return
    found.add(path)
    for (const [, specifier = ""] of new TextDecoder().decode(module.plain).matchAll(imported)) {
      visit(posix.join(posix.dirname(path), specifier))
    }
  }
  visit(entry)
  found.delete(entry)
  return [...found]
}
