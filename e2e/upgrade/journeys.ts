import type { FamilyClient } from "../support/family.ts"

const expect = (condition: boolean, fact: string): void => {
  if (!condition) throw new Error(`expected: ${fact}`)
}

/** What a family does in a day, over HTTP, in an order: the first signs in. */
export const familyJourneys = (
  family: FamilyClient,
  login: { readonly mail: string; readonly password: string }
): ReadonlyArray<readonly [name: string, journey: () => Promise<unknown>]> => {
  const reads =
    (...paths: ReadonlyArray<string>) =>
    async () => {
      for (const path of paths) await family.call("GET", path)
    }
  return [
    ["signs in", () => family.call("POST", "/session", { ...login, remember: false })],
    ["sees its session", reads("/session", "/town")],
    [
      "reads its invoices and one's PDF",
      async () => {
        const { invoices } = await family.call<{ readonly invoices: ReadonlyArray<{ readonly id: string }> }>(
          "GET",
          "/invoices"
        )
        const [first] = invoices
        expect(first !== undefined, "an invoice")
        await family.call("GET", `/invoices/${first?.id}`)
        const pdf = await family.raw("GET", `/invoices/${first?.id}/pdf`)
        expect(pdf.ok && (await pdf.arrayBuffer()).byteLength > 1000, "a PDF")
      }
    ],
    ["reads its household and children", reads("/household", "/children")],
    ["reads activities, documents and its profile", reads("/activities", "/documents", "/profile")],
    [
      "changes its password",
      async () => {
        const next = "trois petits chats bleus"
        await family.call("POST", "/profile/password", { current: login.password, password: next })
      }
    ],
    [
      "takes what is known of it along",
      async () => {
        const archive = await family.raw("GET", "/profile/export")
        expect(archive.ok && (await archive.arrayBuffer()).byteLength > 1000, "an archive")
      }
    ],
    ["signs out", () => family.call("DELETE", "/session")]
  ]
}
