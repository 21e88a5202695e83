/** `npm run build`: builds the widgets' bundle and refuses one that is over budget. */
import { join } from "node:path"
import { build } from "vite"
import { type Budget, budgetTable } from "./bundle-sizes.ts"

const widgets = join(import.meta.dirname, "../packages/widgets")

const budgets: ReadonlyArray<Budget> = [
  { name: "first element (login, Lit)", entries: ["elements/login.js"], limit: 20 },
  { name: "login + invoices", entries: ["elements/login.js", "elements/invoices.js"], limit: 26 },
  {
    name: "all elements, with planning",
    entries: ["portail.js", "elements/planning.js"],
    limit: 75
  }
]

await build({ root: widgets, configFile: join(widgets, "vite.config.ts"), logLevel: "warn" })
const { lines, kept } = budgetTable(join(widgets, "dist"), budgets)
for (const line of lines) console.log(line)
console.log(kept ? "build: within budget" : "build: over budget")
if (!kept) process.exitCode = 1
