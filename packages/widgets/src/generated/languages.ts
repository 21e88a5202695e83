/** Generated from the files of `words/` by `npm run generate`: each exports its words by its own name. */
import type { Words } from "../words/fr.ts"

export const languages: Readonly<Record<string, () => Promise<Readonly<Record<string, Words>>>>> = {
  ar: () => import("../words/ar.ts"),
  en: () => import("../words/en.ts")
}
