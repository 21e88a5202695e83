import { Layer } from "effect"
import { FranceConnect } from "./FranceConnect.ts"
import { Identities } from "./Identities.ts"

/** Signing in with an identity that the State vouches for, over the accounts and what seals. */
export const identitiesLayer = FranceConnect.layer.pipe(Layer.provideMerge(Identities.layer))
