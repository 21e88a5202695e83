import { Context } from "effect"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import type { PersonalDataContribution, PersonalDataExport } from "../platform/privacy/Contribution.ts"
import type { Town } from "../towns/Town.ts"

/** What each room knows of people, upper rooms first: whoever points to a row is asked before the room that owns it. */
export class Contributions extends Context.Service<Contributions, ReadonlyArray<PersonalDataContribution<Town>>>()(
  "@portail-familles/core/privacy/Contributions"
) {}

/** What each room exports of somebody. */
export class Exports extends Context.Service<Exports, ReadonlyArray<PersonalDataExport<FamilyAccess>>>()(
  "@portail-familles/core/privacy/Exports"
) {}
