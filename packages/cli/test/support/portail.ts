import { spawn } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { ManagedRuntime } from "effect"
import { inject } from "vitest"
import { restoreDump } from "../../../core/test/support/templates.ts"
import { main } from "../../src/program.ts"
import { recording } from "./recording.ts"

const binary = fileURLToPath(new URL("../../bin/portail.js", import.meta.url))

/** How a process of the command line ended. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder of a test's own, with a data directory that `portail` uses there. */
export const workplace = async () => {
  const folder = await mkdtemp(join(tmpdir(), "portail-cli-"))
  const dataDirectory = join(folder, "data")
  const write = async (name: string, content: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  /** Runs the command line in this process, as a script would: no person, no colours. */
  const portail = async (...words: ReadonlyArray<string>) => {
    const terminal = recording()
    const code = await main([...words, "--data-dir", dataDirectory], terminal)
    return { code, ...terminal.written }
  }
  /** Runs with `--json` and reads what was written, whatever the exit code. */
  const json = async (...words: ReadonlyArray<string>) => {
    const { code, out, err } = await portail(...words, "--json")
    return { code, err, document: JSON.parse(out) }
  }
  /** Starts the real program, for what only a process shows: its exit, its streams, its environment, its folder. */
  const program = (words: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}): Promise<Run> =>
    new Promise((settle, fail) => {
      const { DATABASE_URL: _, PORTAIL_TOWN: __, FORCE_COLOR: ___, ...inherited } = process.env
      const child = spawn(process.execPath, [binary, ...words], {
        cwd: folder,
        env: { ...inherited, PORTAIL_DATA_DIR: dataDirectory, ...env },
        stdio: ["ignore", "pipe", "pipe"]
      })
      let [stdout, stderr] = ["", ""]
      child.stdout.setEncoding("latin1").on("data", (text: string) => (stdout += text))
      child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text))
      child.once("error", fail)
      child.once("close", (code) => settle({ code, stdout: Buffer.from(stdout, "latin1").toString("utf8"), stderr }))
    })
  const remove = () => rm(folder, { recursive: true, force: true })
  return { folder, dataDirectory, write, portail, json, program, remove }
}

/** A workplace whose data directory has its tables: commands open it sooner than an empty one. */
export const migratedWorkplace = async () => {
  const place = await workplace()
  await restoreDump(inject("pgliteDump"), place.dataDirectory)
  return place
}

/** A workplace beside a running portal: commands join the process that has the data open, instead of opening it each. */
export const openWorkplace = async () => {
  const place = await migratedWorkplace()
  const owner = ManagedRuntime.make(databaseLayer({ url: undefined, dataDirectory: place.dataDirectory }))
  await owner.context()
  return {
    ...place,
    remove: async () => {
      await owner.dispose()
      await place.remove()
    }
  }
}

/** Files of a small fictitious town. */
export const samples = {
  town: `slug: essai
name: Ville d'Essai
inseeCode: "60000"
siteUrl: https://ville.example
contactMail: contact@ville.example
senderMail: portail@ville.example
accentColor: "#1b6e53"
hosts: ["localhost:4000"]
guide: guide.pdf
regies:
  - { code: enfance, name: Régie enfance, numcli: "006270", mode: T, placeOfPayment: Hôtel de ville }
`,
  families: `foyer;nom_1;prenom_1;mail_1;nom_2;prenom_2;mail_2;rue;code_postal;ville;enfant;enfant_nom;enfant_prenom;enfant_naissance
F1;MARTIN;Claire;claire@example.fr;MARTIN;Paul;;rue des Lilas;60200;Compiègne;E1;MARTIN;Léa;12/03/2017
F1;MARTIN;Claire;claire@example.fr;MARTIN;Paul;;rue des Lilas;60200;Compiègne;E2;MARTIN;Tom;01/09/2019
F2;DURAND;Ana;ana@example.fr;;;;;;;E3;DURAND;Zoé;02/02/2018
`,
  badFamilies: `foyer;nom_1;prenom_1;mail_1;enfant;enfant_nom;enfant_prenom;enfant_naissance
F3;PETIT;Jo;pas-un-mail;;PETIT;Max;31/02/2018
F4;ROUX;Eva;eva@example.fr;;ROUX;Ida;05/05/2018
`,
  invoices: `facture;regie;foyer;emission;echeance;periode;enfant;activite;libelle;quantite;unite;prix_unitaire;montant;tarif
2026000001;enfance;F1;05/01/2026;31/01/2099;Décembre 2025;E1;Restauration scolaire;Repas;12;repas;3,45;41,40;QF 3
2026000001;enfance;F1;05/01/2026;31/01/2099;Décembre 2025;E2;Périscolaire;Soir;2,5;h;2,10;;QF 3
`
}
