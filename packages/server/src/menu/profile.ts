import { Effect } from "effect"
import type { MenuPart } from "./MenuPart.ts"

/** One's own profile: nothing ever waits there. */
export const profileMenu: MenuPart = () => Effect.succeed({ entries: [{ id: "profile", badge: 0 }], toDo: [] })
