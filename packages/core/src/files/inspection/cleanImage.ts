import sharp from "sharp"
import { type CleanedFile, type FileLimits, Refusal } from "./verdict.ts"

/** Pixels of the long side at most: an A4 page at 300 dots an inch has 3,508. */
const longSide = 4096

// of the many decoders that libvips has, two can be reached
sharp.block({ operation: ["VipsForeignLoad"] })
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"] })
sharp.cache(false)
sharp.concurrency(1)

/**
 * An image decoded and encoded again, upright and in sRGB: of what was around its pixels (EXIF with its position, comments, other
 * files) nothing is left.
 *
 * @throws Refusal
 */
export const cleanImage = async (
  bytes: Buffer,
  mediaType: "image/jpeg" | "image/png",
  limits: FileLimits
): Promise<CleanedFile> => {
  // the header alone: nothing is decoded yet
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (width * height > limits.maxPixels) throw new Refusal("image-too-large", String(limits.maxPixels))
  const image = sharp(bytes, { limitInputPixels: limits.maxPixels, failOn: "error" })
    .autoOrient()
    .resize({ width: longSide, height: longSide, fit: "inside", withoutEnlargement: true })
  const encoded = mediaType === "image/jpeg" ? image.jpeg({ quality: 85 }) : image.png()
  return { mediaType, pages: 1, bytes: await encoded.toBuffer() }
}
