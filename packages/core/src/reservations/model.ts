export { ChangeOutcome, RefusalCode } from "./Change.ts"
