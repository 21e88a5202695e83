import { tagOf } from "./elements.ts"

/** The content managers that there is a recipe for. */
export const contentManagers = ["wordpress", "drupal", "typo3", "spip"] as const
export type ContentManager = (typeof contentManagers)[number]

/** What a page is to have. */
export interface Wanted {
  /** Address of the portal, without a slash at the end. */
  readonly portal: string
  readonly elements: ReadonlyArray<string>
  readonly lang: "fr" | "en" | "ar"
  readonly script: { readonly src: string; readonly integrity?: string }
}

/** One thing to do, and the text to paste there if any. */
export interface Step {
  readonly where: string
  readonly paste: string
}

const linkWords = {
  fr: "Ouvrir l’espace famille sur le portail",
  en: "Open the family space on the portal",
  ar: "فتح فضاء العائلة"
} as const

/** The elements with, in each, what is seen while its script is away. */
export const markup = ({ portal, elements, lang }: Wanted): string => {
  const link = `<a href="${portal}/espace">${linkWords[lang]}</a>`
  const tags = elements.map(tagOf).map((tag) => `  <${tag}><p>${link}</p></${tag}>`)
  return [`<portail-provider api="${portal}" lang="${lang}">`, ...tags, "</portail-provider>"].join("\n")
}

/** The script tag; with a hash, browsers refuse a file that is not the one it was made for. */
export const scriptTag = ({ script: { src, integrity } }: Wanted): string =>
  integrity === undefined
    ? `<script type="module" src="${src}"></script>`
    : `<script type="module" src="${src}"\n  integrity="${integrity}" crossorigin="anonymous"></script>`

/** What to paste, and where, in a content manager; in a page of plain HTML without one. */
export const stepsFor = (wanted: Wanted, manager: ContentManager | undefined): ReadonlyArray<Step> =>
  manager === undefined ? plain(wanted) : recipes[manager](wanted)

const plain = (wanted: Wanted): ReadonlyArray<Step> => [
  { where: "Dans la page, là où l'élément doit être", paste: `${scriptTag(wanted)}\n${markup(wanted)}` }
]

const shortcodeBlock = "<!-- wp:shortcode -->\n[portail_famille]\n<!-- /wp:shortcode -->"

const recipes: Readonly<Record<ContentManager, (wanted: Wanted) => ReadonlyArray<Step>>> = {
  wordpress: (wanted) => [
    {
      where:
        "Dans la page, éditeur de code : un bloc HTML personnalisé, par un compte administrateur ou éditeur. Dans un réseau de sites, seul le super-administrateur y est admis : WordPress retire ces balises aux autres, et il ne reste que le lien ; passez alors à l'étape 2",
      paste: `<!-- wp:html -->\n${scriptTag(wanted)}\n${markup(wanted)}\n<!-- /wp:html -->`
    },
    {
      where:
        "À la place de l'étape 1, pour les comptes à qui WordPress retire ces balises : sur le serveur du site, un fichier wp-content/mu-plugins/portail-famille.php",
      paste: `<?php
add_shortcode('portail_famille', fn() => <<<'HTML'
${scriptTag(wanted)}
${markup(wanted)}
HTML);`
    },
    { where: "Puis dans la page, là où l'élément doit être, un bloc « Code court »", paste: shortcodeBlock }
  ],
  drupal: (wanted) => [
    {
      where: "Dans le fichier <thème>.libraries.yml du thème",
      paste: `portail:
  js:
    ${wanted.script.src}:
      type: external
      minified: true
      preprocess: false
      attributes:
        type: module${wanted.script.integrity === undefined ? "" : `\n        integrity: ${wanted.script.integrity}\n        crossorigin: anonymous`}`
    },
    { where: "Dans le fichier <thème>.info.yml", paste: "libraries:\n  - <thème>/portail" },
    {
      where:
        "Dans un bloc personnalisé, format « HTML complet » ; avec CKEditor 5, ajoutez ces balises à « Source editing » pour qu'il les garde",
      paste: markup(wanted)
    },
    {
      where: "Balises à autoriser dans CKEditor 5 (Source editing)",
      paste: ["<portail-provider api lang>", ...wanted.elements.map((name) => `<${tagOf(name)}>`)].join(" ")
    }
  ],
  typo3: (wanted) => [
    {
      where: "Dans le gabarit TypoScript du site",
      paste: `page.includeJSFooterlibs {
  portail = ${wanted.script.src}
  portail.external = 1
  portail.type = module${wanted.script.integrity === undefined ? "" : `\n  portail.integrity = ${wanted.script.integrity}\n  portail.crossorigin = anonymous`}
}`
    },
    { where: "Dans la page : un élément de contenu « HTML »", paste: markup(wanted) },
    {
      where: "Si le site a une politique de sécurité (TYPO3 12.3 et suivants) : config/sites/<site>/csp.yaml",
      paste: `mutations:
  - { mode: extend, directive: script-src, sources: ["${wanted.portal}"] }
  - { mode: extend, directive: connect-src, sources: ["${wanted.portal}"] }`
    }
  ],
  spip: (wanted) => [
    {
      where:
        "Dans le dossier squelettes/modeles du site : un fichier portail_famille.html (SPIP retire ces balises du texte des articles)",
      paste: `${scriptTag(wanted)}\n${markup(wanted)}`
    },
    { where: "Dans l'article, là où l'élément doit être", paste: "<portail_famille|>" }
  ]
}
