export { refusalRules } from "./inspection/verdict.ts"
