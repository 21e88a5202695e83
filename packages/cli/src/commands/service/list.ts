import type { ServiceSettings } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect } from "effect"
import { inMemory, listCommand } from "../../running/listing.ts"
import { townOf } from "../../running/staff.ts"
import { type ListColumn, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { serviceServices } from "./services.ts"

/** `portail service list`: what families read of each service, in the order of the first page. */
export const serviceListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "les services de la ville, dans l'ordre de la page d'accueil",
    takes: {},
    examples: [
      ["portail service list", "qui joindre, et quand"],
      ["portail service list --csv", "avec la description et les fichiers à télécharger"]
    ],
    services: serviceServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const { settings } = yield* townOf(terminal, options)
      return { each: inMemory(settings.services), summary: (total: number) => count(total, "service") }
    })
  })

const columns: ReadonlyArray<ListColumn<ServiceSettings>> = [
  text("Code", ({ code }) => code),
  text("Nom", ({ name }) => name),
  text("Téléphone", ({ phone }) => phone),
  text("Mail", ({ mail }) => mail),
  text("Horaires", ({ openingHours }) => openingHours.join(" ; "), { minor: true }),
  text("Adresse", ({ address }) => address, { minor: true }),
  text("Description", ({ description }) => description, { csvOnly: true }),
  text("Fichiers", ({ files }) => files.map(({ label }) => label).join(" ; "), { csvOnly: true })
]
