/** A page of a town's site with elements in it. */
export const pageWith = (
  content: string,
  { script = "/widgets/portail.js", lang = "fr", style = true } = {}
) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    ${style ? "<style>body { background: light-dark(#fff, #111); color: light-dark(#222, #eee) }</style>" : ""}
    <title>Ville de Compiègne</title>
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <main>
      <h1>Mes démarches</h1>
      ${content}
    </main>
  </body>
</html>`
