/** `npm run gallery`: writes the gallery of elements into docs/gallery as static files that any web server shows. */
import { cp, mkdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { widgetsFolder } from "../packages/widgets/build.ts"

const out = join(import.meta.dirname, "../docs/gallery")
const built = await widgetsFolder()
await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
await cp(join(built, "gallery/index.html"), join(out, "index.html"))
await cp(built, join(out, "widgets"), { recursive: true })
console.log(`The gallery is in docs/gallery: npx vite preview --outDir ${join("docs", "gallery")}`)
