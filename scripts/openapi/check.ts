/** `node scripts/openapi/check.ts`: refuses an OpenAPI document in which `redocly lint` or `spectral lint` find anything. */
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { openApiFindings } from "./findings.ts"

const path = "docs/openapi.json"
const findings = await openApiFindings(await readFile(join(import.meta.dirname, "../..", path), "utf8"))
for (const { rule, at, message } of findings) console.error(`${rule}: ${path}${at} ${message}`)
if (findings.length > 0) process.exitCode = 1
else console.log(`${path}: redocly and spectral find nothing`)
