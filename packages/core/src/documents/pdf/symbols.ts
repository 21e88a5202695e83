import { rgb } from "pdf-lib"
import { ink, type Sheet } from "../../platform/pdf/Sheet.ts"

const white = rgb(1, 1, 1)

/** How much room a symbol takes before its text, in points. */
export const symbolWidth = 12

/** A ticked dark box for yes, an empty one with a dash for no; `y` is the baseline of the text that follows. */
export const drawTick = (sheet: Sheet, yes: boolean, x: number, y: number): void => {
  const top = y - 7.2
  if (yes) {
    sheet.box(x, top, 8, 8, ink)
    sheet.stroke([x + 1.7, top + 4.1], [x + 3.4, top + 6], 1.2, white)
    sheet.stroke([x + 3.2, top + 6.1], [x + 6.5, top + 2], 1.2, white)
  } else {
    sheet.frame(x, top, 8, 8, 0.8)
    sheet.box(x + 2, top + 3.5, 4, 1, ink)
  }
}

/** A box that a pen may tick; `y` is the baseline of the text that follows. */
export const drawEmptyBox = (sheet: Sheet, x: number, y: number): void => sheet.frame(x, y - 7.2, 8, 8, 0.8)

/** A white exclamation mark on dark: what must be known. */
export const drawAlert = (sheet: Sheet, x: number, y: number): void => {
  sheet.box(x, y - 7.9, 9, 9.6, ink)
  sheet.text("!", x + 3, y, { bold: true, size: 9, color: white })
}
