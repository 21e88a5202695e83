import {
  AdditionalInformation,
  AddressSuggestion,
  CivilIdentityPart,
  CorrespondenceAddress,
  Guardian,
  QuotientSource
} from "@portail-familles/core/households/model"
import { sectionNames, TownQuestion } from "@portail-familles/core/towns/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import {
  ConsentOutdated,
  ConsentWithdrawn,
  FundAskedTooOften,
  FundIdentityIncomplete,
  FundIdentityUnknown,
  FundOff,
  FundPersonUnknown,
  FundUnavailable
} from "./fundProblems.ts"
import { words } from "./openApi.ts"
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
  name: Schema.String.annotate({ examples: ["Famille Exemple"] }),
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
  next: Schema.NullOr(Quotient),
  /** What one may consent to, so that the town asks CAF or MSA; null where it cannot ask. */
  fund: Schema.NullOr(
    Schema.Struct({
      /** The version of the text. */
      version: Schema.String,
      /** What is agreed to, a paragraph each, in the session's language. */
      text: Schema.Array(Schema.String),
      /** When whoever is signed in agreed; null where they did not, or withdrew it. */
      givenAt: Schema.NullOr(Schema.String),
      /** What one's own file does not say and the fund needs to know. */
      missing: Schema.Array(CivilIdentityPart)
    })
  )
}).annotate({ identifier: "HouseholdQuotient" })

/** What CAF or MSA said, and what is in force now: a quotient that begins later stays. */
const FetchedQuotient = Schema.Struct({
  amount: Schema.Finite,
  /** ISO day. */
  from: Schema.String,
  until: Schema.NullOr(Schema.String),
  quotient: HouseholdQuotient
}).annotate({ identifier: "FetchedQuotient" })

/** What each activity costs a family's enrolled children today. Amounts in cents. */
const HouseholdPrices = Schema.Struct({
  resident: Schema.Boolean,
  children: Schema.Array(
    Schema.Struct({
      childId: Schema.String,
      childName: Schema.String,
      prices: Schema.Array(
        Schema.Struct({
          activity: Schema.String,
          unit: Schema.String,
          unitCents: Schema.Int,
          /** What coming once costs. */
          cents: Schema.Int,
          /** The arithmetic in words, in the session's language. */
          sentence: Schema.String
        })
      )
    })
  )
}).annotate({ identifier: "HouseholdPrices" })

export class HouseholdGroup extends HttpApiGroup.make("household")
  .annotate(OpenApi.Description, "The household's file, and its yearly check.")

  .add(
    HttpApiEndpoint.get("get", "/household", { success: Household }).annotateMerge(
      words(
        "Read the household",
        "The sections of the household's file, each with its version, what the town requires of it, and a change that waits for approval."
      )
    ),
    HttpApiEndpoint.put("me", "/household/me", {
      payload: changeOf("GuardianChange", Guardian),
      success: GuardianSection,
      error: changeProblems
    }).annotateMerge(
      words(
        "Change the section about me",
        "Replaces the values of the section. `version` is the one that was read; where the town approves changes, the values stay and the change waits."
      )
    ),
    HttpApiEndpoint.put("otherGuardian", "/household/other-guardian", {
      payload: changeOf("GuardianChange", Guardian),
      success: GuardianSection,
      error: changeProblems
    }).annotateMerge(
      words(
        "Change the other guardian's section",
        "Replaces the values of the section. The mail address of a guardian with an account of their own is theirs to change."
      )
    ),
    HttpApiEndpoint.put("correspondenceAddress", "/household/correspondence-address", {
      payload: changeOf("CorrespondenceAddressChange", CorrespondenceAddress),
      success: AddressSection,
      error: changeProblems
    }).annotateMerge(
      words(
        "Change the postal address",
        "Replaces the address to which letters and invoices are sent. `version` is the one that was read."
      )
    ),
    // a POST that changes nothing: what is typed must not stand in an address, which proxies log
    HttpApiEndpoint.post("addressSuggestions", "/household/address-suggestions", {
      payload: Schema.Struct({ typed: Schema.String.check(Schema.isMaxLength(300)) }).annotate({
        identifier: "TypedAddress"
      }),
      success: Schema.Array(AddressSuggestion)
    }).annotateMerge(
      words(
        "Suggest addresses",
        "Suggests postal addresses for what was typed so far, from the national address base. It changes nothing: it is a POST so that what is typed stands in no address that proxies log."
      )
    ),
    HttpApiEndpoint.put("additionalInformation", "/household/additional-information", {
      payload: changeOf("AdditionalInformationChange", AdditionalInformation),
      success: InformationSection,
      error: changeProblems
    }).annotateMerge(
      words(
        "Change the additional information",
        "Replaces the answers to the town's own questions and the insurance. `version` is the one that was read."
      )
    ),
    HttpApiEndpoint.get("quotient", "/household/quotient", { success: HouseholdQuotient }).annotateMerge(
      words(
        "Read the quotient familial",
        "What the household's prices depend on: the quotient in force, the one that ended last where there is none, and the next one."
      )
    ),
    HttpApiEndpoint.post("fetchQuotient", "/household/quotient/consent", {
      payload: Schema.Struct({
        version: Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}$/u)).annotate({ examples: ["2026-11"] })
      }).annotate({
        identifier: "QuotientConsent"
      }),
      success: FetchedQuotient,
      error: [
        FundOff,
        ConsentOutdated,
        ConsentWithdrawn,
        FundIdentityIncomplete,
        FundPersonUnknown,
        FundIdentityUnknown,
        FundUnavailable,
        FundAskedTooOften
      ]
    }).annotateMerge(
      words(
        "Consent, and fetch the quotient",
        "Consents to the text of this version, unless a consent holds, then asks CAF or MSA about whoever is signed in and keeps the quotient from its month on. After a refusal the consent stands and no quotient is kept."
      )
    ),
    HttpApiEndpoint.delete("withdrawQuotientConsent", "/household/quotient/consent", {
      success: HouseholdQuotient
    }).annotateMerge(
      words(
        "Withdraw the consent",
        "The fund is not asked again for whoever is signed in. Quotients that came by the consent stay. Without a consent nothing changes."
      )
    ),
    HttpApiEndpoint.get("prices", "/household/prices", { success: HouseholdPrices }).annotateMerge(
      words(
        "Read the family's prices",
        "What each activity costs the children who are enrolled in it, today, with the arithmetic in words."
      )
    ),
    HttpApiEndpoint.get("verification", "/household/verification", { success: Verification }).annotateMerge(
      words(
        "Read the yearly check",
        "How far the check of the family's file has come this school year, and what is blocked until it is done."
      )
    ),
    HttpApiEndpoint.post("confirm", "/household/confirmation", {
      payload: Schema.Struct({
        sections: Schema.Array(
          Schema.Struct({ section: Schema.Literals(sectionNames), childId: Schema.NullOr(Schema.String) })
        ).check(Schema.isMaxLength(200))
      }).annotate({ identifier: "Confirmation" }),
      success: Verification,
      error: [SectionUnknown, SectionIncomplete]
    }).annotateMerge(
      words(
        "Confirm sections of the file",
        "Notes that the family looked through the sections and that they are right. A section in which something is missing is refused."
      )
    )
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
