import type { ServiceChanged } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { confirmed } from "../../running/confirmed.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { changesTable } from "../town/changes.ts"

interface How {
  readonly dryRun: boolean
  readonly yes: boolean
  readonly json: boolean
}

interface Words {
  readonly action: string
  readonly done: string
}

/** Shows what a change of a service changes, and makes it once somebody agreed. */
export const changeService = Effect.fnUntraced(function* <E, R>(
  terminal: Terminal,
  options: How,
  work: (dryRun: boolean) => Effect.Effect<ServiceChanged, E, R>,
  { action, done }: Words
) {
  const { service, changes } = yield* work(true)
  const data = { service, changes, applied: !options.dryRun && changes.length > 0 }
  const text = changesTable(terminal.outStyle, changes, [])
  return yield* confirmed(terminal, options, {
    nothing: changes.length === 0 ? { data, text: "Le service est déjà ainsi : rien à changer.\n" } : undefined,
    dryRun: { data, text, note: `${action} : rien n'a été changé (--dry-run).` },
    preview: { on: "out", text, leftOut: "json" },
    action,
    apply: Effect.as(work(false), { data, text: "", note: `${done} ${keepsFile}` })
  })
})

const keepsFile = "Pour que town.yaml le dise aussi : portail town export --out <dossier>"
