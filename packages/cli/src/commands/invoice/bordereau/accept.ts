import { Bordereaux } from "@portail-familles/core/invoices"
import { day as typedDay } from "@portail-familles/core/platform/csv"
import { todayInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { optional } from "../../../running/declared.ts"
import { Word, yes } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import { agree } from "../../../terminal/prompts.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { typedField } from "../../../terminal/typedField.ts"
import { count, day, euros } from "../../../terminal/words.ts"
import { bordereauArgument, bordereauServices } from "./services.ts"

const takes = {
  bordereau: bordereauArgument,
  on: optional("<jour>", Word, "le jour de la prise en charge (sinon aujourd'hui)"),
  yes
}

/** `portail invoice bordereau accept`: the comptable public has taken it in charge. */
export const bordereauAcceptCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "accept",
    description:
      "note que le comptable a pris un bordereau en charge : ses factures se paient en ligne dès le lendemain",
    takes,
    examples: [["portail invoice bordereau accept cantine-2026-3 --on 12/11/2026", "le jour que dit le comptable"]],
    services: bordereauServices,
    run: accept
  })

const accept = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  const acceptedOn = options.on === undefined ? yield* todayInParis : yield* typedField("--on", typedDay(options.on))
  yield* agree(terminal, options.yes, `Noter le bordereau ${options.bordereau} pris en charge le ${day(acceptedOn)}`)
  const bordereau = yield* Bordereaux.use((bordereaux) => bordereaux.accept(staff, options.bordereau, acceptedOn))
  return {
    data: bordereau,
    text: "",
    note: `${bordereau.name} : ${count(bordereau.pieces, "facture")}, ${euros(bordereau.totalCents)}, à payer en ligne à partir du lendemain.`
  }
})
