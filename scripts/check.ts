/** `npm run check`: types, lint and format, boundaries, generated files, packages. One line per check; not 0 when one fails. */
import { spawn } from "node:child_process"
import { join } from "node:path"

const root = join(import.meta.dirname, "..")

// several type checkers each learn the same types: one takes a third of their work, and hardly longer
const quickly = ["--singleThreaded", "--incremental", "--tsBuildInfoFile", "node_modules/.cache/types.tsbuildinfo"]

const checks = {
  types: ["node_modules/typescript/bin/tsc", "-p", ".", ...quickly],
  "lint and format": ["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "."],
  boundaries: ["scripts/boundaries.ts"],
  "own tables": ["scripts/tables.ts"],
  "unique types": ["scripts/unique-types.ts"],
  "untimed tests": ["scripts/untimed-tests.ts"],
  sentences: ["scripts/sentences.ts"],
  "generated files": ["scripts/generate.ts", "--check"],
  "OpenAPI document": ["scripts/openapi/check.ts"],
  packages: ["scripts/packages/check.ts"]
}

async function runCheck(name: string, args: ReadonlyArray<string>) {
  const start = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
  const output: Array<Buffer> = []
  child.stdout.on("data", (chunk) => output.push(chunk))
  child.stderr.on("data", (chunk) => output.push(chunk))
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? "✓" : "✗"} ${name.padEnd(16)} ${seconds} s`)
  if (code !== 0) console.log(Buffer.concat(output).toString().trimEnd().replace(/^/gm, "    "))
  return code === 0 ? [] : [name]
}

const failed = (await Promise.all(Object.entries(checks).map(([name, args]) => runCheck(name, args)))).flat()
console.log(failed.length === 0 ? "check: all is well" : `check: failed (${failed.join(", ")})`)
process.exitCode = failed.length === 0 ? 0 : 1
