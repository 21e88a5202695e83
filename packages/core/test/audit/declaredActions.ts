import { readdirSync } from "node:fs"
import { join } from "node:path"

const source = join(import.meta.dirname, "../../src")

/** The actions that each area declares in its `auditActions.ts`, by area. */
export const declaredActions = async (): Promise<ReadonlyMap<string, ReadonlyArray<string>>> => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    /^[a-z]+\/auditActions\.ts$/.test(file)
  )
  const areas = await Promise.all(
    files.map(async (file): Promise<[string, ReadonlyArray<string>]> => {
      const exported: Readonly<Record<string, { readonly literals: ReadonlyArray<string> }>> = await import(
        join(source, file)
      )
      return [file.slice(0, file.indexOf("/")), Object.values(exported).flatMap(({ literals }) => literals)]
    })
  )
  return new Map(areas)
}
