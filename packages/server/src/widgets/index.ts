export { type BuiltRelease, readBuiltRelease, type ServedModule } from "./builtRelease.ts"
