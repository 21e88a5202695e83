import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, describe, expect, test } from "vitest"
import { findViolations } from "./boundaries.ts"

const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs")
const ruleNames: Array<string> = forbidden.map((rule: { name: string }) => rule.name)

const packages = ["core", "simulators", "demo", "server", "cli", "widgets"]
const trees: Array<string> = []

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true })
})

/** A project with this project's packages and dependencies, and only the given sources. */
function plant(sources: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), "portail-boundaries-"))
  trees.push(root)
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  mkdirSync(join(root, "node_modules/@portail-familles"), { recursive: true })
  for (const name of packages) {
    const manifest = { name: `@portail-familles/${name}`, type: "module", exports: { "./*": "./src/*" } }
    write(`packages/${name}/package.json`, JSON.stringify(manifest))
    symlinkSync(join(root, "packages", name), join(root, "node_modules/@portail-familles", name))
  }
  for (const name of ["effect", "@effect"]) {
    symlinkSync(join(import.meta.dirname, "../node_modules", name), join(root, "node_modules", name))
  }
  for (const [path, text] of Object.entries(sources)) write(path, text)
  return root
}

async function rulesBrokenBy(sources: Record<string, string>) {
  const { violations } = await findViolations(plant(sources))
  return [...new Set(violations.map(({ rule }) => rule))]
}

const leaf = "export const leaf = 1\n"

/** Two files of core, the first importing the second. */
const inCore = (from: string, to: string) => ({
  [`packages/core/src/${from}`]: `export * from "../${to}"\n`,
  [`packages/core/src/${to}`]: leaf
})

const violations: Record<string, Record<string, string>> = {
  "core-platform-imports-downwards": inCore("platform/locks.ts", "towns/Town.ts"),
  "core-towns-imports-downwards": inCore("towns/Towns.ts", "audit/Audit.ts"),
  "core-audit-imports-downwards": inCore("audit/Audit.ts", "mail/Outbox.ts"),
  "core-mail-imports-downwards": inCore("mail/Outbox.ts", "accounts/Account.ts"),
  "core-accounts-imports-downwards": inCore("accounts/Accounts.ts", "households/Household.ts"),
  "core-households-imports-downwards": inCore("households/Households.ts", "children/Child.ts"),
  "core-children-imports-downwards": inCore("children/Children.ts", "documents/Document.ts"),
  "core-activities-imports-downwards": inCore("activities/Activities.ts", "reservations/Reservation.ts"),
  "core-reservations-imports-downwards": inCore("reservations/Reservations.ts", "tariffs/Tariff.ts"),
  "core-tariffs-imports-downwards": inCore("tariffs/Tariffs.ts", "ledger/balances.ts"),
  "core-ledger-imports-downwards": inCore("ledger/balances.ts", "invoices/Invoice.ts"),
  "core-invoices-imports-downwards": inCore("invoices/Invoices.ts", "payments/Payment.ts"),
  "core-payfip-imports-downwards": inCore("payfip/PayFip.ts", "towns/Town.ts"),
  "core-payments-imports-downwards": inCore("payments/Payments.ts", "documents/Documents.ts"),
  "core-files-imports-downwards": inCore("files/Files.ts", "towns/Town.ts"),
  "core-documents-imports-downwards": inCore("documents/Documents.ts", "privacy/Erasures.ts"),
  "core-news-imports-downwards": inCore("news/News.ts", "privacy/Erasures.ts"),
  "core-messages-imports-downwards": inCore("messages/Messages.ts", "privacy/Erasures.ts"),
  "core-integrations-imports-downwards": inCore("integrations/Keys.ts", "privacy/Erasures.ts"),
  "core-privacy-imports-downwards": inCore("privacy/PersonalData.ts", "unlisted/Thing.ts"),
  "core-backups-imports-downwards": inCore("backups/take.ts", "privacy/Erasures.ts"),
  "core-areas-have-a-place": inCore("unlisted/Thing.ts", "towns/Town.ts"),
  "core-accounts-internal": inCore("households/Households.ts", "accounts/internal/hashes.ts"),
  "core-stands-alone": {
    "packages/core/src/towns/Towns.ts": 'export * from "@portail-familles/server/index.ts"\n',
    "packages/server/src/index.ts": leaf
  },
  "core-serves-no-http": {
    "packages/core/src/payments/Payments.ts": 'import { createServer } from "node:http"\ncreateServer()\n'
  },
  "core-tests-stand-alone": {
    "packages/core/test/towns/Towns.test.ts": 'export * from "@portail-familles/cli/main.ts"\n',
    "packages/cli/src/main.ts": leaf
  },
  "stand-ins-know-core-only": {
    "packages/demo/src/Demo.ts": 'export * from "@portail-familles/server/index.ts"\n',
    "packages/server/src/index.ts": leaf
  },
  "server-knows-no-stand-in": {
    "packages/server/src/main.ts": 'export * from "@portail-familles/simulators/payfip/index.ts"\n',
    "packages/simulators/src/payfip/index.ts": leaf
  },
  "server-knows-no-cli": {
    "packages/server/src/main.ts": 'export * from "@portail-familles/cli/index.ts"\n',
    "packages/cli/src/index.ts": leaf
  },
  "widgets-stand-alone": {
    "packages/widgets/src/login.ts":
      'import type { Leaf } from "@portail-familles/server/index.ts"\nexport type { Leaf }\n',
    "packages/server/src/index.ts": "export type Leaf = 1\n"
  },
  "widgets-without-effect": {
    "packages/widgets/src/login.ts": 'import { Effect } from "effect"\nexport const run = Effect.runSync\n'
  },
  "contract-knows-no-handler": {
    "packages/server/src/contract/Api.ts": 'export * from "../handlers/invoices.ts"\n',
    "packages/server/src/handlers/invoices.ts": leaf
  },
  "contract-reaches-no-sql": {
    "packages/server/src/contract/Api.ts": 'export * from "@portail-familles/core/invoices/index.ts"\n',
    "packages/core/src/invoices/index.ts": 'export { SqlClient } from "effect/sql"\n'
  },
  "http-api-only-in-server": {
    "packages/core/src/towns/Towns.ts": 'import { HttpApi } from "effect/http-api"\nexport const api = HttpApi.make\n'
  },
  "sql-only-in-core": {
    "packages/server/src/health.ts": 'import { PgClient } from "@effect/sql-pg"\nexport const layer = PgClient.layer\n'
  },
  "packages-meet-at-entry-points": {
    "packages/cli/src/list.ts": 'export * from "../../core/src/invoices/Invoices.ts"\n',
    "packages/core/src/invoices/Invoices.ts": leaf
  },
  "no-cycle": {
    "packages/core/src/towns/Town.ts": 'import type { Towns } from "./Towns.ts"\nexport type Town = Towns\n',
    "packages/core/src/towns/Towns.ts": 'import type { Town } from "./Town.ts"\nexport type Towns = Town\n'
  },
  "no-dead-import": {
    "packages/core/src/towns/Town.ts": 'export * from "./Nowhere.ts"\n'
  }
}

describe("boundaries", () => {
  test("every rule has a planted violation", () => {
    expect(Object.keys(violations).toSorted()).toEqual(ruleNames.toSorted())
  })

  test.each(Object.entries(violations))("%s refuses its violation, and no other rule does", async (rule, sources) => {
    expect(await rulesBrokenBy(sources)).toEqual([rule])
  })

  test.each([
    ["a value", 'import { leaf } from "@portail-familles/core/payments/Payment.ts"\nexport const own = leaf\n'],
    ["a type only", 'import type { Leaf } from "@portail-familles/core/payments/Payment.ts"\nexport type Own = Leaf\n'],
    ["a type in place", 'export type Own = import("../payments/Payment.ts").Leaf\n'],
    ["lazily", 'export const own = () => import("../payments/Payment.ts")\n']
  ])("an upward import of %s is seen", async (_, text) => {
    const payment = "export type Leaf = 1\nexport const leaf: Leaf = 1\n"
    const sources = { "packages/core/src/towns/Town.ts": text, "packages/core/src/payments/Payment.ts": payment }
    expect(await rulesBrokenBy(sources)).toEqual(["core-towns-imports-downwards"])
  })

  test("downward imports, the platform, models in the contract and a simulator's own server are allowed", async () => {
    const sources = {
      ...inCore("invoices/Invoices.ts", "households/Household.ts"),
      ...inCore("households/model.ts", "households/Household.ts"),
      ...inCore("households/rolls.ts", "platform/csv/rows.ts"),
      ...inCore("invoices/pdf.ts", "platform/pdf/Sheet.ts"),
      ...inCore("documents/pdf.ts", "platform/pdf/winAnsi.ts"),
      ...inCore("documents/Documents.ts", "children/Child.ts"),
      ...inCore("accounts/Accounts.ts", "accounts/internal/hashes.ts"),
      "packages/core/src/platform/sql/Database.ts": 'export { SqlClient } from "effect/sql"\n',
      "packages/simulators/src/payfip/server.ts": 'export { createServer } from "node:http"\n',
      "packages/server/src/contract/Api.ts":
        'export * from "@portail-familles/core/households/model.ts"\nexport { HttpApi } from "effect/http-api"\n'
    }
    expect(await rulesBrokenBy(sources)).toEqual([])
  })
})
