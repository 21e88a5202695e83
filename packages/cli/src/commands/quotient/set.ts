import { Naming, Quotients } from "@portail-familles/core/households"
import { cents, day as typedDay } from "@portail-familles/core/platform/csv"
import { todayInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, defaulted, optional } from "../../running/declared.ts"
import { householdWords } from "../../running/naming.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { day, euros } from "../../terminal/words.ts"
import { quotientServices } from "./services.ts"

const takes = {
  household: argument(Word, householdWords),
  quotient: argument(Word, "quotient familial en euros, comme 900 ou 622,50"),
  from: optional("<jour>", Word, "le premier jour où il vaut (aujourd'hui si rien n'est dit)"),
  until: optional("<jour>", Word, "le dernier jour où il vaut ; sinon jusqu'au suivant"),
  proof: defaulted("<justificatif>", Schema.String, "", "ce qui le montre : attestation CAF du 12/11/2026"),
  dryRun,
  yes
}

/** `portail quotient set`: what a household's prices depend on, from a day on. */
export const quotientSetCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "set",
    description: "enregistre le quotient d'un foyer, à partir d'un jour",
    takes,
    explained: `Un quotient remplace celui du foyer qui commence le même jour ; les autres restent, et les prix d'hier
s'expliquent par le quotient d'hier.`,
    examples: [
      ["portail quotient set F0012 900 --from 01/01/2027 --until 31/12/2027", "l'année 2027"],
      ['portail quotient set F0012 622,50 --proof "attestation MSA du 12/11/2026"', "à partir d'aujourd'hui"]
    ],
    services: quotientServices,
    run: set
  })

const set = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const quotients = yield* Quotients
  const { staff } = yield* staffOf(terminal, options)
  const { id, ref, name } = yield* Naming.use((naming) => naming.household(staff, options.household))
  const from = options.from === undefined ? yield* todayInParis : yield* typedField("--from", typedDay(options.from))
  const until = options.until === undefined ? null : yield* typedField("--until", typedDay(options.until))
  const given = { cents: yield* typedField("quotient", cents(options.quotient)), from, until, proof: options.proof }
  const data = { dryRun: options.dryRun, household: ref, ...given }
  const action = `Donner à ${ref}, ${name}, le quotient ${euros(given.cents)} à partir du ${day(from)}${
    until === null ? "" : `, jusqu'au ${day(until)}`
  }`
  return yield* confirmed(terminal, options, {
    dryRun: { data, text: `${action}\n`, note: "Rien n'a été enregistré (--dry-run)." },
    action,
    apply: Effect.as(quotients.set(staff, id, given), { data, text: "", note: "Le quotient est enregistré." })
  })
})
