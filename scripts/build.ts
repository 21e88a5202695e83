/** `npm run build`: builds the widgets' bundle and refuses one that is over budget. */
import { widgetsFolder } from "../packages/widgets/build.ts"
import { type Budget, budgetTable } from "./bundle-sizes.ts"

const budgets: ReadonlyArray<Budget> = [
  { name: "first element (login, Lit)", entries: ["elements/login.js"], limit: 20 },
  { name: "login + invoices", entries: ["elements/login.js", "elements/invoices.js"], limit: 26 },
  {
    name: "all elements, with planning",
    entries: ["portail.js", "elements/planning.js"],
    limit: 75
  }
]

const { lines, kept } = budgetTable(await widgetsFolder(), budgets)
for (const line of lines) console.log(line)
console.log(kept ? "build: within budget" : "build: over budget")
if (!kept) process.exitCode = 1
