import { cp, glob, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { ManagedRuntime } from "effect"
import { afterAll, assert, beforeAll, describe, inject, test } from "vitest"
import { main } from "../packages/cli/src/program.ts"
import { recording } from "../packages/cli/test/support/recording.ts"
import { isoDay, monday } from "./support/days.ts"
import { commandsOf } from "./support/guides.ts"

const root = join(import.meta.dirname, "..")
/** Every page of the documentation: what stands in a `console` block is run. */
const guides = await Array.fromAsync(glob("docs/**/*.md", { cwd: root }))

let folder: string
const open = () => ManagedRuntime.make(databaseLayer({ url: undefined, dataDirectory: join(folder, "data") }))
let owner: ReturnType<typeof open>
const home = process.cwd()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portail-guides-"))
  await cp(inject("demoData"), join(folder, "data"), { recursive: true })
  await cp(join(root, "examples/compiegne"), folder, { recursive: true })
  // guides name files of the folder where they are read
  process.chdir(folder)
  owner = open()
  await owner.context()
  await portail("family", "export", "--output", "foyers.csv")
})

afterAll(async () => {
  process.chdir(home)
  await owner?.dispose()
  await rm(folder, { recursive: true, force: true })
})

const portail = async (...words: ReadonlyArray<string>) => {
  const terminal = recording()
  const code = await main([...words, "--data-dir", join(folder, "data")], terminal)
  return { code, ...terminal.written }
}

const listed = async (...words: ReadonlyArray<string>): Promise<ReadonlyArray<Record<string, string>>> =>
  JSON.parse((await portail(...words, "--json")).out)

/** What stands for the guides' placeholders in the demo, whose days are those around today. */
const valuesOfDemo = async () => {
  const come = await listed("planning", "show", "--activity", "restauration", "--from", monday(1), "--to", isoDay(20))
  const day = come[0]?.["day"] ?? monday(1)
  const month = day.slice(0, 7)
  await portail("invoice", "run", "draft", "--period", month)
  const [billed] = await listed("invoice", "run", "check", "--period", month, "--all")
  const [due] = await listed("invoice", "list", "--state", "à payer", "--limit", "1")
  const invoice = due?.["number"] ?? ""
  await writeFile("guichet.csv", `factures;moyen;montant;jour;reference\n${invoice};chèque;5,00;${isoDay(-1)};B1\n`)
  const values = {
    foyer: "F0005",
    "autre foyer": "F0006",
    "foyer facturé": billed?.["householdRef"] ?? "F0005",
    enfant: "F0011-2",
    personne: "parent1.f0005@example.org",
    facture: invoice,
    activité: "restauration",
    formule: "repas",
    mois: month,
    jour: day,
    "jour passé": isoDay(-1),
    année: isoDay(0).slice(0, 4)
  }
  // nobody comes in the summer, and then there is nothing to print or to bill
  return { values, season: come.length > 0 }
}

describe("the guides", () => {
  test("say commands that work, each after those before it", async () => {
    const { values, season } = await valuesOfDemo()
    const run = new Set<string>()
    for (const guide of guides.toSorted()) {
      for (const { line, text, words, codes } of await commandsOf(join(root, guide), values)) {
        run.add(guide)
        let ended = await portail(...words)
        // a guide's reader is asked; here nobody answers
        if (ended.code === 7 && ended.err.includes("--yes")) ended = await portail(...words, "--yes")
        assert.include(season ? codes : [...codes, 4], ended.code, `${guide}, line ${line}: ${text}\n${ended.err}`)
      }
    }
    // the programs of docs/en/library.md are run by scripts/packages/packages.alone.test.ts
    assert.includeMembers(
      [...run],
      ["docs/en/embedding.md", "docs/fr/guide-agent.md", "docs/fr/guide-regisseur.md"],
      "pages whose commands are run"
    )
  })
})
