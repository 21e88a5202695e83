import { Schema } from "effect"

/** What the audit log calls what is done to tariffs. */
export const TariffAction = Schema.Literals(["tariff.apply"])
export type TariffAction = typeof TariffAction.Type
