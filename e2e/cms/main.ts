/**
 * `npm run check:cms [-- --screenshots folder]`: what `portail embed snippet` writes, pasted into a real WordPress by its block editor, as
 * an administrator, an editor, and people whose HTML WordPress cuts; then a family signs in on each page and sees its invoices, on a
 * phone and on a desk. Installs Debian's wordpress, php and mariadb where they are missing. Ends with 1 when something is wrong.
 */
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { launchBrowser } from "../support/browser.ts"
import { startDemo } from "../support/demo.ts"
import { freePorts } from "../support/freePorts.ts"
import { editAs } from "./editing.ts"
import { familyOn } from "./family.ts"
import { startWordPress } from "./wordpress.ts"

const { values: options } = parseArgs({ options: { screenshots: { type: "string" } } })
const counted = { pages: 0, problems: 0 }
const report = (what: string, problems: ReadonlyArray<string>) => {
  counted.problems += problems.length
  console.log(`${problems.length === 0 ? "✓" : "✗"} ${what}`)
  for (const problem of problems) console.log(`    ${problem}`)
}

const site = await startWordPress(await freePorts())
const demo = await startDemo(undefined, ["--site", site.url])
const browser = await launchBrowser()
try {
  console.log(`WordPress ${site.version} at ${site.url}, the portal at ${demo.portal}`)
  const pastes = async (...more: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
    const { steps } = JSON.parse(await demo.portail("embed", "snippet", "--cms", "wordpress", "--json", ...more))
    return steps.map(({ paste }: { readonly paste: string }) => paste)
  }
  /** What the town's check and a family find on a page. */
  const look = async (what: string, address: string) => {
    const folder =
      options.screenshots === undefined ? undefined : join(options.screenshots, what.replaceAll(/\W+/g, "-"))
    if (folder !== undefined) await mkdir(folder, { recursive: true })
    counted.pages += 1
    report(
      `${what}: portail embed check`,
      await demo.portail("embed", "check", address).then(
        () => [],
        (no) => [String(no)]
      )
    )
    for (const width of [360, 1280])
      report(
        `${what}: a family at ${width} px`,
        await familyOn(browser, address, { portal: demo.portal, width, screenshots: folder })
      )
  }

  const [block = "", plugin = "", shortcode = ""] = await pastes()
  const [pinned = ""] = await pastes("--pinned")
  const admin = await editAs(browser, site)
  await look("a block by an administrator", await admin.publish("page", "Espace famille", block))
  const editor = await editAs(browser, site, await admin.invite("redactrice", "editor"))
  await look("a pinned block by an editor", await editor.publish("page", "Espace famille, version fixe", pinned))

  /** What WordPress leaves of the block to those whose HTML it cuts: the link to the portal. */
  const cut = async (what: string, kept: string) => {
    const left = kept.includes(`href="${demo.portal}/espace"`) ? [] : [`the link is gone: ${kept}`]
    report(`${what}: the link to the portal alone is left`, /<script|<portail-/.test(kept) ? [`kept: ${kept}`] : left)
  }
  const author = await editAs(browser, site, await admin.invite("auteur", "author"))
  await cut("a block by an author", await author.kept(await author.publish("post", "La rentrée", block)))
  await site.restrict(true)
  await cut(
    "a block by an editor of a network",
    await editor.kept(await editor.publish("page", "Espace famille coupé", block))
  )
  await site.write("mu-plugins/portail-famille.php", plugin)
  await look("a short code by that editor", await editor.publish("page", "Espace famille par code court", shortcode))
} finally {
  await browser.close()
  await demo.stop()
  await site.stop()
}
console.log(`check:cms pages=${counted.pages} problems=${counted.problems}`)
if (counted.problems > 0) process.exitCode = 1
