import { Config, Effect, Layer, ManagedRuntime, Redacted, Schema } from "effect"
import { type StaffAccess, staffAccess } from "./accounts/FamilyAccess.ts"
import { MailTransport } from "./mail/MailTransport.ts"
import { PayFip } from "./payfip/PayFip.ts"
import { readKeyring } from "./platform/crypto/keyring.ts"
import { Seals } from "./platform/crypto/Seals.ts"
import { type Database, databaseConfig, databaseLayer } from "./platform/sql/Database.ts"
import { holdsDatabase } from "./platform/sql/embedded/EmbeddedDatabase.ts"
import { services } from "./services.ts"
import { Towns } from "./towns/Towns.ts"

/** Every service that a script may ask: those of the domain, and what they stand on. */
export type PortalServices = Layer.Success<typeof services> | Database | MailTransport | PayFip | Seals

/** No portal has its data in this folder, and none was to be made. */
export class PortalAbsent extends Schema.TaggedError<PortalAbsent>()("PortalAbsent", {
  dataDirectory: Schema.String
}) {}

/** Where the portal is. What is left out is read from the environment, as `portail serve` does. */
export interface PortalOptions {
  /** PostgreSQL URL (`DATABASE_URL`). It wins over a folder. */
  readonly databaseUrl?: string | undefined
  /** Folder of the embedded database (`PORTAIL_DATA_DIR`, else `.portail`). */
  readonly dataDirectory?: string | undefined
  /** Key of what is sealed: health records and files (`PORTAIL_SECRET_KEY`). Whatever needs it dies without it. */
  readonly secretKey?: string | undefined
  /** Makes a new embedded database where the folder has none. Default: false, which rejects with `PortalAbsent`. */
  readonly create?: boolean
}

/** A portal that a script works with. */
export interface Portal extends AsyncDisposable {
  /** Does what a service offers, as `Invoices.use((invoices) => invoices.list(staff))`; rejects with the error that its type names. */
  run<A, E>(effect: Effect.Effect<A, E, PortalServices>): Promise<A>
  /** The right to act for a town as its staff. `actor` goes into the audit log; the only town where none is named by its slug. */
  staff(options: { readonly actor: string; readonly town?: string | undefined }): Promise<StaffAccess>
  /** Closes the database. Nothing can be run afterwards. */
  close(): Promise<void>
}

/** Opens a portal for a script: on a PostgreSQL server, or on an embedded database, which a running portal may have open. */
export async function openPortal(options: PortalOptions = {}): Promise<Portal> {
  const runtime = ManagedRuntime.make(scriptLayer(options))
  try {
    await runtime.context()
  } catch (cause) {
    await runtime.dispose()
    throw cause
  }
  const run: Portal["run"] = (effect) => runtime.runPromise(effect)
  const close = () => runtime.dispose()
  return {
    run,
    close,
    staff: ({ actor, town }) =>
      run(
        Effect.map(
          Towns.use((towns) => towns.find(town)),
          (found) => staffAccess({ town: found, actor })
        )
      ),
    [Symbol.asyncDispose]: close
  }
}

const scriptLayer = (options: PortalOptions) =>
  services.pipe(
    Layer.provideMerge(Layer.mergeAll(MailTransport.layerConfig, PayFip.layerConfig, sealsOf(options.secretKey))),
    Layer.provideMerge(databaseOf(options))
  )

const databaseOf = (options: PortalOptions) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const configured = yield* databaseConfig
      const dataDirectory = options.dataDirectory ?? configured.dataDirectory
      const named = options.databaseUrl === undefined ? undefined : Redacted.make(options.databaseUrl)
      const url = named ?? (options.dataDirectory === undefined ? configured.url : undefined)
      const present =
        url !== undefined || options.create === true || (yield* Effect.promise(() => holdsDatabase(dataDirectory)))
      return present ? databaseLayer({ url, dataDirectory }) : yield* new PortalAbsent({ dataDirectory })
    })
  )

const sealsOf = (secretKey: string | undefined) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const key = secretKey ?? (yield* Config.String("PORTAIL_SECRET_KEY").pipe(Config.withDefault("")))
      return key === "" ? Seals.layerWithoutKey : Seals.layerOf(yield* Effect.fromResult(readKeyring(key)))
    })
  )
