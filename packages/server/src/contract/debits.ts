import { MandateField, MandateRule, MandateState } from "@portail-familles/core/payments/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiError, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { words } from "./openApi.ts"
import { typeOf } from "./problems.ts"
import { CurrentPasswordWrong, SignInDelayed } from "./signInProblems.ts"
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
  .annotate(OpenApi.Description, "Direct debit of invoices, by mandates that families sign.")
  .add(
    HttpApiEndpoint.get("list", "/debits", { success: DebitList }).annotateMerge(
      words(
        "List direct debits",
        "The régies that debit accounts, with the household's mandate at each and the invoices that will be debited. Empty where the town debits nobody."
      )
    ),
    HttpApiEndpoint.post("sign", "/debits/mandates", {
      payload: Schema.Struct({ regieCode: Code, ...signing }).annotate({ identifier: "MandateSigning" }),
      success: DebitList,
      error: [DebitsOff, MandateSignedAlready, MandateRefused, CurrentPasswordWrong, SignInDelayed]
    }).annotateMerge(
      words(
        "Sign a mandate",
        "Lets a régie debit an account from now on. The name and the password sign it; no answer repeats the IBAN. A mail confirms it."
      )
    ),
    HttpApiEndpoint.put("changeAccount", "/debits/mandates/:id/account", {
      params: mandate,
      payload: Schema.Struct(signing).annotate({ identifier: "MandateAccountChange" }),
      success: DebitList,
      error: [MandateUnknown, MandateRefused, CurrentPasswordWrong, SignInDelayed]
    }).annotateMerge(
      words(
        "Change a mandate's account",
        "Signs the same mandate for another account. What the bank was asked for already is still collected from the former one."
      )
    ),
    HttpApiEndpoint.post("end", "/debits/mandates/:id/end", {
      params: mandate,
      success: DebitList,
      error: MandateUnknown
    }).annotateMerge(
      words("End a mandate", "Debits nothing more by it, but what the bank was asked for already. A mail confirms it.")
    ),
    HttpApiEndpoint.get("pdf", "/debits/mandates/:id/pdf", {
      params: mandate,
      success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/pdf" })),
      error: MandateUnknown
    }).annotateMerge(words("Download a mandate as PDF", "What was signed, with the end of the account alone."))
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
