import type { TreasuryCollection } from "../../towns/collection.ts"
import type { RegieSettings } from "../../towns/Town.ts"
import type { InvoiceDetail } from "../Invoice.ts"

/**
 * The comptable public whom an invoice is paid to: as its bordereau says, or as the town says now of what another program issued; undefined
 * for what a régie collects, and where the town names none any more.
 */
export const officeOf = (
  { collection, treasury }: Pick<InvoiceDetail, "collection" | "treasury">,
  regie: Pick<RegieSettings, "collection"> | undefined
): TreasuryCollection["office"] | undefined => {
  if (treasury !== null) return treasury.collection.office
  return collection === "regie" || regie === undefined || regie.collection.kind === "regie"
    ? undefined
    : regie.collection.office
}
