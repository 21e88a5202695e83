import { Collections } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { agree } from "../../terminal/prompts.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, euros } from "../../terminal/words.ts"
import { debitServices } from "../mandate/services.ts"

const takes = { order: argument(Word, "l'ordre, comme portail debit list le nomme"), yes }

/** `portail debit book`: what the bank collected. */
export const bookDebitsCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "book",
    description: "inscrit dans les comptes ce que la banque a prélevé d'un ordre",
    takes,
    explained: "Lisez d'abord les rejets de la banque (portail debit returns) : ce qu'elle a refusé n'est pas inscrit.",
    examples: [["portail debit book 20261215-3F2A90C1D4E5", "une fois l'argent arrivé sur le compte de la régie"]],
    services: debitServices,
    run: book
  })

const book = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  yield* agree(terminal, options.yes, `Inscrire comme encaissés les prélèvements de l'ordre ${options.order}`)
  const booked = yield* Collections.use((collections) => collections.book(staff, options.order))
  const before = booked.unchanged === 0 ? "" : ` ${booked.unchanged} l'étaient déjà, ou ont été rejetés.`
  return {
    data: booked,
    text: "",
    note: `${count(booked.booked, "prélèvement inscrit", "prélèvements inscrits")}, ${euros(booked.amountCents)}.${before}`
  }
})
