import { Schema } from "effect"

/** What the audit log calls what is done to a town's news. */
export const NewsAction = Schema.Literals(["news.add", "news.edit", "news.publish", "news.remove"])
export type NewsAction = typeof NewsAction.Type
