import { Context, type Effect } from "effect"
import type { TownId } from "../towns/Town.ts"

/** The mail addresses that a town writes to its adults at: those of accounts follow, and the area that keeps adults provides this. */
export class AdultMails extends Context.Service<
  AdultMails,
  {
    /** Makes this the adult's address, in the caller's transaction. */
    change(townId: TownId, adultId: string, mail: string): Effect.Effect<void>
  }
>()("@portail-familles/core/accounts/AdultMails") {}
