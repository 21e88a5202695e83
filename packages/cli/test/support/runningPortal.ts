import { accountsLayer } from "@portail-familles/core/accounts"
import { Audit } from "@portail-familles/core/audit"
import { adultMails } from "@portail-familles/core/households"
import { BulkPace, MailTransport, Outbox } from "@portail-familles/core/mail"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { Towns } from "@portail-familles/core/towns"
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
