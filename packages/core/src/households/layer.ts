import { Layer } from "effect"
import { NationalAddresses } from "./addresses/NationalAddresses.ts"
import { Families } from "./Families.ts"
import { HouseholdDossiers } from "./HouseholdDossiers.ts"
import { Profiles } from "./Profiles.ts"
import { Sections } from "./sections/Sections.ts"

/** Every service of households, over a database, seals and the audit log. */
export const householdsLayer = Layer.mergeAll(
  Families.layer,
  HouseholdDossiers.layer,
  Profiles.layer,
  NationalAddresses.layer
).pipe(Layer.provideMerge(Sections.layer))
