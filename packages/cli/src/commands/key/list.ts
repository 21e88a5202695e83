import { type ApiKey, ApiKeys } from "@portail-familles/core/integrations"
import type { Command } from "commander"
import { Effect } from "effect"
import { flag } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import { at, id, type ListColumn, number, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { scopeWords } from "./scopeWords.ts"
import { keyServices } from "./services.ts"

const takes = { all: flag("aussi celles qui sont annulées ou expirées") }

/** `portail key list`: which software may read what, and since when it does not. */
export const keyListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "liste les clés qui valent encore : pour quel logiciel, quels droits, dernier usage",
    takes,
    examples: [
      ["portail key list", "celles qui valent encore"],
      ["portail key list --all --csv", "toutes, pour un tableur"]
    ],
    services: keyServices,
    columns,
    find: Effect.fnUntraced(function* (terminal, options) {
      const { staff } = yield* staffOf(terminal, options)
      const found = yield* ApiKeys.use((keys) => keys.list(staff, { ended: options.all }))
      return { each: inMemory(found), summary: (total: number) => count(total, "clé", "clés") }
    })
  })

const columns = (): ReadonlyArray<ListColumn<ApiKey>> => [
  text("Pour", ({ label }) => label),
  text("Clé", ({ name }) => name),
  text("Lit", ({ scopes }) => scopes.map((scope) => scopeWords[scope]).join(", ")),
  number("Par minute", ({ requestsPerMinute }) => requestsPerMinute),
  at("Dernier usage", ({ lastUsedAt }) => lastUsedAt),
  text("Créée par", ({ createdBy }) => createdBy, { minor: true }),
  at("Expire", ({ expiresAt }) => expiresAt, { minor: true }),
  at("Ancienne jusqu'au", ({ formerUntil }) => formerUntil, { minor: true }),
  at("Annulée le", ({ revokedAt }) => revokedAt, { minor: true }),
  id("Identifiant", ({ id }) => id)
]
