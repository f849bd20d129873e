// Writes the list of English words that spelling is checked by, and the licences it comes under. Run by hand when a dictionary is renewed:
// `node resources/scripts/run.mjs pack-words`. What it wrote is kept beside the code, so that neither a build nor a start has to make it.
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pack } from '../../shared/model/spelling/pack.ts'
import { said } from '../../shared/model/spelling/words.ts'
import { root } from './shell.ts'
import { moreWords, unmeant } from './spelling/more-words.ts'

const required = createRequire(import.meta.url)

/** nspell comes without types. `data`: every word with its endings written out. */
type Expand = (affixes: string, dictionary: string) => { readonly data: Readonly<Record<string, readonly string[]>> }
type Frequent = { readonly dictionary: Readonly<Record<string, readonly string[]>> }

const folderOf = (name: string): string => dirname(required.resolve(name))

/** Every word of a Hunspell dictionary with its endings, and which of them are never to be offered. */
const wordsOf = async (
  name: string,
): Promise<{ readonly words: readonly string[]; readonly taboo: readonly string[] }> => {
  const [affixes, dictionary] = await Promise.all(
    ['index.aff', 'index.dic'].map((file) => readFile(join(folderOf(name), file), 'utf8')),
  )
  const { default: expand } = (await import(pathToFileURL(required.resolve('nspell')).href)) as { default: Expand }
  const { data } = expand(affixes ?? '', dictionary ?? '')
  const taboo = (dictionary ?? '').split('\n').flatMap((line) => (/^([^/]+)\/.*!/.exec(line) ?? []).slice(1))
  return { words: Object.keys(data).filter((word) => !/\d/.test(word)), taboo }
}

/** Oxford spelling is British too: what is right with -ise is right with -ize. */
const oxford = (word: string): string =>
  word.replace(/i[sz](e|es|ed|er|ers|ing|ings|ation|ations|ational|able)$/, 'i?$1')

/** The first so many words people use are the most common, and so on. */
const ranks = [300, 4_000, 25_000]

export const packedWords = async (): Promise<string> => {
  const [american, british] = await Promise.all(['dictionary-en', 'dictionary-en-gb'].map(wordsOf))
  if (!american || !british) throw new Error('no dictionary')
  const all = new Map<string, number>()
  const put = (word: string, info: number): void => void all.set(word, (all.get(word) ?? 0) | info)
  for (const word of american.words) put(word, said.american)
  for (const word of british.words) put(word, said.british)
  const withS = new Set(british.words.map(oxford).filter((word) => word.includes('?')))
  for (const word of american.words) if (withS.has(oxford(word))) put(word, said.british)
  for (const word of moreWords) put(word, said.american | said.british)
  // whoever has a word has what belongs to it
  for (const word of all.keys()) if (word.endsWith("'s") && all.has(word.slice(0, -2))) all.delete(word)

  const { dictionary } = required('@zxcvbn-ts/language-en') as Frequent
  const frequent = dictionary['commonWords-en'] ?? []
  const rankOf = new Map(frequent.map((word, rank) => [word, rank]))
  // there the ends of contractions are words of their own
  for (const end of ["'t", "'s", "'re", "'ve", "'ll", "'d", "'m"]) rankOf.delete(end)
  for (const letter of ['a', 'I']) rankOf.set(letter, 0)
  for (const word of unmeant) all.delete(word)
  const taboo = [...american.taboo, ...british.taboo].map((word) => word.toLowerCase())
  for (const [word, info] of all) {
    const small = word.toLowerCase()
    const rank = rankOf.get(small) ?? rankOf.get(word) ?? (small.includes("'") ? (ranks[0] ?? 0) : Infinity)
    const common = 3 - ranks.filter((most) => rank >= most).length
    // a name that is spelt like a common word is not as common as the word
    const counted = word !== small && all.has(small) ? 0 : common
    const unoffered = taboo.some((one) => small.startsWith(one)) ? said.unoffered : 0
    all.set(word, info | (counted << 2) | unoffered)
  }
  return pack(all)
}

export const wordLicences = async (): Promise<string> => {
  const scowl = await readFile(join(folderOf('dictionary-en-gb'), 'license'), 'utf8')
  return [
    'The list of words in english.txt was made from the dictionaries en_US and en_GB-ise for Hunspell (npm packages dictionary-en and',
    'dictionary-en-gb), with all their endings written out, and some words of our own. It is a modified version of them. Which words are',
    'common was taken from OpenSubtitles 2024, provided by OPUS and Helsinki-NLP (https://opus.nlpl.eu/) under ODC-BY, as it is in the npm',
    'package @zxcvbn-ts/language-en. Both dictionaries come with the text below.',
    '',
    scowl.trim().replaceAll(/[ \t]+$/gm, ''),
    '',
  ].join('\n')
}

export const wordFiles = {
  words: join(root, 'shared/model/spelling/english.txt'),
  licences: join(root, 'shared/model/spelling/english-licences.txt'),
}

if (process.argv[1] === import.meta.filename) {
  await writeFile(wordFiles.words, await packedWords())
  await writeFile(wordFiles.licences, await wordLicences())
}
