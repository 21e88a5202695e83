import { Context, Effect, Layer, Result, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { SettingsLog } from "./SettingsLog.ts"
import { type ServiceInUse, servicesFree } from "./serviceUses.ts"
import { ServiceSettings, type Town, type TownSettings } from "./Town.ts"
import { type TownFile, Towns } from "./Towns.ts"
import { filesNamedIn, type SettingChange, settingChanges } from "./townFile.ts"

/** A service as staff give it; what is left out stays as it is. */
export interface GivenService {
  readonly name?: string
  readonly description?: string
  readonly mail?: string
  readonly phone?: string
  readonly address?: string
  /** One line for each, as families read them. */
  readonly openingHours?: ReadonlyArray<string>
  /** A file to download, in the place of the one that has its label. */
  readonly file?: { readonly label: string; readonly content: TownFile }
  /** The label of a file that is taken away. */
  readonly withoutFile?: string
}

/** What a change of a town's services did or, in a dry run, would do. */
export interface ServiceChanged {
  readonly service: ServiceSettings
  readonly changes: ReadonlyArray<SettingChange>
}

/** The town has a service of this code already. */
export class ServiceExists extends Schema.TaggedError<ServiceExists>()("ServiceExists", { code: Schema.String }) {}

/** The town has no service of this code. */
export class ServiceNotFound extends Schema.TaggedError<ServiceNotFound>()("ServiceNotFound", {
  code: Schema.String,
  known: Schema.Array(Schema.String)
}) {}

/** The service has no file of this label. */
export class ServiceFileNotFound extends Schema.TaggedError<ServiceFileNotFound>()("ServiceFileNotFound", {
  label: Schema.String,
  known: Schema.Array(Schema.String)
}) {}

/** What was given is not what a town's file may say of a service; one sentence per field. */
export class ServiceUnfit extends Schema.TaggedError<ServiceUnfit>()("ServiceUnfit", {
  problems: Schema.Array(Schema.String)
}) {}

interface How {
  readonly actor: string
  readonly dryRun: boolean
}

/** The services of a town that families write to, one at a time; the town's file says all of them at once. */
export class TownServices extends Context.Service<
  TownServices,
  {
    /** Adds a service behind the others; its code stays for ever. */
    add(
      town: Town,
      code: string,
      given: GivenService,
      how: How
    ): Effect.Effect<ServiceChanged, ServiceExists | ServiceUnfit | ServiceFileNotFound, SettingsLog>
    /** Changes what is said of a service. */
    edit(
      town: Town,
      code: string,
      given: GivenService,
      how: How
    ): Effect.Effect<ServiceChanged, ServiceNotFound | ServiceUnfit | ServiceFileNotFound, SettingsLog>
    /** Takes a service away with its files, unless something names it. */
    remove(
      town: Town,
      code: string,
      how: How
    ): Effect.Effect<ServiceChanged, ServiceNotFound | ServiceInUse, SettingsLog>
  }
>()("@portail-familles/core/towns/TownServices") {
  static readonly layerNoDeps: Layer.Layer<TownServices, never, SqlClient.SqlClient | Towns> = Layer.effect(
    TownServices,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const towns = yield* Towns
      const free = yield* servicesFree

      /** The town as it stands, which nobody else changes until the transaction ends. */
      const locked = Effect.fnUntraced(function* (town: Town) {
        yield* sql`select id from towns where id = ${town.id} for update`
        return (yield* Effect.orDie(towns.find(town.settings.slug))).settings
      })

      const store = Effect.fnUntraced(function* (
        town: Town,
        before: TownSettings,
        services: ReadonlyArray<ServiceSettings>,
        { actor, dryRun }: How,
        file?: TownFile
      ) {
        const settings = { ...before, services }
        const kept = file === undefined ? undefined : yield* towns.file(town.id, file.name)
        const changes = [
          ...serviceChanges(byCode(before.services), byCode(services)),
          ...(file === undefined || kept === undefined || same(file, kept) ? [] : [replaced(file)])
        ]
        if (dryRun || changes.length === 0) return changes
        yield* sql`update towns set settings = ${JSON.stringify(settings)}::jsonb, applied_at = ${yield* now}
          where id = ${town.id}`
        if (file !== undefined) {
          yield* sql`insert into town_files (town_id, name, media_type, content)
            values (${town.id}, ${file.name}, ${file.mediaType}, ${file.content})
            on conflict (town_id, name) do update set media_type = excluded.media_type, content = excluded.content`
        }
        const named = new Set(filesNamedIn(settings))
        for (const name of filesNamedIn(before).filter((each) => !named.has(each))) {
          yield* sql`delete from town_files where town_id = ${town.id} and name = ${name}`
        }
        yield* SettingsLog.use((log) => log.record({ townId: town.id, actor, changes }))
        return changes
      })

      const add = Effect.fn("TownServices.add")(
        function* (town: Town, code: string, given: GivenService, how: How) {
          const before = yield* locked(town)
          if (before.services.some((each) => each.code === code)) return yield* new ServiceExists({ code })
          const service = yield* revised({ code }, given)
          return {
            service,
            changes: yield* store(town, before, [...before.services, service], how, given.file?.content)
          }
        },
        sql.withTransaction,
        orDieSql
      )

      const edit = Effect.fn("TownServices.edit")(
        function* (town: Town, code: string, given: GivenService, how: How) {
          const before = yield* locked(town)
          const service = yield* revised(yield* named(before.services, code), given)
          const next = before.services.map((each) => (each.code === code ? service : each))
          return { service, changes: yield* store(town, before, next, how, given.file?.content) }
        },
        sql.withTransaction,
        orDieSql
      )

      const remove = Effect.fn("TownServices.remove")(
        function* (town: Town, code: string, how: How) {
          const before = yield* locked(town)
          const service = yield* named(before.services, code)
          yield* free(town.id, [code])
          const next = before.services.filter((each) => each.code !== code)
          return { service, changes: yield* store(town, before, next, how) }
        },
        sql.withTransaction,
        orDieSql
      )

      return TownServices.of({ add, edit, remove })
    })
  )

  static readonly layer: Layer.Layer<TownServices, never, SqlClient.SqlClient | Ids> = TownServices.layerNoDeps.pipe(
    Layer.provide(Towns.layer)
  )
}

const named = Effect.fnUntraced(function* (services: ReadonlyArray<ServiceSettings>, code: string) {
  const found = services.find((each) => each.code === code)
  return found ?? (yield* new ServiceNotFound({ code, known: services.map((each) => each.code) }))
})

type Written = Partial<ServiceSettings> & { readonly code: string }

const decode = Schema.decodeUnknownResult(ServiceSettings)

/** A service with what is given; the town's file may say the same of it, and nothing else. */
const revised = Effect.fnUntraced(function* (
  before: Written,
  { file, withoutFile, openingHours, ...texts }: GivenService
) {
  const files = before.files ?? []
  if (withoutFile !== undefined && !files.some(({ label }) => label === withoutFile)) {
    return yield* new ServiceFileNotFound({ label: withoutFile, known: files.map(({ label }) => label) })
  }
  const entry = file === undefined ? undefined : { label: file.label, file: file.content.name }
  const others = files.filter(({ label }) => label !== withoutFile && label !== entry?.label)
  const read = decode(
    {
      ...before,
      ...texts,
      ...(openingHours === undefined ? {} : { openingHours }),
      files: entry === undefined ? others : [...others, entry]
    },
    { errors: "all" }
  )
  return Result.isSuccess(read) ? read.success : yield* new ServiceUnfit({ problems: problemsOf(read.failure) })
})

/** `Expected … at mail`, as the reader of town files says it. */
const problemsOf = ({ message }: { readonly message: unknown }): ReadonlyArray<string> =>
  String(message)
    .split(/\n(?!\s)/)
    .map((said) => said.replace(/\s*\n\s*/g, " ").replace(/ at \["(\w+)"\].*$/, " at $1"))

type ByCode = Readonly<Record<string, Omit<ServiceSettings, "code">>>

/** What changes of each service, field by field, a new one's and one that goes too; what it leaves empty is no change. */
const serviceChanges = (before: ByCode, after: ByCode): ReadonlyArray<SettingChange> =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((code) =>
    settingChanges(before[code] ?? {}, after[code] ?? {}, `services.${code}`).filter(
      (change) => !(isEmpty(change.before) && isEmpty(change.after))
    )
  )

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0)

const byCode = (services: ReadonlyArray<ServiceSettings>) =>
  Object.fromEntries(services.map(({ code, ...service }) => [code, service]))

const same = (one: TownFile, other: TownFile): boolean =>
  one.mediaType === other.mediaType && Buffer.compare(one.content, other.content) === 0

const replaced = ({ name, content }: TownFile): SettingChange => ({
  path: `files.${name}`,
  before: undefined,
  after: content.length
})
