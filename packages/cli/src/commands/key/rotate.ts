import { ApiKeys } from "@portail-familles/core/integrations"
import type { Command } from "commander"
import { DateTime, Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, optional } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { moment } from "../../terminal/words.ts"
import { keyServices } from "./services.ts"
import { unknownKey } from "./unknownKey.ts"

const Hours = Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 0, maximum: 720 }))
const usualHours = 24

const takes = {
  key: argument(Word, "la clé : le logiciel, les huit lettres qui la nomment, ou l'identifiant"),
  overlap: optional(
    "<heures>",
    Hours,
    `pendant combien d'heures l'ancienne vaut encore (${usualHours} sinon, 0 si elle a fui)`
  ),
  dryRun,
  yes
}

/** `portail key rotate`: a new text of a key, with the same rights. */
export const keyRotateCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "rotate",
    description: "renouvelle une clé, avec les mêmes droits : l'ancienne vaut encore le temps de la remplacer",
    takes,
    examples: [
      ["portail key rotate Comptabilité", "l'ancienne vaut encore un jour"],
      ["portail key rotate Comptabilité --overlap 0", "elle a fui : l'ancienne ne vaut plus"]
    ],
    services: keyServices,
    run: rotate
  })

const rotate = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const keys = yield* ApiKeys
  const { staff } = yield* staffOf(terminal, options)
  const unknown = { ApiKeyNotFound: () => Effect.fail(unknownKey(options.key)) }
  const key = yield* keys.named(staff, options.key).pipe(Effect.catchTags(unknown))
  const formerUntil = DateTime.toDateUtc(DateTime.add(yield* DateTime.now, { hours: options.overlap ?? usualHours }))
  const data = { id: key.id, name: key.name, label: key.label, formerUntil }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun: true, ...data }, text: "", note: "Rien n'a été changé (--dry-run)." },
    action: `Renouveler la clé « ${key.name} » de « ${key.label} »`,
    apply: Effect.map(keys.rotate(staff, key.id, formerUntil).pipe(Effect.catchTags(unknown)), ({ text }) => ({
      data: { dryRun: false, ...data, key: text },
      text: `${text}\n`,
      note: `Elle n'est plus montrée : gardez-la maintenant. L'ancienne vaut jusqu'au ${moment(formerUntil)}.`
    }))
  })
})
