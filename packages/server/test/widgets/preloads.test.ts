import { expect, it } from "vitest"
import { servedModule } from "../../src/widgets/builtRelease.ts"
import { preloadsOf } from "../../src/widgets/preloads.ts"

const module = (path: string, code: string) => {
  const bytes = new TextEncoder().encode(code)
  return [path, servedModule(path, bytes, bytes)] as const
}

it("a page names what its element loads before it runs, through every module once, and nothing that comes later", () => {
  const modules = new Map([
    module(
      "elements/login.js",
      `import{n as e}from"../chunks/base-1.js";import"./shared.js";const t=()=>import("../chunks/later-1.js");`
    ),
    module("elements/shared.js", `import{a}from"../chunks/base-1.js";export*from"../chunks/more-1.js";`),
    module("chunks/base-1.js", `var e=1;export{e as n};`),
    module("chunks/more-1.js", `import"./base-1.js";`),
    module("chunks/later-1.js", `import"./base-1.js";`)
  ])
  expect(preloadsOf(modules, "elements/login.js").toSorted()).toEqual([
    "chunks/base-1.js",
    "chunks/more-1.js",
    "elements/shared.js"
  ])
  expect(preloadsOf(modules, "elements/none.js")).toEqual([])
})
