import { Effect, Redacted, Stream } from "effect"
import { S3mini, type UploadPart } from "s3mini"
import { sealedChunkBytes } from "../platform/crypto/streamCipher.ts"
import { type BlobRef, type BlobStore, blobName } from "./BlobStore.ts"

/** A bucket of an S3-compatible service; the endpoint's path is the bucket. */
export interface S3Bucket {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: Redacted.Redacted
}

/** A part of an upload has 5 MiB at least, and all parts but the last have one size. */
const piecesPerPart = Math.ceil((5 * 1024 * 1024) / sealedChunkBytes)

const mediaType = "application/octet-stream"

/** Sealed bytes as objects of a bucket: an object is whole or not there. */
export const s3Blobs = (bucket: S3Bucket): BlobStore => {
  const s3 = new S3mini({ ...bucket, secretAccessKey: Redacted.value(bucket.secretAccessKey) })

  /** Sends parts as they fill; only a flow of several parts is begun as an upload of its own. */
  const sending = (key: string) => {
    const pieces: Array<Uint8Array> = []
    const sent: Array<UploadPart> = []
    let uploadId: string | undefined
    const part = async () => {
      uploadId ??= await s3.getMultipartUploadId(key, mediaType)
      sent.push(await s3.uploadPart(key, uploadId, Buffer.concat(pieces.splice(0)), sent.length + 1))
    }
    return {
      piece: async (piece: Uint8Array) => {
        if (pieces.length === piecesPerPart) await part()
        pieces.push(piece)
      },
      end: async () => {
        if (uploadId === undefined) return void (await s3.putObject(key, Buffer.concat(pieces), mediaType))
        await part()
        await s3.completeMultipartUpload(key, uploadId, sent)
      },
      abort: async () => void (uploadId && (await s3.abortMultipartUpload(key, uploadId)))
    }
  }

  return {
    name: "s3",
    limitBytes: Number.POSITIVE_INFINITY,
    write: Effect.fnUntraced(function* <E>(blob: BlobRef, bytes: Stream.Stream<Uint8Array, E>) {
      const { piece, end, abort } = sending(blobName(blob))
      yield* Stream.runForEach(bytes, (sealed) => Effect.promise(() => piece(sealed))).pipe(
        Effect.andThen(Effect.promise(end)),
        Effect.onError(() => Effect.promise(abort))
      )
    }),
    read: (blob) =>
      Stream.unwrap(
        Effect.promise(async () => {
          const answer = await s3.getObjectResponse(blobName(blob))
          const body = answer?.body
          if (!body) throw new Error(`the bucket has no ${blobName(blob)}`)
          return Stream.orDie(
            Stream.fromReadableStream<Uint8Array, unknown>({ evaluate: () => body, onError: (it) => it })
          )
        })
      ),
    erase: (blob) =>
      Effect.promise(async () => {
        const erased = await s3.deleteObject(blobName(blob))
        if (!erased) throw new Error(`the bucket did not erase ${blobName(blob)}`)
      })
  }
}
