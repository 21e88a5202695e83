import { type MessageThread, StaffMessages } from "@portail-familles/core/messages"
import type { Command } from "commander"
import { Effect } from "effect"
import { flag, optional } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { at, type ListColumn, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { messageServices } from "./services.ts"

/** `portail message list`: threads, the last written to first. */
export const messageListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "les échanges avec les familles, les derniers d'abord",
    takes: {
      service: optional("<service>", Word, "ceux d'un service, par son code"),
      toAnswer: flag("ceux dont la famille a écrit la dernière")
    },
    examples: [["portail message list --to-answer --service enfance", "ce qui attend une réponse"]],
    services: messageServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const messages = yield* StaffMessages
      const { staff } = yield* staffOf(terminal, options)
      const all = yield* messages.list(staff, options.service)
      const rows = options.toAnswer ? all.filter(({ lastFrom }) => lastFrom === "family") : all
      return { each: inMemory(rows), summary: (total: number) => count(total, "échange") }
    })
  })

const columns: ReadonlyArray<ListColumn<MessageThread>> = [
  text("Identifiant", ({ id }) => id.slice(-8)),
  text("Foyer", ({ householdRef }) => householdRef),
  text("Nom", ({ householdName }) => householdName),
  text("Service", ({ service }) => service),
  text("Objet", ({ subject }) => subject),
  text("Attend", ({ lastFrom }) => (lastFrom === "family" ? "une réponse" : "")),
  at("Dernier message", ({ lastAt }) => lastAt)
]
