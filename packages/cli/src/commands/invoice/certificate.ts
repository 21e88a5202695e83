import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Certificate, Certificates } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional, required } from "../../running/declared.ts"
import { householdFilter, idOfHousehold } from "../../running/naming.ts"
import { Word, yes } from "../../running/options.ts"
import { attempted } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import { progress } from "../../terminal/progress.ts"
import { NothingFound } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, euros } from "../../terminal/words.ts"
import { certificateServices } from "./services.ts"

const takes = {
  year: required("<année>", Schema.String.check(Schema.isPattern(/^20[0-9]{2}$/)), "l'année des paiements"),
  household: householdFilter,
  output: optional("<dossier>", Word, "où écrire un PDF par attestation ; sans lui, elles sont seulement montrées"),
  yes
}

/** `portail invoice certificate`: what families hand to the tax office. */
export const invoiceCertificateCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "certificate",
    description: "les attestations fiscales d'une année : la garde d'enfants de moins de 6 ans, réellement payée",
    takes,
    explained:
      "Compte ce qui a été payé dans l'année, pour la part « garde » des factures que la ville a calculées ici ; ni repas, ni pénalités.\n" +
      "Les familles téléchargent la leur sous leurs factures, dès janvier.",
    examples: [
      ["portail invoice certificate --year 2026", "qui en aura une, et de combien"],
      ["portail invoice certificate --year 2026 --household F0012 --output .", "celle d'un foyer, en PDF"]
    ],
    services: certificateServices,
    run: certify
  })

const certify = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { output } = options
  const certificates = yield* Certificates
  const { staff } = yield* staffOf(terminal, options)
  const householdId = yield* idOfHousehold(staff, options.household)
  const all = yield* certificates.list(staff, Number(options.year), householdId)
  if (all.length === 0) {
    return yield* new NothingFound({
      problem: `Rien n'a été payé en ${options.year} pour la garde d'un enfant de moins de 6 ans.`,
      advice: "Seules les factures calculées par portail invoice run disent quelle part est de la garde."
    })
  }
  const files = all.map((certificate, index) => fileOf(certificate, all.slice(0, index)))
  if (output !== undefined) {
    yield* attempted(output, "--output", () => mkdir(output, { recursive: true }))
    yield* Effect.acquireUseRelease(
      Effect.sync(() => progress(terminal, "Attestations")),
      (shown) =>
        Effect.forEach(all, (certificate, index) =>
          Effect.gen(function* () {
            const content = yield* certificates.draw(staff, certificate)
            const file = join(output, files[index] ?? "")
            yield* attempted(file, "--output", () =>
              writeFile(file, content, { flag: options.yes ? "w" : "wx", mode: 0o600 })
            )
            shown.update(index + 1, all.length)
          })
        ),
      (shown) => Effect.sync(() => shown.stop())
    )
  }
  const totalCents = all.reduce((sum, certificate) => sum + certificate.totalCents, 0)
  return {
    data: { year: options.year, totalCents, certificates: all.map(({ householdId: _, ...one }) => one) },
    text: shownTable(terminal, all),
    note: `${count(all.length, "attestation")}, ${euros(totalCents)}.${output === undefined ? "" : ` Écrites dans ${output}.`}`
  }
})

/** Two payers of a household have a file each. */
const fileOf = ({ year, householdRef }: Certificate, before: ReadonlyArray<Certificate>): string => {
  const same = before.filter((each) => each.householdRef === householdRef).length
  const safe = householdRef.replace(/[^A-Za-z0-9-]/g, "_")
  return `attestation-${year}-${safe}${same === 0 ? "" : `-${same + 1}`}.pdf`
}

const shownTable = (terminal: Terminal, all: ReadonlyArray<Certificate>): string =>
  table(
    terminal.outStyle,
    ["Foyer", "Payé par", "Enfants", { title: "Garde payée", align: "right" }],
    all.map(({ householdRef, payers, children, totalCents }) => [
      householdRef,
      payers.join(", "),
      children.map(({ name }) => name).join(", "),
      euros(totalCents)
    ])
  )
