/** `npm run guide`: takes the pictures of docs/fr/guide-famille.md from a demo of its own, and prints the guide as the PDF that the demo offers. */
import { join } from "node:path"
import { launchBrowser } from "../../e2e/support/browser.ts"
import { startDemo } from "../../e2e/support/demo.ts"
import { printGuide } from "./print.ts"
import { takeScreens } from "./screens.ts"

const root = join(import.meta.dirname, "../..")
const guide = join(root, "docs/fr/guide-famille.md")
const [demo, browser] = [await startDemo(), await launchBrowser()]
try {
  await takeScreens(demo, browser, join(root, "docs/fr/images"))
  await printGuide(browser, guide, join(root, "examples/compiegne/files/guide-utilisateur.pdf"))
} finally {
  await browser.close()
  await demo.stop()
}
