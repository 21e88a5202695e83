#!/usr/bin/env node
import module from "node:module"
import { join } from "node:path"

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`portail needs Node 22.19 or newer (this is ${process.versions.node}). In the repository: npx portail`)
  process.exit(69)
}
// Compiled code is kept for the next start, in a folder that nobody else writes to; where it cannot be, starts are as long as ever.
const [installedIn] = import.meta.dirname.split(/(?<=[\\/]node_modules)[\\/]/)
const inRepository = join(import.meta.dirname, "../../../node_modules")
module.enableCompileCache(join(installedIn === import.meta.dirname ? inRepository : installedIn, ".cache/portail"))
await import("#main")
