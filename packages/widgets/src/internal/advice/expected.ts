/** The tags whose elements come by themselves once a page has them. */
export const expected = new Set<string>()
