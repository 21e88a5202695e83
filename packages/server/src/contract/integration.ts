import { ChangeEvent, ChangeKind, mostChanges, mostRecords } from "@portail-familles/core/integrations/model"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiError, HttpApiGroup, OpenApi } from "effect/http-api"
import { KeyGuard, KeyScopeMissing } from "./keys.ts"
import { words } from "./openApi.ts"
import { typeOf } from "./problems.ts"
import { Day, Uuid } from "./texts.ts"

/** What was known of the feed is no longer so: it waited longer than changes are kept, or a backup was restored. Read everything anew. */
export class ChangesExpired extends HttpApiError.Problem<ChangesExpired>()(
  "ChangesExpired",
  { type: typeOf("cursor-expired"), status: 410, title: "This cursor has expired: read everything anew" },
  { code: Schema.tag("cursor-expired") }
) {}

const Adult = Schema.Struct({
  id: Schema.String,
  reference: Schema.String,
  civility: Schema.String,
  givenName: Schema.String,
  familyName: Schema.String,
  mail: Schema.NullOr(Schema.String),
  mainPhone: Schema.String
})

const Child = Schema.Struct({
  id: Schema.String,
  reference: Schema.String,
  givenName: Schema.String,
  familyName: Schema.String,
  birthDate: Schema.NullOr(Schema.String),
  school: Schema.String,
  schoolClass: Schema.String
})

/** A home of which somebody is. */
const IntegrationHousehold = Schema.Struct({
  id: Schema.String,
  /** The town's own. */
  reference: Schema.String,
  name: Schema.String,
  address: Schema.Struct({
    streetNumber: Schema.String,
    street: Schema.String,
    complement1: Schema.String,
    complement2: Schema.String,
    postalCode: Schema.String,
    city: Schema.String
  }),
  /** The first is whom the town writes to. */
  adults: Schema.Array(Adult),
  /** Null without the scope `children:read`. */
  children: Schema.NullOr(Schema.Array(Child))
}).annotate({ identifier: "IntegrationHousehold" })

/** A child in a slot; codes are the town's. */
const IntegrationReservation = Schema.Struct({
  id: Schema.String,
  /** The same for the parts of one unit. */
  bookingId: Schema.String,
  householdId: Schema.String,
  childId: Schema.String,
  activity: Schema.String,
  day: Schema.String,
  part: Schema.String,
  place: Schema.String,
  group: Schema.String,
  unit: Schema.String,
  late: Schema.Boolean,
  /** ISO instant; null while it stands. */
  cancelledAt: Schema.NullOr(Schema.String)
}).annotate({ identifier: "IntegrationReservation" })

/** Amounts in cents. */
const IntegrationInvoice = Schema.Struct({
  id: Schema.String,
  number: Schema.String,
  householdId: Schema.String,
  regieCode: Schema.String,
  period: Schema.String,
  issuedOn: Schema.String,
  dueOn: Schema.String,
  totalCents: Schema.Int,
  paidCents: Schema.Int,
  creditedCents: Schema.Int,
  remainingCents: Schema.Int
}).annotate({ identifier: "IntegrationInvoice" })

/** Amounts in cents. */
const IntegrationPayment = Schema.Struct({
  id: Schema.String,
  householdId: Schema.String,
  regieCode: Schema.String,
  means: Schema.String,
  amountCents: Schema.Int,
  /** What covers no invoice. */
  surplusCents: Schema.Int,
  paidAt: Schema.String,
  /** When the bank took it back. */
  rejectedAt: Schema.NullOr(Schema.String),
  covers: Schema.Array(Schema.Struct({ invoiceId: Schema.String, amountCents: Schema.Int }))
}).annotate({ identifier: "IntegrationPayment" })

/** An entry of the feed: ids only. Of two changes of one thing the one with the higher version is the later. */
const IntegrationChange = Schema.Struct({
  version: Schema.Int,
  kind: ChangeKind,
  event: ChangeEvent,
  id: Schema.String,
  at: Schema.String
}).annotate({ identifier: "IntegrationChange" })

const whole = (maximum: number) =>
  Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 1, maximum }))

/** Ids, at most a hundred. */
const Ids = Schema.String.check(
  Schema.isPattern(
    /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(,[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}){0,99}$/u
  )
).annotate({ examples: ["0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05,0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c06"] })

/** Which page: what is behind an id, or those with these ids, with a comma between; a hundred where no limit is said. */
const page = {
  ids: Schema.optionalKey(Ids),
  after: Schema.optionalKey(Uuid.annotate({ examples: ["0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c05"] })),
  limit: Schema.optionalKey(whole(mostRecords))
}

/** With what the next page is asked for; null where nothing is behind. */
const next = { next: Schema.NullOr(Schema.String) }

const paged =
  "In the order of ids, in pages: ask with `after` for what is behind. With `ids`, those that a change has named. The key goes as a bearer token."

/** What business software of the town reads by a key: no session, no health of children. */
export class IntegrationGroup extends HttpApiGroup.make("integration")
  .annotate(OpenApi.Description, "What business software reads by a key.")
  .add(
    HttpApiEndpoint.get("households", "/households", {
      query: page,
      success: Schema.Struct({ households: Schema.Array(IntegrationHousehold), ...next }),
      error: KeyScopeMissing
    }).annotateMerge(
      words(
        "List households",
        `Homes with their adults; children with a scope of their own, never their health. ${paged}`
      )
    ),
    HttpApiEndpoint.get("reservations", "/reservations", {
      query: { ...page, from: Schema.optionalKey(Day), to: Schema.optionalKey(Day) },
      success: Schema.Struct({ reservations: Schema.Array(IntegrationReservation), ...next }),
      error: KeyScopeMissing
    }).annotateMerge(
      words(
        "List reservations",
        `Of the days from \`from\` to \`to\`, both included, or of all; cancelled ones too. ${paged}`
      )
    ),
    HttpApiEndpoint.get("invoices", "/invoices", {
      query: page,
      success: Schema.Struct({ invoices: Schema.Array(IntegrationInvoice), ...next }),
      error: KeyScopeMissing
    }).annotateMerge(words("List issued invoices", `With what is paid, credited and left. ${paged}`)),
    HttpApiEndpoint.get("payments", "/payments", {
      query: page,
      success: Schema.Struct({ payments: Schema.Array(IntegrationPayment), ...next }),
      error: KeyScopeMissing
    }).annotateMerge(words("List payments", `With the invoices that they cover. ${paged}`)),
    HttpApiEndpoint.get("changes", "/changes", {
      query: {
        after: Schema.optionalKey(
          Schema.String.check(Schema.isPattern(/^(latest|[0-9a-f]{8}\.\d{1,15})$/u)).annotate({
            examples: ["9f86d081.4217"]
          })
        ),
        limit: Schema.optionalKey(whole(mostChanges))
      },
      success: Schema.Struct({
        changes: Schema.Array(IntegrationChange),
        /** Ask with it for what is behind. */
        cursor: Schema.String.annotate({ examples: ["9f86d081.4217"] }),
        /** Whether more is there already. */
        more: Schema.Boolean
      }),
      error: [ChangesExpired, KeyScopeMissing]
    }).annotateMerge(
      words(
        "Follow what changes",
        "What happened to households, reservations, invoices and payments that the key may read, in an order that never changes: ids and instants, nothing of anybody. Begin with `after=latest`, read everything once, then ask with each answer's `cursor`."
      )
    )
  )
  .middleware(KeyGuard)
  .prefix("/integration") {}
