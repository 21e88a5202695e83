import { ApiKeys } from "@portail-familles/core/integrations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { keyServices } from "./services.ts"
import { unknownKey } from "./unknownKey.ts"

const takes = {
  key: argument(Word, "la clé : le logiciel, les huit lettres qui la nomment, ou l'identifiant"),
  dryRun,
  yes
}

/** `portail key revoke`: a key leaked, or a software is no longer used. */
export const keyRevokeCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "revoke",
    description: "annule une clé, à l'instant : le logiciel qui l'a ne lit plus rien",
    takes,
    examples: [["portail key revoke Comptabilité", "le logiciel n'est plus utilisé"]],
    services: keyServices,
    run: revoke
  })

const revoke = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const keys = yield* ApiKeys
  const { staff } = yield* staffOf(terminal, options)
  const unknown = { ApiKeyNotFound: () => Effect.fail(unknownKey(options.key)) }
  const key = yield* keys.named(staff, options.key).pipe(Effect.catchTags(unknown))
  const data = { id: key.id, name: key.name, label: key.label }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun: true, ...data }, text: "", note: "Rien n'a été changé (--dry-run)." },
    action: `Annuler la clé « ${key.name} » de « ${key.label} »`,
    apply: keys
      .revoke(staff, key.id)
      .pipe(
        Effect.catchTags(unknown),
        Effect.as({ data: { dryRun: false, ...data }, text: "", note: `Clé de « ${key.label} » annulée.` })
      )
  })
})
