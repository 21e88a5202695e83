import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { programPath } from "../../../../../scripts/programs.ts"

const run = promisify(execFile)

/** What `qpdf --check` says of a PDF, its complaints included. */
export const soundForQpdf = async (bytes: Uint8Array): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), "pdf-"))
  const path = join(directory, "checked.pdf")
  await writeFile(path, bytes)
  const { stdout, stderr } = await run(programPath("qpdf"), ["--check", path]).finally(() =>
    rm(directory, { recursive: true })
  )
  return stdout + stderr
}
