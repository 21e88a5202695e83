import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { findSharedNames } from "./unique-types.ts"

/** What is shared in a core that has only these sources. */
function sharedIn(sources: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), "portail-types-"))
  try {
    for (const [path, text] of Object.entries(sources)) {
      const file = join(root, "packages/core/src", path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    return findSharedNames(root).shared
  } finally {
    rmSync(root, { recursive: true })
  }
}

test("two exported types of one name are refused, whatever kind each is", () => {
  const shared = sharedIn({
    "invoices/Guardian.ts": "export interface Guardian { readonly name: string }\n",
    "households/Guardian.ts": "export class Guardian {}\n",
    "mail/Letter.ts": "export type Letter = string\n"
  })
  expect(shared).toEqual([
    { name: "Guardian", files: ["packages/core/src/households/Guardian.ts", "packages/core/src/invoices/Guardian.ts"] }
  ])
})

test("a schema with its type, and types that a file keeps to itself, are allowed", () => {
  const shared = sharedIn({
    "payments/Means.ts": 'export const Means = 1\nexport type Means = "card"\ninterface Row {}\n',
    "invoices/Invoice.ts": "interface Row {}\n"
  })
  expect(shared).toEqual([])
})
