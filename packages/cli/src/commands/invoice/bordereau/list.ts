import { type Bordereau, Bordereaux } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import { inMemory, listCommand } from "../../../running/listing.ts"
import { staffOf } from "../../../running/staff.ts"
import { amount, type ListColumn, number, onDay, text } from "../../../terminal/listColumns.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count, euros } from "../../../terminal/words.ts"
import { bordereauServices } from "./services.ts"

/** `portail invoice bordereau list`: what was issued for the Trésor public to collect. */
export const bordereauListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "les bordereaux de titres et les rôles émis, et ceux que le comptable a pris en charge",
    takes: {},
    examples: [["portail invoice bordereau list", "les plus récents d'abord"]],
    services: bordereauServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const { staff } = yield* staffOf(terminal, options)
      const rows = yield* Bordereaux.use((bordereaux) => bordereaux.list(staff))
      const total = rows.reduce((sum, { totalCents }) => sum + totalCents, 0)
      return {
        each: inMemory(rows),
        summary: (listed: number) => `${count(listed, "bordereau", "bordereaux")}, ${euros(total)}`
      }
    })
  })

const kinds = { titre: "titres", role: "rôle" } as const

const columns: ReadonlyArray<ListColumn<Bordereau>> = [
  text("Bordereau", ({ name }) => name),
  text("Nature", ({ kind }) => kinds[kind]),
  text("Période", ({ period }) => period, { minor: true }),
  onDay("Émis le", ({ issuedOn }) => issuedOn, { minor: true }),
  text("Numéros", ({ firstPiece, pieces }) =>
    pieces === 1 ? `${firstPiece}` : `${firstPiece}–${firstPiece + pieces - 1}`
  ),
  number("Factures", ({ pieces }) => pieces),
  amount("Montant", ({ totalCents }) => totalCents),
  onDay("Pris en charge", ({ acceptedOn }) => acceptedOn)
]
