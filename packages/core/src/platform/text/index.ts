export { comparable } from "./folding.ts"
export { Language } from "./Language.ts"
