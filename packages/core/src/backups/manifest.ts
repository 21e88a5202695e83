import { Schema } from "effect"
import { CopiedSequence, CopiedTable } from "../platform/sql/copying/tables.ts"

/** What a backup says of itself before anything else (`manifest.json`, the first entry). */
export const Manifest = Schema.Struct({
  format: Schema.Literal("portail-familles-backup/1"),
  /** Version of the program that wrote it. */
  program: Schema.String,
  /** The last migration that its tables have. */
  migration: Schema.String,
  /** Instant, ISO. */
  takenAt: Schema.String,
  tables: Schema.Array(CopiedTable)
})
export type Manifest = typeof Manifest.Type

const Digest = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/))

/** What a backup must hold (`contents.json`, the last entry): without it, it is cut off. */
export const Contents = Schema.Struct({
  tables: Schema.Array(Schema.Struct({ name: Schema.String, rows: Schema.Int, digest: Digest })),
  sequences: Schema.Array(CopiedSequence),
  /** Families' files, as they lie: sealed. `bytes` is their size together. */
  files: Schema.Struct({ number: Schema.Int, bytes: Schema.Int, digest: Digest })
})
export type Contents = typeof Contents.Type

/** What a backup is, for people: nothing of what it holds. */
export interface BackupSummary {
  readonly program: string
  readonly migration: string
  readonly takenAt: string
  readonly tables: number
  readonly rows: number
  readonly files: number
  /** Size of the files together. */
  readonly fileBytes: number
  readonly secretKey: boolean
}

/** Sums up a backup. */
export const summaryOf = (manifest: Manifest, contents: Contents, secretKey: boolean): BackupSummary => ({
  program: manifest.program,
  migration: manifest.migration,
  takenAt: manifest.takenAt,
  tables: contents.tables.length,
  rows: contents.tables.reduce((sum, { rows }) => sum + rows, 0),
  files: contents.files.number,
  fileBytes: contents.files.bytes,
  secretKey
})
