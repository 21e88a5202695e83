#!/usr/bin/env node
const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`portail needs Node 22.19 or newer (this is ${process.versions.node}). In the repository: npx portail`)
  process.exit(69)
}
await import("../src/main.ts")
