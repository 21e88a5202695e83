import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { JsonSchema, Schema } from "effect"
import { type GeneratedFile, jsonText } from "./files.ts"

/** A file that towns write, its schema for editors, and the module that declares what reads it. */
interface WrittenFile {
  readonly path: string
  readonly title: string
  readonly source: string
  readonly exported: string
}

const writtenFiles: ReadonlyArray<WrittenFile> = [
  {
    path: "docs/activities.schema.json",
    title: "Activités d’une ville (portail activity apply)",
    source: "packages/core/src/activities/Activity.ts",
    exported: "ActivityFile"
  },
  {
    path: "docs/tariffs.schema.json",
    title: "Tarifs d’une ville (portail tariff apply)",
    source: "packages/core/src/tariffs/tariffsYaml.ts",
    exported: "TariffFile"
  },
  {
    path: "docs/tariff-cases.schema.json",
    title: "Tarifs et les prix qu’ils doivent donner (portail tariff test)",
    source: "packages/core/src/tariffs/tariffCases.ts",
    exported: "TariffCaseFile"
  }
]

/** Schemas for editors of what towns write, each from the schema that reads it. */
export const fileSchemas = (root: string): Promise<ReadonlyArray<GeneratedFile>> =>
  Promise.all(
    writtenFiles.map(async ({ path, title, source, exported }) => {
      const module = (await import(pathToFileURL(join(root, source)).href)) as Readonly<
        Record<string, Schema.Constraint>
      >
      const file = module[exported]
      if (file === undefined) throw new Error(`${source} exports no ${exported}`)
      const { schema, definitions } = Schema.toJsonSchemaDocument(file, { onExcessProperty: "error" })
      const $schema = JsonSchema.META_SCHEMA_URI_DRAFT_2020_12
      return { path, text: jsonText({ $schema, title, ...schema, $defs: definitions }) }
    })
  )
