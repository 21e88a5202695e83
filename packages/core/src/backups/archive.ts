import { createReadStream } from "node:fs"
import { open, rename, rm } from "node:fs/promises"
import { dirname } from "node:path"
import { Readable } from "node:stream"
import { Decrypter, Encrypter } from "age-encryption"
import { Effect, Exit, Schema, Stream } from "effect"
import { createTarDecoder, createTarPacker } from "modern-tar"

/** A backup cannot be read: no such file, none of ours, sealed for another key, damaged or cut off, or of a newer program. */
export class BackupUnreadable extends Schema.TaggedError<BackupUnreadable>()("BackupUnreadable", {
  file: Schema.String,
  reason: Schema.Literals(["missing", "foreign", "key", "damaged", "newer"])
}) {}

/** A backup cannot be written there; `reason` is the system's. */
export class BackupUnwritable extends Schema.TaggedError<BackupUnwritable>()("BackupUnwritable", {
  file: Schema.String,
  reason: Schema.String
}) {}

/** A file of a backup. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Adds an entry to a backup; it waits while the disk is slower. */
export type Add = (name: string, bytes: Uint8Array) => Effect.Effect<void>

/**
 * Writes a backup: a tar, gzipped, sealed with age for who has one of the recipients' keys, so `age -d -i KEY FILE | tar xz` opens it. It
 * has its name once it is whole and on the disk; until then it ends in `.part`.
 */
export const writeArchive = Effect.fnUntraced(function* <A, E, R>(
  file: string,
  recipients: ReadonlyArray<string>,
  produce: (add: Add) => Effect.Effect<A, E, R>
) {
  const part = `${file}.part`
  const unwritable = (cause: unknown) => new BackupUnwritable({ file, reason: codeOf(cause) })
  const { packer, written } = yield* Effect.tryPromise({ try: () => started(part, recipients), catch: unwritable })
  const add: Add = (name, bytes) =>
    Effect.promise(async () => {
      const writer = packer.controller.add({ name, size: bytes.length, mode: 0o600, type: "file" }).getWriter()
      await writer.write(bytes)
      await writer.close()
    })
  const failed = Effect.flatMap(
    Effect.promise(() => written),
    (cause) => (cause === undefined ? Effect.never : Effect.fail(unwritable(cause)))
  )
  return yield* Effect.raceFirst(produce(add), failed).pipe(
    Effect.tap(() => Effect.sync(() => packer.controller.finalize())),
    Effect.tap(() =>
      Effect.flatMap(
        Effect.promise(() => written),
        (cause) => (cause === undefined ? Effect.void : Effect.fail(unwritable(cause)))
      )
    ),
    Effect.tap(() => Effect.tryPromise({ try: () => named(part, file), catch: unwritable })),
    Effect.onExit((exit) =>
      Exit.isSuccess(exit)
        ? Effect.void
        : Effect.promise(async () => {
            packer.controller.error(new Error("given up"))
            await written
            await rm(part, { force: true })
          })
    )
  )
})

/** Begins to write; `written` says what went wrong, never rejects. */
const started = async (part: string, recipients: ReadonlyArray<string>) => {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const handle = await open(part, "w", 0o600)
  const packer = createTarPacker()
  const written = (async () => {
    const zipped = packer.readable.pipeThrough(new CompressionStream("gzip"))
    for await (const sealed of await encrypter.encrypt(zipped)) await handle.writeFile(sealed)
    await handle.sync()
  })()
    .catch((cause: unknown) => cause ?? new Error("interrupted"))
    .finally(() => handle.close().catch(() => undefined))
  return { packer, written }
}

/** A renamed file is on the disk once its folder is. */
const named = async (part: string, file: string) => {
  await rename(part, file)
  const folder = await open(dirname(file), "r")
  await folder.sync().finally(() => folder.close())
}

/** A backup's file, what opens it, and who is told of bytes that were read. */
export interface SealedFile {
  readonly file: string
  /** age identities (`AGE-SECRET-KEY-1…`). */
  readonly identities: ReadonlyArray<string>
  readonly onBytes: (number: number) => void
}

/** The entries of a backup, as they come; authenticated piece by piece, so what is read is what was written. */
export const readArchive = (sealed: SealedFile): Stream.Stream<Entry, BackupUnreadable> =>
  Stream.suspend(() => Stream.fromAsyncIterable(archiveEntries(sealed), (cause) => unreadableOf(sealed.file, cause)))

/** What keeps a backup from being read. */
export const unreadableOf = (file: string, cause: unknown): BackupUnreadable =>
  cause instanceof BackupUnreadable ? cause : new BackupUnreadable({ file, reason: "damaged" })

/** {@link readArchive}, to be taken one by one; what it throws, {@link unreadableOf} understands. */
export async function* archiveEntries({ file, identities, onBytes }: SealedFile): AsyncGenerator<Entry> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  const source = createReadStream(file, { highWaterMark: 262_144 })
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform: (part, onward) => {
      onBytes(part.length)
      onward.enqueue(part)
    }
  })
  try {
    const sealed = (Readable.toWeb(source) as ReadableStream<Uint8Array>).pipeThrough(counting)
    const plain = await decrypter.decrypt(sealed).catch((cause: unknown) => {
      throw new BackupUnreadable({ file, reason: reasonOf(cause) })
    })
    const entries = (plain as ReadableStream<Uint8Array<ArrayBuffer>>)
      .pipeThrough(new DecompressionStream("gzip"))
      .pipeThrough(createTarDecoder())
    for await (const { header, body } of entries) {
      const parts: Array<Uint8Array> = []
      for await (const part of body) parts.push(part)
      yield { name: header.name, bytes: Buffer.concat(parts) }
    }
  } finally {
    source.destroy()
  }
}

const reasonOf = (cause: unknown): "missing" | "foreign" | "key" => {
  if (["ENOENT", "EISDIR", "EACCES"].includes(codeOf(cause))) return "missing"
  return String(cause).includes("no identity matched") ? "key" : "foreign"
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error ? ("code" in cause ? String(cause.code) : cause.message) : String(cause)
