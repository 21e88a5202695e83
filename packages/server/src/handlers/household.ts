import { Verifications } from "@portail-familles/core/children"
import {
  type AdultOwner,
  HouseholdDossiers,
  householdDossierSections,
  NationalAddresses,
  ownHousehold,
  type Section,
  Sections
} from "@portail-familles/core/households"
import type { HouseholdSectionName } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { CurrentTown } from "../contract/middleware.ts"
import { householdPrices } from "./householdPrices.ts"
import { householdQuotients } from "./householdQuotients.ts"
import { incompleteSections, missingSection, sectionProblems } from "./sectionProblems.ts"
import { wireSection } from "./wireSection.ts"

export const householdHandlers = HttpApiBuilder.group(
  Api,
  "household",
  Effect.fn(function* (handlers) {
    const households = yield* HouseholdDossiers
    const addresses = yield* NationalAddresses
    const sections = yield* Sections
    const verifications = yield* Verifications
    const quotients = yield* householdQuotients
    const pricesOf = yield* householdPrices

    const change = <Values>(section: Section<HouseholdSectionName, Values, AdultOwner>) =>
      Effect.fnUntraced(function* ({
        payload
      }: {
        readonly payload: { readonly version: string; readonly values: Values }
      }) {
        const { access } = yield* CurrentSession
        const changed = yield* sections
          .change(access, ownHousehold, section, payload.version, payload.values)
          .pipe(Effect.catchTags({ ...sectionProblems, ...missingSection }))
        return wireSection(changed)
      })

    return handlers.handleAll({
      get: Effect.fnUntraced(function* () {
        const { access, householdName } = yield* CurrentSession
        const town = yield* CurrentTown
        const file = yield* households.read(access)
        return {
          name: householdName,
          me: wireSection(file.me),
          otherGuardian: file.otherGuardian === null ? null : wireSection(file.otherGuardian),
          otherGuardianHasAccount: file.otherGuardianHasAccount,
          correspondenceAddress: wireSection(file.correspondenceAddress),
          additionalInformation: wireSection(file.additionalInformation),
          questions: town.settings.dossier.questions,
          addressSuggestions: town.settings.dossier.addressSuggestions !== null
        }
      }),
      me: change(householdDossierSections.me),
      otherGuardian: change(householdDossierSections.otherGuardian),
      correspondenceAddress: change(householdDossierSections.correspondenceAddress),
      addressSuggestions: Effect.fnUntraced(function* ({ payload }) {
        const { access } = yield* CurrentSession
        return yield* addresses.suggest(access, payload.typed)
      }),
      additionalInformation: change(householdDossierSections.additionalInformation),
      quotient: Effect.fnUntraced(function* () {
        return yield* quotients.read(yield* CurrentSession)
      }),
      fetchQuotient: Effect.fnUntraced(function* ({ payload }) {
        return yield* quotients.fetch(yield* CurrentSession, payload.version)
      }),
      withdrawQuotientConsent: Effect.fnUntraced(function* () {
        return yield* quotients.withdraw(yield* CurrentSession)
      }),
      prices: Effect.fnUntraced(function* () {
        return yield* pricesOf(yield* CurrentSession)
      }),
      verification: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        return yield* verifications.read(access)
      }),
      confirm: Effect.fnUntraced(function* ({ payload }) {
        const { access } = yield* CurrentSession
        return yield* verifications
          .confirm(access, payload.sections)
          .pipe(Effect.catchTags({ ...missingSection, ...incompleteSections }))
      })
    })
  })
)
