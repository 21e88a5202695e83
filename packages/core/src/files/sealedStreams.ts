import { Effect, Stream } from "effect"
import { Chunks } from "../platform/crypto/chunks.ts"
import { type ChunkCipher, plainChunkBytes, sealedChunkBytes } from "../platform/crypto/streamCipher.ts"
import { AfterBytes } from "./AfterBytes.ts"

/** Seals and opens flows while they flow. */
export const sealedStreams = Effect.map(AfterBytes, (afterBytes) => {
  const throughChunks =
    (size: number) =>
    (cipher: ChunkCipher) =>
    <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<Uint8Array, E, R> =>
      Stream.mapAccumArray(
        bytes,
        () => new Chunks(size, cipher),
        (chunks, parts) => {
          for (const part of parts) afterBytes(part.length)
          return [chunks, parts.flatMap((part) => chunks.push(part))] as const
        },
        { onHalt: (chunks) => [chunks.end()] }
      )
  return {
    /** Each part that comes out is a sealed piece. */
    sealStream: throughChunks(plainChunkBytes),
    /** Takes a sealed flow in whatever parts it comes; dies where it was changed or cut off. */
    openStream: throughChunks(sealedChunkBytes)
  }
})
