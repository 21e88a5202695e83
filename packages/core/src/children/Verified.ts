import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import type { Town } from "../towns/Town.ts"

/** What a town may keep from a family until its file is verified. */
export type Blockable = Town["settings"]["dossier"]["blockedUntilVerified"][number]

declare const checked: unique symbol

/** Proof that a family may do what its town keeps from those whose file is not verified; in whose name is in `access`. */
export interface Verified<What extends Blockable> {
  readonly [checked]: What
  readonly access: FamilyAccess
}

/** The one way to make the proof; called by `Verifications` after its check. */
export const verified = <What extends Blockable>(access: FamilyAccess): Verified<What> => ({ access }) as Verified<What>
