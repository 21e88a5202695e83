import { MandateField, MandateRule, MandateState } from "@portail-familles/core/payments/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiError, HttpApiGroup, HttpApiSchema } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { CurrentPasswordWrong, SignInDelayed, typeOf } from "./problems.ts"
import { Code, Password, printable, strict, Uuid } from "./texts.ts"

/** The mandate is not one that this account signed and that holds. */
export class MandateUnknown extends HttpApiError.Problem<MandateUnknown>()(
  "MandateUnknown",
  { type: typeOf("mandate-unknown"), status: 404, title: "No such mandate of yours" },
  { code: Schema.tag("mandate-unknown") }
) {}

/** The régie debits no accounts. */
export class DebitsOff extends HttpApiError.Problem<DebitsOff>()(
  "DebitsOff",
  { type: typeOf("debits-off"), status: 404, title: "This régie debits no accounts" },
  { code: Schema.tag("debits-off") }
) {}

/** The household has a mandate at this régie already. */
export class MandateSignedAlready extends HttpApiError.Problem<MandateSignedAlready>()(
  "MandateSignedAlready",
  { type: typeOf("mandate-signed"), status: 409, title: "The household has a mandate at this régie" },
  { code: Schema.tag("mandate-signed") }
) {}

/** Fields cannot be as they were typed; nothing typed is repeated. */
export class MandateRefused extends HttpApiError.Problem<MandateRefused>()(
  "MandateRefused",
  { type: typeOf("mandate-refused"), status: 422, title: "The mandate cannot be signed like this" },
  {
    code: Schema.tag("mandate-refused"),
    errors: Schema.Array(
      Schema.Struct({ field: MandateField, rule: MandateRule, limit: Schema.optionalKey(Schema.Int) })
    )
  }
) {}

/** A mandate that holds; `ibanEnd`, the last four signs of its account, is for who signed it alone. */
const FamilyMandate = Schema.Struct({
  id: Schema.String,
  /** Référence unique du mandat (RUM). */
  reference: Schema.String,
  /** ISO day. */
  signedOn: Schema.String,
  state: MandateState,
  signedBy: Schema.Literals(["me", "other", "paper"]),
  ibanEnd: Schema.NullOr(Schema.String)
}).annotate({ identifier: "FamilyMandate" })

/** A régie that debits accounts, what one signs for it, and what it will take. */
const RegieDebits = Schema.Struct({
  regieCode: Schema.String,
  regieName: Schema.String,
  creditor: Schema.String,
  /** Identifiant créancier SEPA (ICS). */
  creditorIdentifier: Schema.String,
  creditorAddress: Schema.Array(Schema.String),
  noticeDays: Schema.Int,
  mandate: Schema.NullOr(FamilyMandate),
  /** What a mandate that is signed now is called. */
  nextReference: Schema.String,
  /** What signing agrees to, in the session's language. */
  text: Schema.Array(Schema.String),
  debits: Schema.Array(
    Schema.Struct({
      invoiceId: Schema.String,
      number: Schema.String,
      amountCents: Schema.Int,
      /** ISO day: the one that was ordered of the bank, else the earliest. */
      on: Schema.String,
      ordered: Schema.Boolean
    })
  )
}).annotate({ identifier: "RegieDebits" })

const DebitList = Schema.Struct({ regies: Schema.Array(RegieDebits) }).annotate({ identifier: "DebitList" })

const typed = Schema.String.check(printable, Schema.isMaxLength(200))

/** The account, the signature (one's given and family name), and the password that proves who signs. */
const signing = { holder: typed, iban: typed, name: typed, password: Password }

const mandate = { id: Uuid }

export class DebitsGroup extends HttpApiGroup.make("debits")
  .add(
    HttpApiEndpoint.get("list", "/debits", { success: DebitList }),
    HttpApiEndpoint.post("sign", "/debits/mandates", {
      payload: Schema.Struct({ regieCode: Code, ...signing }).annotate({ identifier: "MandateSigning" }),
      success: DebitList,
      error: [DebitsOff, MandateSignedAlready, MandateRefused, CurrentPasswordWrong, SignInDelayed]
    }),
    HttpApiEndpoint.put("changeAccount", "/debits/mandates/:id/account", {
      params: mandate,
      payload: Schema.Struct(signing).annotate({ identifier: "MandateAccountChange" }),
      success: DebitList,
      error: [MandateUnknown, MandateRefused, CurrentPasswordWrong, SignInDelayed]
    }),
    HttpApiEndpoint.post("end", "/debits/mandates/:id/end", {
      params: mandate,
      success: DebitList,
      error: MandateUnknown
    }),
    HttpApiEndpoint.get("pdf", "/debits/mandates/:id/pdf", {
      params: mandate,
      success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/pdf" })),
      error: MandateUnknown
    })
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
