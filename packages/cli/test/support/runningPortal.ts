import { accountsLayer } from "@portail-familles/core/accounts/layer.ts"
import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { adultMails } from "@portail-familles/core/households/adultMails.ts"
import { MailTransport } from "@portail-familles/core/mail/MailTransport.ts"
import { BulkPace, Outbox } from "@portail-familles/core/mail/Outbox.ts"
import { databaseLayer } from "@portail-familles/core/platform/sql/Database.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import { Layer, Logger, ManagedRuntime, Redacted } from "effect"

/** What a running portal does beside commands: it holds the data directory open and sends mails. */
export const startPortal = (dataDirectory: string, smtpUrl: string) => {
  const runtime = ManagedRuntime.make(
    accountsLayer.pipe(
      Layer.provide(adultMails),
      Layer.provideMerge(Layer.orDie(Outbox.layer)),
      Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
      Layer.provideMerge(MailTransport.layer(Redacted.make(smtpUrl))),
      Layer.provideMerge(databaseLayer({ url: undefined, dataDirectory })),
      Layer.provide(Layer.succeed(BulkPace, 60_000)),
      Layer.provideMerge(Logger.layer([]))
    )
  )
  return {
    run: runtime.runPromise,
    /** Begins to send what is queued. */
    deliver: () => void runtime.runFork(Outbox.use((outbox) => outbox.deliver)),
    stop: () => runtime.dispose()
  }
}
