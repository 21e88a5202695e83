const header = /^[^<]{0,1000}?%PDF-\d?\.?\d?/s

/** Bytes up to the end of a PDF's header; some writers and printers put a mark, blank lines or a job's commands before it. */
export const headerLength = (bytes: Buffer): number => header.exec(bytes.toString("latin1", 0, 1024))?.[0].length ?? 0

/** Whether these are a PDF's first bytes. */
export const beginsAsPdf = (bytes: Buffer): boolean => headerLength(bytes) > 0
