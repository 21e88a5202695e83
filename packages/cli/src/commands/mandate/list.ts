import { type Mandate, Mandates } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect } from "effect"
import { inMemory, listCommand } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import { type ListColumn, onDay, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, mandateEnds, mandateStates } from "../../terminal/words.ts"
import { debitServices } from "./services.ts"

/** `portail mandate list`: every mandate of the town. */
export const mandateListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "les mandats de prélèvement, foyer par foyer",
    takes: {},
    examples: [["portail mandate list", "ceux qui valent, ceux qui sont caducs, ceux qui sont terminés"]],
    services: debitServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const { staff } = yield* staffOf(terminal, options)
      const rows = yield* Mandates.use((mandates) => mandates.list(staff))
      return {
        each: inMemory(rows),
        summary: (total: number) => count(total, "mandat"),
        document: ({ id: _, householdId: __, accountId, ...mandate }: Mandate) => ({
          ...mandate,
          signedOnline: accountId !== null
        })
      }
    })
  })

const columns: ReadonlyArray<ListColumn<Mandate>> = [
  text("Foyer", ({ householdRef }) => householdRef),
  text("Nom", ({ household }) => household),
  text("RUM", ({ reference }) => reference),
  text("Compte", ({ ibanEnd }) => `…${ibanEnd}`),
  text("Régie", ({ regieCode }) => regieCode, { minor: true }),
  onDay("Signé le", ({ signedOn }) => signedOn),
  text("Signé", ({ accountId }) => (accountId === null ? "papier" : "en ligne"), { minor: true }),
  onDay("Dernier", ({ lastDebitOn }) => lastDebitOn, { minor: true }),
  text("État", ({ state, endReason }) =>
    endReason === null ? mandateStates[state] : `${mandateStates[state]} (${mandateEnds[endReason]})`
  )
]
