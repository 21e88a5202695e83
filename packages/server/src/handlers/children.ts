import { ChildDossiers, childDossierSections, health } from "@portail-familles/core/children"
import type { ChildAtHomeOwner, Section } from "@portail-familles/core/households"
import type { ChildSectionName } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { ChildUnknown } from "../contract/householdProblems.ts"
import { CurrentTown } from "../contract/middleware.ts"
import { sectionProblems } from "./sectionProblems.ts"
import { wireSection } from "./wireSection.ts"

const childProblem = { ChildNotFound: () => Effect.fail(new ChildUnknown()) }

interface Asked<Values> {
  readonly params: { readonly id: string }
  readonly payload: { readonly version: string; readonly values: Values }
}

export const childrenHandlers = HttpApiBuilder.group(
  Api,
  "children",
  Effect.fn(function* (handlers) {
    const children = yield* ChildDossiers

    const change = <Values>(section: Section<ChildSectionName, Values, ChildAtHomeOwner>) =>
      Effect.fnUntraced(function* ({ params, payload }: Asked<Values>) {
        const { access } = yield* CurrentSession
        const changed = yield* children
          .change(access, params.id, section, payload.version, payload.values)
          .pipe(Effect.catchTags({ ...sectionProblems, ...childProblem }))
        return wireSection(changed)
      })

    return handlers.handleAll({
      list: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        return yield* children.list(access)
      }),
      get: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        const town = yield* CurrentTown
        const file = yield* children.read(access, params.id).pipe(Effect.catchTags(childProblem))
        const { authorisations, schools, classes } = town.settings.dossier
        return {
          ...file,
          identity: wireSection(file.identity),
          school: wireSection(file.school),
          emergencyContacts: wireSection(file.emergencyContacts),
          authorisedPickups: wireSection(file.authorisedPickups),
          diet: wireSection(file.diet),
          authorisations: wireSection(file.authorisations),
          authorisationKinds: authorisations,
          schools,
          schoolClasses: classes
        }
      }),
      health: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        const { section, reads } = yield* children.readHealth(access, params.id).pipe(Effect.catchTags(childProblem))
        return {
          section: wireSection(section),
          reads: reads.map((read) => ({ ...read, at: read.at.toISOString() }))
        }
      }),
      identity: change(childDossierSections.identity),
      school: change(childDossierSections.school),
      emergencyContacts: change(childDossierSections.emergencyContacts),
      authorisedPickups: change(childDossierSections.authorisedPickups),
      diet: change(childDossierSections.diet),
      changeHealth: change(health),
      authorisations: change(childDossierSections.authorisations)
    })
  })
)
