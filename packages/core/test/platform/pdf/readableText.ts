import { PDFDocument } from "pdf-lib"
import { embedMoreLetters, lettersBeyond, lettersOf } from "../../../src/platform/pdf/moreLetters.ts"
import { toWinAnsi } from "../../../src/platform/pdf/winAnsi.ts"
import { readBack } from "./readBack.ts"

const solid = (text: string) => text.normalize("NFKC").replaceAll(/\s+/g, "")

/** All that pdf.js reads in a PDF, without spaces. */
export const solidText = async (bytes: Uint8Array): Promise<string> => solid((await readBack(bytes)).pages.join(""))

const moreLetters = lettersOf(await embedMoreLetters(await PDFDocument.create(), "regular"))

/** A text as `solidText` would have it once drawn. */
export const drawnSolid = (text: string): string => solid(lettersBeyond(text) ? moreLetters(text) : toWinAnsi(text))
