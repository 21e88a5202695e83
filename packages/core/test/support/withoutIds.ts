/** `text` without random identifiers, digests, fibers' numbers and moments: any few digits may stand in them by chance. */
export const withoutIds = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{16,}\b/gi, "ID")
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z?|#\d+/g, "")
