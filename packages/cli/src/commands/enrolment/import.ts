import {
  Activities,
  EnrolmentImports,
  type EnrolmentsEnded,
  enrolmentLayout,
  enrolmentRows
} from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { withNames } from "@portail-familles/core/platform/csv"
import { slotReservations } from "@portail-familles/core/reservations"
import { TownCalendars, Towns } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { columnsOfFile, importColumns } from "../../running/columns.ts"
import { command, type OptionsOf } from "../../running/command.ts"
import { readTable } from "../../running/files.ts"
import { importTakes, runImport } from "../../running/importing.ts"
import { problemsTable } from "../../running/importTables.ts"
import { database, publicUrl } from "../../running/layers.ts"
import { staffOf } from "../../running/staff.ts"
import { agree } from "../../terminal/prompts.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"

const columns = `Une ligne par enfant et activité. Colonnes : foyer et enfant (leurs références), activite (son code dans le
fichier de la ville), debut, fin ; si le fichier les a, periode, lieu et groupe (code ou nom). Une inscription importée est
acceptée. Une inscription connue peut changer de fin, de période, de lieu et de groupe ; les autres restent comme elles sont. Si la fin est
avancée, les réservations d'après, à partir de demain, sont montrées, puis annulées sans frais.`

/** `portail enrolment import`: which child uses which activity, and when. */
export const enrolmentImportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "import",
    description: "ajoute les inscriptions d'un fichier",
    takes: importTakes,
    explained: columns,
    examples: [
      ["portail enrolment import inscriptions.csv --dry-run", "vérifie le fichier et compte ce qui changerait"],
      ["portail enrolment import inscriptions.csv", "importe tout, ou rien si une ligne est incorrecte"]
    ],
    services: (options) =>
      EnrolmentImports.layer.pipe(
        Layer.provide(slotReservations),
        Layer.provide(Layer.orDie(Outbox.layer)),
        Layer.provide(MailTransport.layerConfig),
        Layer.provide(publicUrl),
        Layer.provideMerge(
          Layer.mergeAll(Activities.layer, Towns.layer, TownCalendars.layer, Audit.layer, importColumns)
        ),
        Layer.provide(database(options))
      ),
    run: importEnrolments
  })

const importEnrolments = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof importTakes>) {
  const enrolments = yield* EnrolmentImports
  const { staff } = yield* staffOf(terminal, options)
  const file = { path: options.file, kind: "enrolments", layout: enrolmentLayout } as const
  const { names, keep } = yield* columnsOfFile(terminal, options, staff, file)
  const rows = enrolmentRows(yield* readTable(options.file, withNames(enrolmentLayout, names)))
  const importing = Effect.fnUntraced(function* (agreed: ReadonlySet<string>) {
    let told = ""
    const outcome = yield* runImport(terminal, options, { one: "inscription", several: "inscriptions" }, (how) =>
      enrolments.import(staff, rows, { ...how, agreed }).pipe(
        Effect.tap((report) => (report.imported ? keep : Effect.void)),
        Effect.tap(({ ended, imported }) => Effect.sync(() => (told = endedText(ended, imported))))
      )
    )
    return told === "" ? outcome : { ...outcome, note: `${outcome.note} ${told}` }
  })
  return yield* importing(new Set()).pipe(
    Effect.catchTag("PlacesNotAgreed", () =>
      Effect.gen(function* () {
        const { skipInvalid } = options
        const { ended, warnings, warningCount } = yield* enrolments.import(staff, rows, { dryRun: true, skipInvalid })
        if (!options.json && !options.yes) terminal.err(problemsTable(terminal, "À vérifier", warnings, warningCount))
        const lost = count(ended.lost.length, "réservation")
        yield* agree(terminal, options.yes, `Importer les inscriptions et annuler ${lost} après leur fin, sans frais`)
        return yield* importing(new Set(ended.lost.map(({ bookingId }) => bookingId)))
      })
    )
  )
})

/** What becomes of bookings after the end of enrolments; empty where there is none. */
const endedText = ({ lost, households, unreachable }: EnrolmentsEnded, imported: boolean): string => {
  if (lost.length === 0) return ""
  const what = `${count(lost.length, "réservation")} après la fin, de ${count(households, "foyer")} :`
  const letters =
    unreachable.length === 0 ? "" : ` Sans adresse mail, à prévenir autrement : ${unreachable.join(", ")}.`
  return imported
    ? `${what} annulation sans frais, familles prévenues, places proposées à la liste d'attente.${letters}`
    : `${what} à annuler sans frais.${letters}`
}
