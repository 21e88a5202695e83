import { ProofReviews, type ReadAbsence } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { flag } from "../../../running/declared.ts"
import { inMemory, listCommand } from "../../../running/listing.ts"
import { staffOf } from "../../../running/staff.ts"
import { at, colored, id, type ListColumn, number, text } from "../../../terminal/listColumns.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { absenceStates, count } from "../../../terminal/words.ts"
import { proofServices } from "../services.ts"
import { daysWords } from "./daysWords.ts"

const takes = {
  all: flag("toutes les dernières absences signalées, et non celles dont le justificatif attend seulement")
}

/** `portail attendance proofs list`: which proofs wait. */
export const proofsListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "liste les absences dont le justificatif attend une réponse, ou toutes avec --all",
    takes,
    examples: [
      ["portail attendance proofs list", "les justificatifs à regarder"],
      ["portail attendance proofs list --all --csv > absences.csv", "toutes les absences signalées, pour un tableur"]
    ],
    services: proofServices,
    columns,
    find: Effect.fnUntraced(function* (terminal, options) {
      const reviews = yield* ProofReviews
      const { staff } = yield* staffOf(terminal, options)
      const found = yield* reviews.list(staff, { waiting: !options.all })
      return {
        each: inMemory(found),
        summary: (total: number) =>
          options.all
            ? count(total, "absence signalée", "absences signalées")
            : count(total, "justificatif à regarder", "justificatifs à regarder"),
        // which files there are is seen by who opens them, with a trace
        document: ({ proofs, ...absence }: ReadAbsence) => ({ ...absence, files: proofs.length })
      }
    })
  })

const columns = ({ outStyle }: Terminal): ReadonlyArray<ListColumn<ReadAbsence>> => [
  id("Absence", (absence) => absence.id),
  text("Enfant", ({ childName }) => childName),
  text("Foyer", ({ householdRef }) => householdRef, { minor: true }),
  text("Jours", ({ days }) => daysWords(days)),
  number("Fichiers", ({ proofs }) => proofs.length),
  at("Reçu le", ({ receivedAt }) => receivedAt),
  at("À donner avant", ({ proofUntil }) => proofUntil, { minor: true }),
  colored(
    "État",
    ({ state }) => absenceStates[state],
    ({ state }) => (state === "waiting" ? outStyle.yellow : undefined)
  ),
  text("Motif du refus", ({ reason }) => reason, { minor: true })
]
