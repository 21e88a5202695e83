export { ChangeOutcome, RefusalCode } from "./Change.ts"
export { changeSentence, decidingRule } from "./changeWords.ts"
