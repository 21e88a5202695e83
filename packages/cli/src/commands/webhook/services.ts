import { Audit } from "@portail-familles/core/audit"
import { WebhookSender, Webhooks } from "@portail-familles/core/integrations"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { sealsOf } from "../../running/seals.ts"

/** What commands about webhooks need: the secret key, which seals what signs. */
export const webhookServices = (options: CommonOptions) =>
  Webhooks.layer.pipe(
    Layer.provide(WebhookSender.layerConfig),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(sealsOf(options)),
    Layer.provide(database(options))
  )
