import { Closures } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { required } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { choiceOf, closingTakes, noSlots, slotsTable } from "./closing.ts"
import { periodWords } from "./filter.ts"
import { closingServices } from "./services.ts"

const takes = { ...closingTakes, reason: required("<motif>", Word, "pourquoi ; il reste dans le journal") }

/** `portail planning reopen`: opens slots that were closed. */
export const planningReopenCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "reopen",
    description:
      "rouvre des créneaux fermés ; personne n'y retrouve sa place par cela, les familles réservent à nouveau",
    takes,
    examples: [
      [
        'portail planning reopen --activity restauration --day 2026-12-04 --reason "La grève est levée"',
        "les places sont de nouveau libres"
      ]
    ],
    services: closingServices,
    run: reopen
  })

const reopen = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const closures = yield* Closures
  const { reason } = options
  const { staff } = yield* staffOf(terminal, options)
  const { choice, names, inOrder } = yield* choiceOf(staff, options)
  const slots = inOrder(yield* closures.closed(staff, choice))
  if (slots.length === 0) return yield* noSlots(choice.activity, "fermé")
  const what = `${count(slots.length, "créneau", "créneaux")} de « ${names.activity(choice.activity)} », ${periodWords(choice)}`
  return yield* confirmed(terminal, options, {
    dryRun: {
      data: { dryRun: true, ...choice, reason, slots },
      text: slotsTable(terminal.outStyle, slots, names),
      note: `${what}. Rien n'a été changé (--dry-run).`
    },
    preview: { on: "err", text: slotsTable(terminal.errStyle, slots, names), leftOut: "json or yes" },
    action: `Rouvrir ${what}`,
    apply: Effect.map(closures.reopen(staff, choice, reason), (opened) => ({
      data: { dryRun: false, ...choice, reason, slots: opened },
      text: "",
      note: `${count(opened.length, "créneau rouvert", "créneaux rouverts")}. Personne n'y a retrouvé sa place : les familles réservent à nouveau, ou vous pour elles (portail planning book).`
    }))
  })
})
