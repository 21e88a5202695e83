import { accentOf } from "@portail-familles/core/mail"

/** The town's colour for the pages' style sheet; a style attribute would break the pages' content policy. */
export const townCss = (accentColor: string): string => {
  const { background, text } = accentOf(accentColor)
  return `:root {
  --portail-accent: ${background};
  --portail-on-accent: ${text};
  --portail-link: light-dark(color-mix(in srgb, ${background}, #000 10%), color-mix(in srgb, ${background} 40%, #fff));
}
`
}

/** The portal's mark: a roof over two people. */
export const iconSvg = (accentColor: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${accentColor}"/>
<path d="M6 15.5 16 7l10 8.5" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>
<circle cx="12.3" cy="18" r="2.6" fill="#fff"/><circle cx="20.4" cy="19" r="2" fill="#fff"/>
<path d="M7.8 27c0-3 2-5 4.5-5s4.5 2 4.5 5zm9.4 0c.1-2.600 1.500-4.400 3.300-4.400s3.300 1.800 3.300 4.400z" fill="#fff"/></svg>`
