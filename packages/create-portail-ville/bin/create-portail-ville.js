#!/usr/bin/env node
// `npm create portail-ville@latest mairie` is `portail town init mairie`
const program = new URL("./bin/portail.js", import.meta.resolve("@portail-familles/cli/package.json"))
process.argv.splice(2, 0, "town", "init")
await import(program.href)
