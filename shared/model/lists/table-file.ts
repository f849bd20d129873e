/** A table as a file other programs open (RFC 4180): commas, quotes where they are needed, lines that end with CR LF. */

/**
 * A cell that begins like a formula would be worked out by the program that opens it: it is written as text. What is no more than a number
 * with a sign (a telephone number) stays as it is.
 */
const harmless = (cell: string): string =>
  /^\s*[=@\t\r]/u.test(cell) || /^\s*[+-](?![\d\s()./-]*$)/u.test(cell) ? `'${cell}` : cell

const cellOf = (text: string): string => {
  // a cell is one line, and nothing in it turns the line around
  const line = harmless(text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim())
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line
}

/** With the mark at its beginning by which spreadsheets know that it is UTF-8. */
export const tableFile = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
