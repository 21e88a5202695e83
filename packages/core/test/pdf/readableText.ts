import { toWinAnsi } from "../../src/pdf/winAnsi.ts"
import { readBack } from "./readBack.ts"

const solid = (text: string) => text.normalize("NFKC").replaceAll(/\s+/g, "")

/** All that pdf.js reads in a PDF, without spaces. */
export const solidText = async (bytes: Uint8Array): Promise<string> => solid((await readBack(bytes)).pages.join(""))

/** A text as `solidText` would have it once drawn. */
export const drawnSolid = (text: string): string => solid(toWinAnsi(text))
