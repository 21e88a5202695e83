import { Schema } from "effect"
import { StoreName } from "./BlobStore.ts"

/** What was stored: its bytes and their SHA-256 in hexadecimal, before they were sealed. */
export interface FileDigest {
  readonly bytes: number
  readonly sha256: string
}

/** A file that was stored, under the id that was drawn for these very bytes: no second attempt has the same. */
export interface StoredFile extends FileDigest {
  readonly fileId: string
}

/** More bytes came than the limit allows; the rest was not read. */
export class FileTooLarge extends Schema.TaggedError<FileTooLarge>()("FileTooLarge", {
  limitBytes: Schema.Number
}) {}

/** No file of the town has this id, or nobody may read it yet. */
export class FileMissing extends Schema.TaggedError<FileMissing>()("FileMissing", {}) {}

/** A file by its town and id. */
export const FileRef = Schema.Struct({ townId: Schema.String, fileId: Schema.String })
export type FileRef = typeof FileRef.Type

/** How far a file has come: not yet whole, whole and unread in quarantine, or there for whom may read it. */
export const FileState = Schema.Literals(["writing", "quarantined", "kept"])
export type FileState = typeof FileState.Type

/** The state of a file once it is whole; in quarantine, `uploadId` is what the antivirus must still see. */
export type WholeState = { readonly state: "kept" } | { readonly state: "quarantined"; readonly uploadId?: string }

/** A row of `stored_files`, as far as opening it needs: a `StreamSeal`, and where the bytes lie. */
export const StoredRow = Schema.Struct({ keyId: Schema.String, salt: Schema.String, store: StoreName })
export type StoredRow = typeof StoredRow.Type
