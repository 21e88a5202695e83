import { BulkPace } from "@portail-familles/core/mail"
import { Config, Layer, Schema } from "effect"

const PerMinute = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60_000 }))

/** `SMTP_BULK_PER_MINUTE`: mails of mailings that this process sends in a minute. */
export const bulkPace: Layer.Layer<never, Config.ConfigError> = Layer.effect(
  BulkPace,
  Config.schema(PerMinute, "SMTP_BULK_PER_MINUTE").pipe(Config.withDefault(120))
)
