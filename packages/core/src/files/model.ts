export { mediaTypes, refusalRules } from "./inspection/verdict.ts"
