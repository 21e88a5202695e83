import { Effect, Option, Redacted, Schema, Stream } from "effect"
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

const BegunUpload = Schema.Struct({ Key: Schema.String, UploadId: Schema.String })

/** What ListMultipartUploads answers where there are some, as the client reads its XML. */
const UploadList = Schema.Struct({
  ListMultipartUploadsResult: Schema.Struct({ Upload: Schema.Union([BegunUpload, Schema.Array(BegunUpload)]) })
})

/** Sealed bytes as objects of a bucket: an object is whole or not there. */
export const s3Blobs = (bucket: S3Bucket): BlobStore => {
  const s3 = new S3mini({ ...bucket, secretAccessKey: Redacted.value(bucket.secretAccessKey) })

  /** Sends parts as they fill; only a flow of several parts is begun as an upload of its own. */
  const sending = (key: string) => {
    const held: Array<Uint8Array> = []
    const sent: Array<UploadPart> = []
    let begun: Promise<string> | undefined
    let request: Promise<unknown> = Promise.resolve()
    const part = async () => {
      begun ??= s3.getMultipartUploadId(key, mediaType)
      const uploadId = await begun
      sent.push(await s3.uploadPart(key, uploadId, Buffer.concat(held.splice(0)), sent.length + 1))
    }
    const finish = async () => {
      if (begun === undefined) return void (await s3.putObject(key, Buffer.concat(held), mediaType))
      await part()
      await s3.completeMultipartUpload(key, await begun, sent)
    }
    return {
      piece: async (piece: Uint8Array) => {
        if (held.length === piecesPerPart) {
          request = part()
          await request
        }
        held.push(piece)
      },
      end: async () => {
        request = finish()
        await request
      },
      // whoever is interrupted leaves a request under way: what it makes must be there before it is taken back
      abort: async () => {
        await request.catch(() => undefined)
        const uploadId = await begun?.catch(() => undefined)
        if (uploadId !== undefined) await s3.abortMultipartUpload(key, uploadId)
      }
    }
  }

  /** Uploads of an object that a killed process began; none where the key may not list them, as the manual says. */
  const begunUploads = async (key: string): Promise<ReadonlyArray<string>> => {
    const listed: unknown = await s3.listMultipartUploads("/", key, "GET", { prefix: key }).catch(() => undefined)
    const uploads = Option.getOrUndefined(Schema.decodeUnknownOption(UploadList)(listed))
    if (uploads === undefined) return []
    return [uploads.ListMultipartUploadsResult.Upload]
      .flat()
      .flatMap((each) => (each.Key === key ? [each.UploadId] : []))
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
        for (const uploadId of await begunUploads(blobName(blob)))
          await s3.abortMultipartUpload(blobName(blob), uploadId)
        const erased = await s3.deleteObject(blobName(blob))
        if (!erased) throw new Error(`the bucket did not erase ${blobName(blob)}`)
      })
  }
}
