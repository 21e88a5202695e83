import { join } from "node:path"
import { defineConfig } from "vite"
import { plainImports } from "./plainImports.ts"
import { releaseFile } from "./release.ts"
import { squeeze } from "./squeeze.ts"

const names = [
  "provider",
  "login",
  "activation",
  "emailChange",
  "account",
  "space",
  "profile",
  "household",
  "children",
  "verification",
  "documents",
  "messages",
  "planning",
  "enrolments",
  "attendance",
  "simulator",
  "invoices",
  "invoice",
  "payment",
  "news",
  "services"
]
/** What every element needs, in one file: together it compresses better. */
const base =
  /node_modules\/(?:lit|@lit|openapi-fetch)|src\/(?:internal\/(?:base|api)\/|internal\/controllers\/(?:Focus|Request|active)|internal\/session\/Session(?:Store|Element)|events\/|words\/fr\/base|version)|core\/src\/platform\/time\/dates/
/** What the days and the steps beside them share. */
const planning =
  /src\/(?:words\/fr\/planning|internal\/planning\/(?:answerView|wishes|types|look|icons|days|place|chipView|Basket))\.ts/
/** Small things that most pages of the space share: a file each weighs more than all of them together. */
const shared =
  /src\/(?:internal\/(?:controllers\/(?:DialogController|UnsavedChanges)|notFound\/|session\/countdown|profile\/day|invoices\/documents|account\/placeIn)|words\/fr\/notFound)/
/** What a login asks for later, and the pages of mailed links at once. */
const links = /src\/(?:internal\/(?:links\/LinkRequest|login\/Delay)|words\/fr\/(?:linkRequest|delay))/
/** The pages of mailed links, that most often ask for a password. */
const mailedLinks = /src\/internal\/(?:links\/(?:LinkElement|token)|password\/(?:PasswordLink|passwordForm))/
const source = (path: string) => join(import.meta.dirname, "src", path)

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [plainImports(), squeeze(), releaseFile()],
  // Lit would come in its development edition wherever NODE_ENV is not "production", as under vitest.
  resolve: { conditions: ["production", "browser", "module"] },
  build: {
    target: "es2022",
    outDir: join(import.meta.dirname, "dist"),
    emptyOutDir: true,
    minify: true,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      preserveEntrySignatures: "allow-extension",
      input: {
        portail: source("portail.ts"),
        ...Object.fromEntries(names.map((name) => [`elements/${name}`, source(`elements/${name}.ts`)]))
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        codeSplitting: {
          groups: [
            { name: "base", test: base },
            { name: "planning", test: planning },
            { name: "shared", test: shared },
            { name: "links", test: links },
            { name: "mailedLinks", test: mailedLinks }
          ]
        }
      }
    }
  }
})
