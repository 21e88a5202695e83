import { Stream } from "effect"
import { type PieceWork, plainPieceBytes, sealedPieceBytes } from "../../crypto/flow.ts"
import { type Piece, Pieces } from "../../crypto/pieces.ts"

/** A flow of bytes in pieces of one size. */
export const inPieces =
  (size: number) =>
  <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<Piece, E, R> =>
    Stream.mapAccumArray(
      bytes,
      () => new Pieces(size),
      (pieces, parts) => [pieces, parts.flatMap((part) => pieces.push(part))] as const,
      { onHalt: (pieces) => [pieces.end()] }
    )

/** Seals a flow while it flows. */
export const sealing =
  (seal: PieceWork) =>
  <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<Uint8Array, E, R> =>
    bytes.pipe(inPieces(plainPieceBytes), Stream.map(seal))

/** Opens a sealed flow while it flows; dies where it was changed or cut off. */
export const opening =
  (open: PieceWork) =>
  <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<Uint8Array, E, R> =>
    bytes.pipe(inPieces(sealedPieceBytes), Stream.map(open))
