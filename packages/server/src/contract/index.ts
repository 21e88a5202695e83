export { Api } from "./Api.ts"
