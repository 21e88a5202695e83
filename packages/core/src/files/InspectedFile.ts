import { Schema } from "effect"
import { mediaTypes, refusalRules } from "./inspection/verdict.ts"
import type { StoredFile } from "./StoredFile.ts"

export type { FileLimits } from "./inspection/verdict.ts"

/** What a family may send. */
export const MediaType = Schema.Literals(mediaTypes)
export type MediaType = typeof MediaType.Type

/** Why a file is refused. */
export const RefusalRule = Schema.Literals(refusalRules)
export type RefusalRule = typeof RefusalRule.Type

/** A file that was looked at, cleaned and stored; bytes and SHA-256 are those of the cleaned file. */
export interface InspectedFile extends StoredFile {
  readonly mediaType: MediaType
  /** 1 for an image. */
  readonly pages: number
  /** False while an antivirus has still to look at it: until then nobody can read it. */
  readonly scanned: boolean
}

/**
 * A file is not what a family may send. `limit` is the bound that it passed (types, pages, pixels, bytes), what made it active, or
 * the name of what infected it; empty where the rule says everything.
 */
export class FileRefused extends Schema.TaggedError<FileRefused>()("FileRefused", {
  rule: RefusalRule,
  limit: Schema.String
}) {}
