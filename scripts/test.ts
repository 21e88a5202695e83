/** `npm test [-- vitest's arguments]` and, with `--watch`, `npm run test:watch`. */
import { ensurePrograms } from "./ensure-programs.ts"

if (!ensurePrograms()) process.exit(1)
if (!process.argv.includes("--watch")) process.argv.splice(2, 0, "run")
// In this process, so that Ctrl-C and the exit code need no relay.
await import("../node_modules/vitest/vitest.mjs" as string)
