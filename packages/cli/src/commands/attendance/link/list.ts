import { type StaffLink, StaffLinks } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { flag } from "../../../running/declared.ts"
import { inMemory, listCommand } from "../../../running/listing.ts"
import { staffOf } from "../../../running/staff.ts"
import { at, id, type ListColumn, number, text } from "../../../terminal/listColumns.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count } from "../../../terminal/words.ts"
import { type Names, readNames } from "../../planning/names.ts"
import { linkServices } from "../services.ts"
import { daysWords, lastDayWords, scopeWords } from "./linkWords.ts"

const takes = { all: flag("aussi ceux qui sont annulés ou éteints") }

interface Line extends StaffLink {
  readonly names: Names
}

/** `portail attendance link list`: who notes children on a tablet, and since when a link is not used. */
export const linkListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "liste les liens de pointage qui valent encore : pour qui, quels enfants, quels jours, dernier usage",
    takes,
    examples: [
      ["portail attendance link list", "ceux qui valent encore"],
      ["portail attendance link list --all --csv", "tous, pour un tableur"]
    ],
    services: linkServices,
    columns,
    find: Effect.fnUntraced(function* (terminal, options) {
      const links = yield* StaffLinks
      const { staff } = yield* staffOf(terminal, options)
      const { names } = yield* readNames(staff)
      const found = yield* links.list(staff, { ended: options.all })
      return {
        each: inMemory(found.map((link): Line => ({ ...link, names }))),
        summary: (total: number) => count(total, "lien de pointage", "liens de pointage"),
        document: ({ names: _, ...link }: Line) => link
      }
    })
  })

const columns = (): ReadonlyArray<ListColumn<Line>> => [
  text("Pour", ({ label }) => label),
  text("Enfants", (link) => scopeWords(link.names, link)),
  text("Jours", daysWords),
  text("Santé", ({ health }) => health?.purpose ?? null, { minor: true }),
  text(
    "Confirmé par",
    ({ agents, secondFactor }) => (secondFactor === "code" ? "un code" : (agents?.join(", ") ?? null)),
    { minor: true }
  ),
  number("Tablettes", ({ tablets }) => tablets),
  at("Dernier usage", ({ lastUsedAt }) => lastUsedAt),
  text("Créé par", ({ createdBy }) => createdBy, { minor: true }),
  text("Vaut jusqu'au", lastDayWords, { minor: true }),
  at("Annulé le", ({ revokedAt }) => revokedAt, { minor: true }),
  id("Lien", ({ id }) => id)
]
