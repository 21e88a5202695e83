import type {
  FileRefused as CoreFileRefused,
  FileMissing,
  FileTooLarge,
  TooManyUploads
} from "@portail-familles/core/files"
import type { mediaTypes } from "@portail-familles/core/files/model"
import { Effect, Stream } from "effect"
import { HttpServerResponse } from "effect/http"
import { FileRefused, UploadsUnderWay } from "../contract/fileProblems.ts"

/** Why a file that a family sends is not taken, as problems. */
export const uploadProblems = {
  FileRefused: ({ rule, limit }: CoreFileRefused) => Effect.fail(new FileRefused({ rule, limit })),
  FileTooLarge: ({ limitBytes }: FileTooLarge) =>
    Effect.fail(new FileRefused({ rule: "too-large", limit: String(limitBytes) })),
  TooManyUploads: ({ most }: TooManyUploads) => Effect.fail(new UploadsUnderWay({ most })),
  HttpApiPayloadTooLarge: () => Effect.fail(new FileRefused({ rule: "too-large", limit: "" }))
}

const endings = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const

/** A file of the family's as its browser shows it. */
export const fileAnswer = (
  id: string,
  { mediaType, bytes, content }: FamilyFile
): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.stream(Stream.orDie(content), {
    contentType: mediaType,
    contentLength: bytes,
    headers: { "content-disposition": `inline; filename="${id}.${endings[mediaType]}"` }
  })

interface FamilyFile {
  readonly mediaType: (typeof mediaTypes)[number]
  readonly bytes: number
  readonly content: Stream.Stream<Uint8Array, FileMissing>
}
