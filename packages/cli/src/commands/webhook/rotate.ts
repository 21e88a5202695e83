import { Webhooks } from "@portail-familles/core/integrations"
import type { Command } from "commander"
import { DateTime, Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { optional } from "../../running/declared.ts"
import { dryRun, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { moment } from "../../terminal/words.ts"
import { webhookServices } from "./services.ts"
import { unknownWebhook, webhookTaken, webhookTyped } from "./whichWebhook.ts"

const Hours = Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 0, maximum: 720 }))
const usualHours = 24

const takes = {
  webhook: webhookTaken,
  overlap: optional("<heures>", Hours, `pendant combien d'heures l'ancien secret signe aussi (${usualHours} sinon)`),
  dryRun,
  yes
}

/** `portail webhook rotate`: a new secret that signs. */
export const webhookRotateCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "rotate",
    description: "renouvelle le secret qui signe ; l'ancien signe aussi le temps de le remplacer",
    takes,
    examples: [["portail webhook rotate https://compta.ville.fr/portail", "les deux signent pendant un jour"]],
    services: webhookServices,
    run: rotate
  })

const rotate = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const webhooks = yield* Webhooks
  const { staff } = yield* staffOf(terminal, options)
  const { id, url } = yield* webhookTyped(staff, options.webhook)
  const formerUntil = DateTime.toDateUtc(DateTime.add(yield* DateTime.now, { hours: options.overlap ?? usualHours }))
  const data = { id, url, formerUntil }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun: true, ...data }, text: "", note: "Rien n'a été changé (--dry-run)." },
    action: `Renouveler le secret du webhook ${url}`,
    apply: webhooks.rotate(staff, id, formerUntil).pipe(
      Effect.catchTags({ WebhookNotFound: () => Effect.fail(unknownWebhook(options.webhook)) }),
      Effect.map(({ secret }) => ({
        data: { dryRun: false, ...data, secret },
        text: `${secret}\n`,
        note: `Il n'est plus montré : gardez-le maintenant. L'ancien signe aussi jusqu'au ${moment(formerUntil)}.`
      }))
    )
  })
})
