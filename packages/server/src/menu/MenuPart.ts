import type { FamilyAccess } from "@portail-familles/core/accounts/model"
import type { Effect } from "effect"
import type { MenuEntry } from "../contract/session.ts"

/** What an area adds to the menu of a family's personal space: its entries, with what waits at each. */
export type MenuPart = (access: FamilyAccess) => Effect.Effect<ReadonlyArray<typeof MenuEntry.Type>>
