import {
  Authorisations,
  ChildIdentity,
  ChildSchool,
  Contact,
  Contacts,
  Diet,
  Health
} from "@portail-familles/core/children/model"
import { Authorisation } from "@portail-familles/core/towns/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { ChildUnknown } from "./householdProblems.ts"
import { words } from "./openApi.ts"
import { changeOf, changeProblems, sectionOf } from "./sections.ts"
import { strict, Uuid } from "./texts.ts"

/** A child of the household, in the list. `shared`: the child has another home too. */
export const ChildSummary = Schema.Struct({
  id: Schema.String,
  givenName: Schema.String,
  familyName: Schema.String,
  birthDate: Schema.String,
  school: Schema.String,
  schoolClass: Schema.String,
  shared: Schema.Boolean,
  /** Sections that wait to be looked through this school year. */
  toVerify: Schema.Int
}).annotate({ identifier: "ChildSummary" })

const sections = {
  identity: sectionOf("ChildIdentitySection", ChildIdentity),
  school: sectionOf("ChildSchoolSection", ChildSchool),
  contacts: sectionOf("ContactsSection", Contacts),
  diet: sectionOf("DietSection", Diet),
  health: sectionOf("HealthSection", Health),
  authorisations: sectionOf("AuthorisationsSection", Authorisations)
}

/** MES ENFANTS: a child's file, without the health record, which is asked for by itself. */
export const Child = Schema.Struct({
  id: Schema.String,
  identity: sections.identity,
  school: sections.school,
  emergencyContacts: sections.contacts,
  authorisedPickups: sections.contacts,
  diet: sections.diet,
  authorisations: sections.authorisations,
  /** What the child's other home named and did not keep to itself; read only. */
  otherHome: Schema.NullOr(
    Schema.Struct({ emergencyContacts: Schema.Array(Contact), authorisedPickups: Schema.Array(Contact) })
  ),
  /** Persons whom a judgment forbids to collect the child, entered by the town. */
  forbiddenPickups: Schema.Array(Schema.Struct({ name: Schema.String, relation: Schema.String })),
  healthVerified: Schema.Boolean,
  authorisationKinds: Schema.Array(Authorisation),
  schools: Schema.Array(Schema.String),
  schoolClasses: Schema.Array(Schema.String)
}).annotate({ identifier: "Child" })

/** A child's health record, and who else has looked at it. Instants in ISO. */
export const HealthRecord = Schema.Struct({
  section: sections.health,
  reads: Schema.Array(Schema.Struct({ at: Schema.String, reader: Schema.String, purpose: Schema.String }))
}).annotate({ identifier: "HealthRecord" })

const child = { id: Uuid }
const problems = [ChildUnknown, ...changeProblems] as const

export class ChildrenGroup extends HttpApiGroup.make("children")
  .annotate(OpenApi.Description, "The children's files.")

  .add(
    HttpApiEndpoint.get("list", "/children", { success: Schema.Array(ChildSummary) }).annotateMerge(
      words("List the children", "The children of the household, those who have another home too included.")
    ),
    HttpApiEndpoint.get("get", "/children/:id", { params: child, success: Child, error: ChildUnknown }).annotateMerge(
      words(
        "Read a child's file",
        "All sections of a child's file but the health record, which is asked for by itself."
      )
    ),
    HttpApiEndpoint.get("health", "/children/:id/health", {
      params: child,
      success: HealthRecord,
      error: ChildUnknown
    }).annotateMerge(
      words(
        "Read a child's health record",
        "The health section and who else has read it. Each reading is kept in the town's log."
      )
    ),
    HttpApiEndpoint.put("identity", "/children/:id/identity", {
      params: child,
      payload: changeOf("ChildIdentityChange", ChildIdentity),
      success: sections.identity,
      error: problems
    }).annotateMerge(
      words(
        "Change a child's identity",
        "Replaces the values of the section. `version` is the one that was read; many towns approve such a change first."
      )
    ),
    HttpApiEndpoint.put("school", "/children/:id/school", {
      params: child,
      payload: changeOf("ChildSchoolChange", ChildSchool),
      success: sections.school,
      error: problems
    }).annotateMerge(
      words("Change a child's school", "Replaces school and class. `version` is the one that was read.")
    ),
    HttpApiEndpoint.put("emergencyContacts", "/children/:id/emergency-contacts", {
      params: child,
      payload: changeOf("ContactsChange", Contacts),
      success: sections.contacts,
      error: problems
    }).annotateMerge(
      words(
        "Change whom to call",
        "Replaces the list of persons to call in an emergency. `version` is the one that was read."
      )
    ),
    HttpApiEndpoint.put("authorisedPickups", "/children/:id/authorised-pickups", {
      params: child,
      payload: changeOf("ContactsChange", Contacts),
      success: sections.contacts,
      error: problems
    }).annotateMerge(
      words(
        "Change who may collect a child",
        "Replaces the list of persons who may collect the child. Whom a judgment forbids to is entered by the town alone."
      )
    ),
    HttpApiEndpoint.put("diet", "/children/:id/diet", {
      params: child,
      payload: changeOf("DietChange", Diet),
      success: sections.diet,
      error: problems
    }).annotateMerge(
      words("Change a child's diet", "Replaces what the child eats. `version` is the one that was read.")
    ),
    HttpApiEndpoint.put("changeHealth", "/children/:id/health", {
      params: child,
      payload: changeOf("HealthChange", Health),
      success: sections.health,
      error: problems
    }).annotateMerge(
      words(
        "Change a child's health record",
        "Replaces the health section, which is stored sealed. `version` is the one that was read."
      )
    ),
    HttpApiEndpoint.put("authorisations", "/children/:id/authorisations", {
      params: child,
      payload: changeOf("AuthorisationsChange", Authorisations),
      success: sections.authorisations,
      error: problems
    }).annotateMerge(
      words(
        "Change what a child may do",
        "Replaces the authorisations that the town asks for: leaving alone, pictures and others. `version` is the one that was read."
      )
    )
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
