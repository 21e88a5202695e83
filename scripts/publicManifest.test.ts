import { expect, it } from "vitest"
import { publicManifest, stateFields } from "./generate/publicManifest.ts"

const path = "src/internal/List.ts"
const states = stateFields([
  { path, text: "static override properties = {\n    opened: { state: true },\n    routed: { type: Boolean }\n  }" }
])
const manifestOf = (parts: object) =>
  publicManifest(
    {
      schemaVersion: "2.1.0",
      readme: "",
      modules: [
        { kind: "javascript-module", path: "src/words.ts", declarations: [], exports: [] },
        {
          kind: "javascript-module",
          path,
          declarations: [{ kind: "class", name: "List", tagName: "portail-list", ...parts }],
          exports: []
        }
      ]
    },
    states
  ).modules

const routed = { name: "routed", fieldName: "routed", description: "Keeps its place in the address." }

it("the manifest of the elements lists what pages set and hear, and neither state nor methods", () => {
  const [module, ...others] = manifestOf({
    attributes: [routed, { name: "opened", fieldName: "opened" }],
    members: [
      { kind: "field", name: "routed", attribute: "routed", privacy: "public" },
      { kind: "field", name: "opened", privacy: "private" },
      { kind: "method", name: "load" }
    ],
    events: [
      { name: "portail-signed-in", description: "Somebody signed in." },
      { type: { text: "PortailSignedInEvent" } }
    ]
  })
  expect(others).toEqual([])
  const [list] = module?.declarations ?? []
  expect(list?.attributes?.map(({ name }) => name)).toEqual(["routed"])
  expect(list?.members?.map(({ name }) => name)).toEqual(["routed"])
  expect(list?.events).toEqual([
    { name: "portail-signed-in", description: "Somebody signed in.", type: { text: "PortailSignedInEvent" } }
  ])
})

it("an attribute that nothing explains, and an event that nothing announces, are refused", () => {
  expect(() => manifestOf({ attributes: [{ name: "routed", fieldName: "routed" }] })).toThrow("routed has no @attr")
  expect(() => manifestOf({ events: [{ type: { text: "PortailSignedInEvent" } }] })).toThrow("no @fires")
})
