import { withNames } from "@portail-familles/core/platform/csv"
import { ReservationImports, reservationLayout, reservationRows } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { columnsOfFile } from "../../running/columns.ts"
import { command, type OptionsOf } from "../../running/command.ts"
import { readTable } from "../../running/files.ts"
import { importTakes, runImport } from "../../running/importing.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { importServices } from "./services.ts"

const explained = `Une ligne par enfant, jour et formule. Colonnes : foyer et enfant (leurs références), activite et formule (code ou nom ;
sans formule s'il n'y en a qu'une), jour. Les délais et les ouvertures ne comptent pas, les places si : un créneau complet est un
problème. Ce qui est déjà réservé reste ; rien n'est annulé, et les familles ne reçoivent pas de mail.`

/** `portail planning import`: what another program has booked so far. */
export const planningImportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "import",
    description: "ajoute les réservations d'un fichier d'un autre logiciel",
    takes: importTakes,
    explained,
    examples: [
      ["portail planning import reservations.csv --dry-run", "vérifie le fichier et compte ce qui changerait"],
      ["portail planning import reservations.csv", "importe tout, ou rien si une ligne est incorrecte"],
      ["portail planning import reservations.csv --skip-invalid", "importe le reste"]
    ],
    services: importServices,
    run: importReservations
  })

const importReservations = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof importTakes>) {
  const imports = yield* ReservationImports
  const { staff } = yield* staffOf(terminal, options)
  const file = { path: options.file, kind: "reservations", layout: reservationLayout } as const
  const { names, keep } = yield* columnsOfFile(terminal, options, staff, file)
  const rows = reservationRows(yield* readTable(options.file, withNames(reservationLayout, names)))
  return yield* runImport(terminal, options, { one: "réservation", several: "réservations" }, (how) =>
    imports.import(staff, rows, how).pipe(Effect.tap((report) => (report.imported ? keep : Effect.void)))
  )
})
