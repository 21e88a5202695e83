import picocolors from "picocolors"
import type { Terminal } from "../../src/terminal/Terminal.ts"

/** A terminal without a person that keeps what was written; `width` is how many characters a line holds, any number by default. */
export const recording = (width?: number): Terminal & { readonly written: { out: string; err: string } } => {
  const written = { out: "", err: "" }
  const style = { ...picocolors.createColors(false), width }
  return {
    written,
    out: (text) => {
      written.out += typeof text === "string" ? text : Buffer.from(text).toString()
    },
    taken: async () => undefined,
    err: (text) => {
      written.err += text
    },
    outStyle: style,
    errStyle: style,
    interactive: false,
    drawsProgress: false
  }
}
