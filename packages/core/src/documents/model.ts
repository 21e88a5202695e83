export { GivenAs } from "./Document.ts"
