import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { PGlite, type PGliteOptions } from "@electric-sql/pglite"

const folder = dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite"))

const artifact = async (name: string): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await readFile(join(folder, name)))

let compiled: Promise<Pick<PGliteOptions, "pgliteWasmModule" | "initdbWasmModule">> | undefined

const compile = async () => {
  const [pgliteWasmModule, initdbWasmModule] = await Promise.all([artifact("pglite.wasm"), artifact("initdb.wasm")])
  return { pgliteWasmModule, initdbWasmModule }
}

/**
 * Opens a PostgreSQL in this process, on a folder or in memory. Its code is compiled once a process and kept: V8 can end a
 * process that frees such code again and again (nodejs/node, issue 64500).
 */
export const openEngine = async (options: PGliteOptions): Promise<PGlite> => {
  compiled ??= compile()
  return PGlite.create({ ...(await compiled), ...options })
}
