import { staffAccess } from "@portail-familles/core/accounts/model"
import { Towns } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { choose } from "../terminal/prompts.ts"
import type { Terminal } from "../terminal/Terminal.ts"
import { actorOf, type CommonOptions } from "./options.ts"

/** The town that a command works on; a person at a terminal may choose among several. */
export const townOf = Effect.fnUntraced(function* (terminal: Terminal, options: CommonOptions) {
  const towns = yield* Towns
  return yield* towns.find(options.town).pipe(
    Effect.catchTag("TownNotFound", (failure) =>
      terminal.interactive && failure.asked === null && failure.known.length > 0
        ? Effect.flatMap(
            choose(
              "Quelle ville ?",
              failure.known.map((slug) => ({ name: slug, value: slug }))
            ),
            (slug) => towns.find(slug)
          )
        : Effect.fail(failure)
    )
  )
})

/** The town and the right to act for it, in the name that goes into the audit log. */
export const staffOf = Effect.fnUntraced(function* (terminal: Terminal, options: CommonOptions) {
  const town = yield* townOf(terminal, options)
  return { town, staff: staffAccess({ town, actor: actorOf(options) }) }
})
