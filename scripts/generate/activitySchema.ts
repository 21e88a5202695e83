import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { JsonSchema, Schema } from "effect"
import { type GeneratedFile, jsonText } from "./files.ts"

const source = "packages/core/src/activities/Activity.ts"

/** docs/activities.schema.json, for editors: what `portail activity apply` takes, from the schema that reads it. */
export async function activitySchema(root: string): Promise<GeneratedFile> {
  const { ActivityFile } = (await import(pathToFileURL(join(root, source)).href)) as { ActivityFile: Schema.Constraint }
  const { schema, definitions } = Schema.toJsonSchemaDocument(ActivityFile, { onExcessProperty: "error" })
  const text = jsonText({
    $schema: JsonSchema.META_SCHEMA_URI_DRAFT_2020_12,
    title: "Activités d’une ville (portail activity apply)",
    ...schema,
    $defs: definitions
  })
  return { path: "docs/activities.schema.json", text }
}
