import { existsSync } from "node:fs"
import { cp, glob, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { ManagedRuntime } from "effect"
import { afterAll, assert, beforeAll, describe, inject, test } from "vitest"
import { main } from "../packages/cli/src/program.ts"
import { recording } from "../packages/cli/test/support/recording.ts"
import { isoDay, monday } from "./support/days.ts"
import { commandsOf, fencesOf } from "./support/guides.ts"

const root = join(import.meta.dirname, "..")
/** Sections whose `sh` blocks need another machine than the demo's: what runs them, a command of npm or a test. */
const runElsewhere: Readonly<Record<string, string>> = {
  "Running a portal": "check:deploy",
  "From an empty Debian": "check:deploy",
  "Two roles on a PostgreSQL server": "check:failover",
  "Several servers, one database that fails over": "check:failover",
  "Backing up the embedded database": "packages/cli/test/backup.test.ts",
  "Backing up a server": "check:backup",
  "From the embedded database to a server": "packages/core/test/backups/move.test.ts",
  "Waiting lists and draws": "packages/cli/test/draws.test.ts",
  Tariffs: "packages/cli/test/quotientFetch.test.ts",
  Documents: "packages/cli/test/documents.test.ts",
  "Ce que le Trésor public encaisse": "packages/cli/test/bordereaux.test.ts",
  "Without a town at hand": "scripts/packages/packages.alone.test.ts",
  ...Object.fromEntries(
    ["Using the portal from your own code", "A script", "A server with an endpoint of your own", "Over HTTP"].map(
      (section) => [section, "scripts/packages/packages.alone.test.ts"]
    )
  )
}

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
  for (const examples of ["compiegne", "rules", "tariffs"])
    await cp(join(root, "examples", examples), join(folder, "examples", examples), { recursive: true })
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

/** The files that the guides' commands read, as a town's other programs would give them. */
const filesOfGuides = async (day: string, booked: { readonly child: string; readonly household: string }) => {
  await writeFile("rentree.csv", "mail;foyer\n;F0021\n")
  await writeFile(
    "reservations.csv",
    `foyer;enfant;activite;formule;jour\n${booked.household};${booked.child};restauration;repas;${day}\n`
  )
  await writeFile("quotients.csv", "foyer;quotient;debut\nF0005;900;01/01/2027\n")
  await writeFile(
    "factures.csv",
    `facture;regie;foyer;emission;echeance;periode;activite;libelle;quantite;prix_unitaire\nGUIDE01;enfance;F0021;${isoDay(-2)};${isoDay(20)};Octobre;restauration;Repas;2;3,10\n`
  )
  await writeFile("effacements.jsonl", "")
}

/** A day on which an enrolment may end: its first where that is still to come, else its last. */
const lastDayOf = (enrolment: Readonly<Record<string, string>> = {}) => {
  const { startsOn = isoDay(1), endsOn = startsOn } = enrolment
  return startsOn > isoDay(0) ? startsOn : endsOn
}

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
  const booked = { child: come[0]?.["childRef"] ?? "F0011-2", household: come[0]?.["householdRef"] ?? "F0011" }
  await filesOfGuides(day, booked)
  const [enrolment] = await listed("enrolment", "list", "--state", "acceptée", "--limit", "1")
  const french = {
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
  const english = {
    household: french.foyer,
    "other household": french["autre foyer"],
    child: french.enfant,
    "child's household": "F0011",
    adult: french.personne,
    invoice,
    activity: french.activité,
    option: french.formule,
    month,
    day,
    "past day": french["jour passé"],
    regie: "enfance",
    "booked child": booked.child,
    enrolment: enrolment?.["id"] ?? "00000000",
    "enrolment day": lastDayOf(enrolment)
  }
  const values = { ...french, ...english }
  // nobody comes in the summer, and then there is nothing to print or to bill
  return { values, season: come.length > 0 }
}

const order = (guide: string) => (guide.startsWith("docs/fr/") ? `0${guide}` : `1${guide}`)

describe("the guides", () => {
  test("say the language of each block, and what runs those that the demo cannot", async () => {
    const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8"))
    const unknown = await Array.fromAsync(guides, async (guide) =>
      (await fencesOf(join(root, guide)))
        .filter(
          ({ language, section }) => language === "" || (language === "sh" && runElsewhere[section] === undefined)
        )
        .map(({ line }) => `${guide}:${line}`)
    )
    assert.deepEqual(unknown.flat(), [])
    for (const check of Object.values(runElsewhere))
      assert.isTrue(scripts[check] !== undefined || existsSync(join(root, check)), check)
  })

  test("say commands that work, each after those before it", async () => {
    const { values, season } = await valuesOfDemo()
    const run = new Set<string>()
    const failures: Array<string> = []
    // the French guides first: what is for operators changes more of the demo
    for (const guide of guides.toSorted((one, other) => order(one).localeCompare(order(other)))) {
      for (const { line, text, words, codes } of await commandsOf(join(root, guide), values)) {
        run.add(guide)
        let ended = await portail(...words)
        // a guide's reader is asked; here nobody answers
        if (ended.code === 7 && ended.err.includes("--yes")) ended = await portail(...words, "--yes")
        const allowed = season ? codes : [...codes, 3, 4, 7]
        if (!allowed.includes(ended.code)) failures.push(`${guide}:${line}: ${text}\n${ended.code}: ${ended.err}`)
      }
    }
    assert.deepEqual(failures, [])
    // the programs of docs/en/library.md are run by scripts/packages/packages.alone.test.ts
    assert.includeMembers(
      [...run],
      [
        "docs/en/embedding.md",
        "docs/en/operations.md",
        "docs/fr/guide-agent.md",
        "docs/fr/guide-dsi.md",
        "docs/fr/guide-regisseur.md"
      ],
      "pages whose commands are run"
    )
  })
})
