/** Marker segments of a JPEG that tell of its making: EXIF with its position, XMP, other makers' data, comments (ITU T.81, B.1.1.3). */
const ofItsMaking = new Set([0xe1, ...Array.from({ length: 11 }, (_, i) => 0xe3 + i), 0xef, 0xfe])

const startOfScan = 0xda

/** A photograph as it lies in a PDF, without what it tells of its making; one that is no whole JPEG stays as it is. */
export const withoutItsMaking = (jpeg: Uint8Array): Uint8Array => {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return jpeg
  const kept: Array<Uint8Array> = [jpeg.subarray(0, 2)]
  for (let at = 2; ; ) {
    const marker = jpeg[at + 1]
    const end = at + 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0))
    if (jpeg[at] !== 0xff || marker === undefined || end > jpeg.length || end < at + 4) return jpeg
    if (marker === startOfScan) return Buffer.concat([...kept, jpeg.subarray(at)])
    if (!ofItsMaking.has(marker)) kept.push(jpeg.subarray(at, end))
    at = end
  }
}
