import {
  AdditionalInformation,
  AddressSuggestion,
  CorrespondenceAddress,
  Guardian,
  QuotientSource
} from "@portail-familles/core/households/model"
import { sectionNames, TownQuestion } from "@portail-familles/core/towns/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { SectionIncomplete, SectionUnknown } from "./sectionProblems.ts"
import { changeOf, changeProblems, sectionOf } from "./sections.ts"
import { strict } from "./texts.ts"

const GuardianSection = sectionOf("GuardianSection", Guardian)
const AddressSection = sectionOf("CorrespondenceAddressSection", CorrespondenceAddress)
const InformationSection = sectionOf("AdditionalInformationSection", AdditionalInformation)

/** A section to look through this school year; `childId` is null for those of the household. */
export const VerificationStep = Schema.Struct({
  section: Schema.Literals(sectionNames),
  childId: Schema.NullOr(Schema.String),
  childName: Schema.NullOr(Schema.String),
  done: Schema.Boolean
}).annotate({ identifier: "VerificationStep" })

/** How far the yearly check of a family's file has come, and what is blocked until it is done. */
export const Verification = Schema.Struct({
  schoolYear: Schema.String,
  steps: Schema.Array(VerificationStep),
  blocked: Schema.Array(Schema.Literals(["payments"]))
}).annotate({ identifier: "Verification" })

/** MON FOYER: the sections of a household, and the town's own questions. */
export const Household = Schema.Struct({
  name: Schema.String,
  me: GuardianSection,
  otherGuardian: Schema.NullOr(GuardianSection),
  /** Whether the other guardian signs in with an account of their own: then their mail address is theirs to change. */
  otherGuardianHasAccount: Schema.Boolean,
  correspondenceAddress: AddressSection,
  additionalInformation: InformationSection,
  questions: Schema.Array(TownQuestion),
  /** Whether addresses are suggested while they are typed. */
  addressSuggestions: Schema.Boolean
}).annotate({ identifier: "Household" })

/** A quotient familial in euros, from an ISO day to its last one; null where no end is known. */
const Quotient = Schema.Struct({
  amount: Schema.Finite,
  from: Schema.String,
  until: Schema.NullOr(Schema.String),
  source: QuotientSource
}).annotate({ identifier: "Quotient" })

/** What a household's prices depend on: the quotient of today, the one that ended last where there is none, and what follows. */
const HouseholdQuotient = Schema.Struct({
  inForce: Schema.NullOr(Quotient),
  ended: Schema.NullOr(Quotient),
  next: Schema.NullOr(Quotient)
}).annotate({ identifier: "HouseholdQuotient" })

export class HouseholdGroup extends HttpApiGroup.make("household")
  .add(
    HttpApiEndpoint.get("get", "/household", { success: Household }),
    HttpApiEndpoint.put("me", "/household/me", {
      payload: changeOf("GuardianChange", Guardian),
      success: GuardianSection,
      error: changeProblems
    }),
    HttpApiEndpoint.put("otherGuardian", "/household/other-guardian", {
      payload: changeOf("GuardianChange", Guardian),
      success: GuardianSection,
      error: changeProblems
    }),
    HttpApiEndpoint.put("correspondenceAddress", "/household/correspondence-address", {
      payload: changeOf("CorrespondenceAddressChange", CorrespondenceAddress),
      success: AddressSection,
      error: changeProblems
    }),
    // a POST that changes nothing: what is typed must not stand in an address, which proxies log
    HttpApiEndpoint.post("addressSuggestions", "/household/address-suggestions", {
      payload: Schema.Struct({ typed: Schema.String.check(Schema.isMaxLength(300)) }).annotate({
        identifier: "TypedAddress"
      }),
      success: Schema.Array(AddressSuggestion)
    }),
    HttpApiEndpoint.put("additionalInformation", "/household/additional-information", {
      payload: changeOf("AdditionalInformationChange", AdditionalInformation),
      success: InformationSection,
      error: changeProblems
    }),
    HttpApiEndpoint.get("quotient", "/household/quotient", { success: HouseholdQuotient }),
    HttpApiEndpoint.get("verification", "/household/verification", { success: Verification }),
    HttpApiEndpoint.post("confirm", "/household/confirmation", {
      payload: Schema.Struct({
        sections: Schema.Array(
          Schema.Struct({ section: Schema.Literals(sectionNames), childId: Schema.NullOr(Schema.String) })
        ).check(Schema.isMaxLength(200))
      }).annotate({ identifier: "Confirmation" }),
      success: Verification,
      error: [SectionUnknown, SectionIncomplete]
    })
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
