import { Effect } from "effect"
import sharp from "sharp"

/** A picture as a square PNG of so many pixels, whole, on white with some room around it; undefined where it is no picture. */
export const squareIcon = (picture: Uint8Array, size: number): Effect.Effect<Uint8Array | undefined> =>
  Effect.promise(async () => {
    const inner = Math.round(size * 0.8)
    const edge = Math.round((size - inner) / 2)
    try {
      return await sharp(picture, { density: 300, limitInputPixels: 40_000_000 })
        .resize(inner, inner, { fit: "contain", background: "#ffffff" })
        .extend({
          top: edge,
          left: edge,
          bottom: size - inner - edge,
          right: size - inner - edge,
          background: "#ffffff"
        })
        .flatten({ background: "#ffffff" })
        .png()
        .toBuffer()
    } catch {
      return undefined
    }
  })
