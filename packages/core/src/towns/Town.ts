import { Effect, Schema } from "effect"
import { PayFipMode } from "../platform/money/PayFipMode.ts"
import { Wording } from "../platform/text/Wording.ts"
import { parisZone } from "../platform/time/parisZone.ts"
import { CalendarSettings } from "./calendar/calendarSettings.ts"
import { Collection } from "./collection.ts"
import { DebitSettings } from "./debitSettings.ts"
import { DossierSettings } from "./dossierSettings.ts"
import { LegalSettings } from "./legalSettings.ts"
import { ReminderLevels } from "./reminders.ts"
import { RetentionSettings } from "./retention.ts"
import { Host, Origin } from "./webAddresses.ts"

export const TownId = Schema.String.pipe(Schema.brand("TownId"))
export type TownId = typeof TownId.Type

const Https = Schema.String.check(Schema.isPattern(/^https?:\/\/[^\s/]+(\/\S*)?$/))
const PortalPath = Schema.String.check(Schema.isPattern(/^\/([^\s/]\S*)?$/))
const Mail = Schema.String.check(Schema.isPattern(/^[^\s@]+@[^\s@]+$/))
const Code = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]*$/))
const NonEmpty = Schema.String.check(Schema.isTrimmed(), Schema.isMinLength(1))
const List = <S extends Schema.Constraint>(item: S) =>
  Schema.Array(item).pipe(Schema.withDecodingDefaultKey(Effect.succeed([])))
const Said = Wording.check(Schema.isTrimmed(), Schema.isMinLength(1))
const Text = Wording.pipe(Schema.withDecodingDefaultKey(Effect.succeed("")))

/** A file to download, kept beside the town's file; `file` is its path from there. */
export const DownloadableFile = Schema.Struct({ label: Said, file: NonEmpty })

/** A municipal service that families write to: Petite Enfance, Enfance, Vie scolaire. */
export const ServiceSettings = Schema.Struct({
  code: Code,
  name: Said,
  description: Text,
  mail: Mail,
  phone: Text,
  address: Text,
  openingHours: List(Wording),
  files: List(DownloadableFile)
})
export type ServiceSettings = typeof ServiceSettings.Type

/** A cash office, or what the Trésor public collects, with its PayFiP client number. */
export const RegieSettings = Schema.Struct({
  code: Code,
  name: Said,
  numcli: Schema.String.check(Schema.isPattern(/^[0-9]{6}$/)),
  mode: PayFipMode,
  placeOfPayment: Said,
  acceptedMeans: List(Wording),
  legalMention: Text,
  /** How many days a family has to pay what is issued. */
  dueDays: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 120 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(30))
  ),
  /** A month that comes to less, in cents, is claimed with a later one. */
  minimumCents: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10_000 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(0))
  ),
  /** Where the régie debits accounts itself. */
  debits: Schema.NullOr(DebitSettings).pipe(Schema.withDecodingDefaultKey(Effect.succeed(null))),
  /** Who collects what is billed here: the cash office itself unless said. */
  collection: Collection.pipe(Schema.withDecodingDefaultKey(Effect.succeed({ kind: "regie" as const })))
}).check(
  Schema.makeFilter(
    ({ debits, collection }) =>
      debits === null || collection.kind === "regie" || "Expected no debits: the Treasury collects this"
  )
)
export type RegieSettings = typeof RegieSettings.Type

/** Everything a town decides, as its file `town.yaml` says it. */
export const TownSettings = Schema.Struct({
  slug: Code,
  name: Said,
  inseeCode: Schema.String.check(Schema.isPattern(/^[0-9][0-9AB][0-9]{3}$/)),
  addressLines: List(Wording),
  siret: Text,
  /** Host names that this town's portal answers at. */
  hosts: List(Host),
  /** Origins of the town's own pages that may embed widgets. */
  embeddingOrigins: List(Origin),
  siteUrl: Https,
  contactMail: Mail,
  /** From address of the portal's mails. */
  senderMail: Mail,
  accentColor: Schema.String.check(Schema.isPattern(/^#[0-9a-fA-F]{6}$/)),
  welcome: Text,
  /** The town's arms or logo, kept beside its file; the portal's own mark without it. */
  logo: Schema.NullOr(NonEmpty).pipe(Schema.withDecodingDefaultKey(Effect.succeed(null))),
  /** A picture of the first page; `alt` says what it shows, empty where it only decorates. */
  picture: Schema.NullOr(Schema.Struct({ file: NonEmpty, alt: Text })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(null))
  ),
  /** Days begin and end on the clocks of Paris, in mails, books and searches alike: no other zone is known yet. */
  timeZone: Schema.Literal(parisZone).pipe(Schema.withDecodingDefaultKey(Effect.succeed(parisZone))),
  invitationDays: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(7))
  ),
  /** Minutes without a request after which a session that is not remembered ends. */
  sessionMinutes: Schema.Int.check(Schema.isBetween({ minimum: 5, maximum: 720 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(30))
  ),
  /** Days after which a remembered session ends, used or not. */
  rememberedDays: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 90 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(30))
  ),
  /** Days without a request after which a remembered session ends sooner. */
  rememberedIdleDays: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 90 })).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(14))
  ),
  services: List(ServiceSettings),
  /** What days are holidays, public holidays and closures. */
  calendar: CalendarSettings.pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(Schema.decodeSync(CalendarSettings)({})))
  ),
  dossier: DossierSettings.pipe(Schema.withDecodingDefaultKey(Effect.succeed(Schema.decodeSync(DossierSettings)({})))),
  retention: RetentionSettings.pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(Schema.decodeSync(RetentionSettings)({})))
  ),
  reminders: ReminderLevels,
  guide: Schema.NullOr(NonEmpty).pipe(Schema.withDecodingDefaultKey(Effect.succeed(null))),
  news: List(
    Schema.Struct({
      publishedOn: Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/)),
      title: Said,
      body: Said,
      /** Where it leads: a page of the portal (`/espace/planning`), or one elsewhere. */
      link: Schema.NullOr(Schema.Struct({ label: Said, url: Schema.Union([Https, PortalPath]) })).pipe(
        Schema.withDecodingDefaultKey(Effect.succeed(null))
      )
    })
  ),
  /** Who answers for the portal, for its legal notice and its declaration of accessibility. */
  legal: LegalSettings.pipe(Schema.withDecodingDefaultKey(Effect.succeed(Schema.decodeSync(LegalSettings)({})))),
  /** Either where a page of the town's site is, or the text of one on the portal. */
  legalLinks: List(Schema.Struct({ label: Said, url: Text, text: Text })),
  regies: List(RegieSettings)
}).annotate({ identifier: "TownSettings" })
export type TownSettings = typeof TownSettings.Type

/** A tenant: everything else belongs to exactly one. */
export interface Town {
  readonly id: TownId
  readonly settings: TownSettings
}

/** There is no town of that name, or several and none was named. */
export class TownNotFound extends Schema.TaggedError<TownNotFound>()("TownNotFound", {
  asked: Schema.NullOr(Schema.String),
  known: Schema.Array(Schema.String)
}) {}

/** The town's file does not decode; one sentence per field. */
export class TownFileInvalid extends Schema.TaggedError<TownFileInvalid>()("TownFileInvalid", {
  file: Schema.String,
  problems: Schema.Array(Schema.String)
}) {}
