import { Layer } from "effect"
import { ChangeFeed } from "./changes/ChangeFeed.ts"
import { ApiKeys } from "./keys/ApiKeys.ts"
import { BusinessRecords } from "./records/BusinessRecords.ts"

/** What business software may know of a town, over a database and the audit log. */
export const integrationsLayer = Layer.mergeAll(ApiKeys.layer, ChangeFeed.layer, BusinessRecords.layer)
