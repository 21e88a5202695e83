import { Layer } from "effect"
import { NationalAddresses } from "./addresses/NationalAddresses.ts"
import { Families } from "./Families.ts"
import { HouseholdDossiers } from "./HouseholdDossiers.ts"
import { Profiles } from "./Profiles.ts"
import { ApiParticulier } from "./quotients/particulier/ApiParticulier.ts"
import { QuotientConsents } from "./quotients/particulier/QuotientConsents.ts"
import { QuotientImports } from "./quotients/QuotientImports.ts"
import { Quotients } from "./quotients/Quotients.ts"
import { Sections } from "./sections/Sections.ts"

/** Every service of households, over a database, seals and the audit log. */
export const householdsLayer = Layer.mergeAll(
  Families.layer,
  HouseholdDossiers.layer,
  Profiles.layer,
  NationalAddresses.layer,
  QuotientConsents.layer.pipe(Layer.provide(ApiParticulier.layer)),
  QuotientImports.layer,
  Quotients.layer
).pipe(Layer.provideMerge(Sections.layer))
