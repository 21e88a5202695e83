import { Tariffs } from "./Tariffs.ts"

/** Every service of tariffs, over a database, activities and the audit log. */
export const tariffsLayer = Tariffs.layer
