import { Context, type Effect } from "effect"
import type { TownId } from "./Town.ts"
import type { SettingChange } from "./townFile.ts"

/** What changed in a town's settings, and who changed it. */
export interface SettingsChanged {
  readonly townId: TownId
  readonly actor: string
  readonly changes: ReadonlyArray<SettingChange>
}

/** Where changes of settings are written down: provided with the audit log, which stands above towns. */
export class SettingsLog extends Context.Service<
  SettingsLog,
  {
    /** Writes the changes down, in the caller's transaction. */
    record(changed: SettingsChanged): Effect.Effect<void>
  }
>()("@portail-familles/core/towns/SettingsLog") {}
