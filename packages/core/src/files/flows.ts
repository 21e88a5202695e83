import { Stream } from "effect"
import { type PieceWork, plainPieceBytes, sealedPieceBytes } from "../platform/crypto/flow.ts"
import { Pieces } from "../platform/crypto/pieces.ts"
import { freeDeadBuffers } from "./deadBuffers.ts"

type Bytes<E, R> = Stream.Stream<Uint8Array, E, R>

/** Seals a flow while it flows: each part that comes out is a sealed piece. */
export const sealing =
  (seal: PieceWork) =>
  <E, R>(bytes: Bytes<E, R>): Bytes<E, R> =>
    working(bytes, plainPieceBytes, seal)

/** Opens a sealed flow while it flows, in whatever parts it comes; dies where it was changed or cut off. */
export const opening =
  (open: PieceWork) =>
  <E, R>(bytes: Bytes<E, R>): Bytes<E, R> =>
    working(bytes, sealedPieceBytes, open)

const working = <E, R>(bytes: Bytes<E, R>, size: number, work: PieceWork): Bytes<E, R> =>
  Stream.mapAccumArray(
    bytes,
    () => new Pieces(size, work),
    (pieces, parts) => {
      for (const part of parts) freeDeadBuffers(part.length)
      return [pieces, parts.flatMap((part) => pieces.push(part))] as const
    },
    { onHalt: (pieces) => [pieces.end()] }
  )
