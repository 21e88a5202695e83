import { withNames } from "@portail-familles/core/platform/csv"
import { AttendanceLines, attendanceLayout, attendanceRows } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { columnsOfFile } from "../../running/columns.ts"
import { command, type OptionsOf } from "../../running/command.ts"
import { readTable } from "../../running/files.ts"
import { importTakes, runImport } from "../../running/importing.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { attendanceServices } from "./services.ts"

const explained = `Une ligne par enfant, jour et formule. Colonnes : enfant (sa référence), activite et formule (code ou nom ; sans formule,
ce que l'enfant a réservé), jour, etat (présent, absent, absent excusé, non noté), retard (en minutes), lieu et groupe (pour un
enfant venu sans réservation). Ce qui était noté est remplacé, et reste dans l'historique.`

/** `portail attendance import`: who came, as another program or a spreadsheet has it. */
export const attendanceImportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "import",
    description: "note les présences d'un fichier",
    takes: importTakes,
    explained,
    examples: [
      ["portail attendance import pointage.csv --dry-run", "vérifie le fichier et compte ce qui changerait"],
      ["portail attendance import pointage.csv", "note tout, ou rien si une ligne est incorrecte"]
    ],
    services: attendanceServices,
    run: importAttendances
  })

const importAttendances = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof importTakes>) {
  const lines = yield* AttendanceLines
  const { staff } = yield* staffOf(terminal, options)
  const file = { path: options.file, kind: "attendances", layout: attendanceLayout } as const
  const { names, keep } = yield* columnsOfFile(terminal, options, staff, file)
  const rows = attendanceRows(yield* readTable(options.file, withNames(attendanceLayout, names)))
  return yield* runImport(terminal, options, { one: "présence", several: "présences" }, (how) =>
    lines.note(staff, "import", rows, how).pipe(Effect.tap((report) => (report.imported ? keep : Effect.void)))
  )
})
