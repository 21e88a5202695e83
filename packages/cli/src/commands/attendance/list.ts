import { Attendances, type ExpectedChild, type ExpectedSlot } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { flag } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import { colored, type ListColumn, number, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { attendanceStates, count, day } from "../../terminal/words.ts"
import type { Names } from "../planning/names.ts"
import { expectedOf, expectedTakes } from "./filter.ts"
import { attendanceServices } from "./services.ts"

const takes = { ...expectedTakes, all: flag("tous les enfants du jour, et non ceux qui restent à noter seulement") }

/** A child in one part of its day. */
interface Line {
  readonly child: ExpectedChild
  readonly slot: ExpectedSlot
  readonly names: Names
}

/** `portail attendance list`: who is not noted yet, or who came. */
export const attendanceListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "liste les enfants d'un jour qui restent à noter, ou tous avec --all",
    takes,
    examples: [
      ["portail attendance list --activity restauration", "qui n'est pas encore noté aujourd'hui"],
      ["portail attendance list --day 2026-12-01 --all --csv", "toutes les présences d'un jour, pour un tableur"]
    ],
    services: attendanceServices,
    columns,
    find: Effect.fnUntraced(function* (terminal, options) {
      const attendances = yield* Attendances
      const { staff } = yield* staffOf(terminal, options)
      const { filter, names } = yield* expectedOf(staff, options)
      const lines = (yield* attendances.expected(staff, filter)).flatMap((child) =>
        child.slots.map((slot): Line => ({ child, slot, names }))
      )
      const open = lines.filter(({ slot }) => isOpen(slot))
      return {
        each: inMemory(options.all ? lines : open),
        summary: () =>
          `${count(lines.length, "présence attendue", "présences attendues")} le ${day(filter.day)}, ${open.length} à noter`,
        document: ({ child: { slots: _, ...child }, slot }: Line) => ({ ...child, ...slot })
      }
    })
  })

/** Whether nobody has noted it yet. */
export const isOpen = ({ note }: ExpectedSlot): boolean => note === null || note.state === "not-recorded"

const columns = ({ outStyle }: Terminal): ReadonlyArray<ListColumn<Line>> => [
  text("Activité", ({ child, names }) => names.activity(child.activity)),
  text("Partie", ({ child, slot, names }) => names.part(child.activity, slot.part)),
  text("Lieu", ({ child, names }) => names.place(child.activity, child.place), { minor: true }),
  text("Groupe", ({ child, names }) => names.group(child.activity, child.group), { minor: true }),
  text("Enfant", ({ child }) => `${child.familyName} ${child.givenName}`),
  text("Référence", ({ child }) => child.childRef, { minor: true }),
  text("Classe", ({ child }) => child.schoolClass, { minor: true }),
  text("Réservé", ({ slot }) => (slot.booked ? "oui" : "non"), { minor: true }),
  colored(
    "État",
    ({ slot }) => attendanceStates[slot.note?.state ?? "not-recorded"],
    ({ slot }) => (slot.note?.state === "absent-unexcused" ? outStyle.yellow : undefined)
  ),
  number("Retard", ({ slot }) => lateWords(slot)),
  text("Noté par", ({ slot }) => slot.note?.notedBy ?? null, { minor: true })
]

const lateWords = ({ note }: ExpectedSlot): string =>
  note === null || note.lateMinutes === 0 ? "" : `${note.lateMinutes} min`
