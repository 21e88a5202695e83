import { Clock, type Context, Effect, Layer, Logger, ManagedRuntime } from "effect"
import type { FamilyAccess } from "../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { verified } from "../../src/children/Verified.ts"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { PublicUrl } from "../../src/mail/branding.ts"
import { MailTransport } from "../../src/mail/MailTransport.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { PayFip } from "../../src/payfip/PayFip.ts"
import { AttemptReconciliation } from "../../src/payments/AttemptReconciliation.ts"
import { Payments } from "../../src/payments/Payments.ts"
import type { Database } from "../../src/platform/sql/Database.ts"
import type { Town } from "../../src/towns/Town.ts"
import { Towns } from "../../src/towns/Towns.ts"

/** The instant of a history, in milliseconds since 1970; the portal's and PayFiP's alike. */
export interface VirtualTime {
  millis: number
}

/** A payment begun: the attempt and PayFiP's number, which only the payer's browser gets; or the name of the refusal. */
export type Begun = { readonly attemptId: string; readonly idop: string } | { readonly refused: string }

/** What the world asks of a town's portal. */
export interface Portal {
  start(family: FamilyAccess, invoiceIds: ReadonlyArray<string>): Promise<Begun>
  /** A notification or a return names an operation. */
  hear(idop: string): Promise<string>
  follow(family: FamilyAccess, attemptId: string): Promise<string>
  reconcile(all: boolean): Promise<string>
  /** States of the household's invoices by id. */
  invoiceStates(family: FamilyAccess): Promise<ReadonlyMap<string, string>>
  close(): Promise<void>
}

/** How a portal reaches PayFiP and is reached by it. */
export interface PortalOptions {
  readonly town: Town
  readonly endpoint: string
  readonly publicUrl: string
  readonly time: VirtualTime
}

/** Longest wait for PayFiP, in milliseconds of real time. */
const payfipTimeout = 250

/** The real clock, whose hands stand where the history puts them: timeouts still take real time. */
export const standing = (time: VirtualTime) =>
  Effect.map(
    Clock.Clock,
    (real): Clock.Clock =>
      Object.create(real, {
        currentTimeMillisUnsafe: { value: () => time.millis },
        currentTimeMillis: { value: Effect.sync(() => time.millis) }
      })
  )

/** The real services over a database, in this process. */
export const openPortal = (database: Context.Context<Database>, options: PortalOptions): Portal => {
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  const runtime = ManagedRuntime.make(
    Payments.layer.pipe(
      Layer.provideMerge(AttemptReconciliation.layer),
      Layer.provideMerge(Layer.mergeAll(Invoices.layer, Outbox.layer)),
      Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
      Layer.provideMerge(
        Layer.mergeAll(noMail, PayFip.layer({ endpoint: options.endpoint, timeout: payfipTimeout }), Logger.layer([]))
      ),
      Layer.provideMerge(Layer.succeed(PublicUrl, options.publicUrl)),
      Layer.provideMerge(Layer.succeedContext(database))
    )
  )
  const run = <A, E>(effect: Effect.Effect<A, E, Payments | AttemptReconciliation | Invoices>): Promise<A> =>
    runtime.runPromise(Effect.provideServiceEffect(effect, Clock.Clock, standing(options.time)))

  return {
    start: (family, invoiceIds) =>
      run(
        Payments.use((payments) =>
          payments.start(verified<"payments">(family), {
            invoiceIds,
            returnUrl: "https://ville.example/famille",
            payer: "payeur@example.org"
          })
        ).pipe(
          Effect.map(({ id, redirectUrl }) => ({
            attemptId: id,
            idop: new URL(redirectUrl).searchParams.get("idop") ?? ""
          })),
          Effect.catch((refusal) => Effect.succeed({ refused: refusal._tag }))
        )
      ),
    hear: (idop) =>
      run(
        Effect.map(
          AttemptReconciliation.use((reconciliation) => reconciliation.ofOperation(idop)),
          (attempt) => attempt?.state ?? "unknown"
        )
      ),
    follow: (family, attemptId) =>
      run(
        Payments.use((payments) => payments.follow(family, attemptId)).pipe(
          Effect.map(({ state }): string => state),
          Effect.catch((refusal) => Effect.succeed(refusal._tag))
        )
      ),
    reconcile: (all) =>
      run(
        Effect.map(
          AttemptReconciliation.use((reconciliation) => reconciliation.ofDue({ all })),
          ({ attempts, states }) => `${attempts} asked ${JSON.stringify(states)}`
        )
      ),
    invoiceStates: (family) =>
      run(
        Effect.map(
          Invoices.use((invoices) => invoices.ofFamily(family)),
          (all) => new Map(all.map(({ id, state }) => [id, state]))
        )
      ),
    close: () => runtime.dispose()
  }
}
