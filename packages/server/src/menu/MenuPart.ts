import type { FamilyAccess } from "@portail-familles/core/accounts/model"
import type { Effect } from "effect"
import type { MenuEntry, ToDo } from "../contract/session.ts"

/** What an area adds to a family's personal space: entries of the menu with what waits at each, and what is to be done. */
export interface Offering {
  readonly entries: ReadonlyArray<typeof MenuEntry.Type>
  readonly toDo: ReadonlyArray<typeof ToDo.Type>
}

/** An area's part of the menu and of the list of what is to be done. */
export type MenuPart = (access: FamilyAccess) => Effect.Effect<Offering>
