export { comparable } from "./folding.ts"
export { Language } from "./Language.ts"
export { Wording, withApostrophes } from "./Wording.ts"
