import { join } from "node:path"
import { defineConfig } from "vite"

/** The gallery, apart from the elements that it shows: what they weigh does not change with it. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  resolve: { conditions: ["production", "browser", "module"] },
  build: {
    target: "es2022",
    outDir: join(import.meta.dirname, "../dist/gallery"),
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { gallery: join(import.meta.dirname, "gallery.ts") },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" }
    }
  }
})
