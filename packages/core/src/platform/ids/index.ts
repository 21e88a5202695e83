export { type Ids, newId } from "./Ids.ts"
