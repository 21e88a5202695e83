import { Layer } from "effect"
import { Erasures } from "./Erasures.ts"
import { Merges } from "./Merges.ts"
import { PersonalData } from "./PersonalData.ts"
import { RepeatedErasures } from "./RepeatedErasures.ts"
import { Retention } from "./Retention.ts"

/** What erases, merges and sweeps, over what each room contributes. */
export const erasureLayer = Layer.mergeAll(Erasures.layer, RepeatedErasures.layer, Merges.layer, Retention.layer)

/** The above, and what exports: that opens what families sealed. */
export const privacyLayer = Layer.mergeAll(erasureLayer, PersonalData.layer)
