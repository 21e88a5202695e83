import { Stream } from "effect"
import { Chunks } from "../platform/crypto/chunks.ts"
import { type ChunkCipher, plainChunkBytes, sealedChunkBytes } from "../platform/crypto/streamCipher.ts"
import { freeDeadBuffers } from "./deadBuffers.ts"

type Bytes<E, R> = Stream.Stream<Uint8Array, E, R>

/** Seals a flow while it flows: each part that comes out is a sealed piece. */
export const sealStream =
  (seal: ChunkCipher) =>
  <E, R>(bytes: Bytes<E, R>): Bytes<E, R> =>
    working(bytes, plainChunkBytes, seal)

/** Opens a sealed flow while it flows, in whatever parts it comes; dies where it was changed or cut off. */
export const openStream =
  (open: ChunkCipher) =>
  <E, R>(bytes: Bytes<E, R>): Bytes<E, R> =>
    working(bytes, sealedChunkBytes, open)

const working = <E, R>(bytes: Bytes<E, R>, size: number, work: ChunkCipher): Bytes<E, R> =>
  Stream.mapAccumArray(
    bytes,
    () => new Chunks(size, work),
    (pieces, parts) => {
      for (const part of parts) freeDeadBuffers(part.length)
      return [pieces, parts.flatMap((part) => pieces.push(part))] as const
    },
    { onHalt: (pieces) => [pieces.end()] }
  )
