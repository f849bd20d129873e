import { islamicCivil, layOutCivil, yearOfTwelve } from './islamic-civil.ts'
import type { Reckoning } from './types.ts'

/**
 * The Umm al-Qura calendar of Saudi Arabia: from 1 Muharram 1300 (1882-11-12) to 30 Dhu al-Hijja 1600 (2174-11-25) the month lengths of the
 * table of the King Abdulaziz City for Science and Technology (KACST), as ICU 78 and the JDK carry it too; before and after it the civil
 * calendar, as in ICU. At both ends the table meets the civil calendar exactly, so every day has one date and every date one day.
 *
 * How far it is to be trusted:
 * - 1420 to 1450 (April 1999 to May 2029): it is the calendar as printed, and .NET's table has the same months.
 * - Before 1420 it is KACST's later reckoning, not what was printed at the time: in 1356 to 1419 about six months in ten then began a day,
 *   seldom two, earlier or later. A Saudi document of those years may name the neighbouring day.
 * - From 1451 on, one month in three begins a day later than the rule in force since 1423 gives (conjunction before sunset in Mecca and
 *   moonset after it); other tables, .NET's among them, follow the rule.
 * Ramadan, Shawwal and Dhu al-Hijja are announced by sight and may begin a day away from any table.
 */
export const islamicUmalqura: Reckoning = { ...islamicCivil, layOut }

/** The years the table holds; the years outside them are civil ones. */
const UMALQURA_TABLE = { first: 1300, last: 1600 } as const

/** Three hexadecimal digits a year, thirty years a line: twelve bits, Muharram first, set for a month of 30 days. */
const TABLE = [
  'aaad54ec96d46ea36caad5556a9792ba95d4ada55cd2d69574ab54b6a5ad4aea4f51768b6a5ad52d695b49da4d',
  'd26d955ac9b62baa5b52ba956caae92f49762b6956acaba4bd25d92dc96d54daa5b52ba55b49b655729754b6a3',
  '752b6556aaab52bc95d4ada55caad69574ab94baa5b52b6a5752768b745b5555a95b49da4dd26e936aaad54db2',
  '5d52da95b4aba55b49b64b715b4ab5a55d25e92ec96d4ae996b4aba93d49da4db2ab94baa5b52ba95b2ab5555c',
  '4bd23d91da95b4ab5a56d2b693b49b6556a9754b6a56caad555b29b92ba95d4ada55aaab595749764baa5b52b6',
  'a56e4db25b52b6a5ad2ae92f49764b6a56acad655d49da4dd16d955aa5b52da95b4ad5956ca6e4aea4f52b6956',
  'aaab54bd25d92ea96d4ada95b4aba55b29b54d6a97547693749b5556aa6b52ba8bd46da35caad64db26b94baa5',
  'b52b695751768b725b52b5655b49da4ed16d8b6aa6d52da95d4ada95b4ab653729762ba95b2ab5555b25d92ec9',
  '6d2ae956b4aba55d29d54daa9b54baa3b49ba4daaaad52da95d45ea2ec9ad556b26b94baa5d52da95b52ba8bb4',
  '5b92da95ab4ada4ed16e8b6a56d535695d4ada8dd46da55b29d62bb15b4ab955aaaae92ec8f5276956aaad655d',
  '29d',
].join('')

/** The day number of 1882-11-12. */
const START = -31_826

let starts: readonly number[] | undefined

/** The day numbers of 1 Muharram of every year of the table. */
function startsOfYears(): readonly number[] {
  if (starts) return starts
  const list: number[] = []
  let next = START
  for (let year = UMALQURA_TABLE.first; year <= UMALQURA_TABLE.last; year++) {
    list.push(next)
    next += 12 * 29 + bitsSet(lengthsOf(year))
  }
  starts = list
  return list
}

function lengthsOf(year: number): number {
  const at = (year - UMALQURA_TABLE.first) * 3
  return Number.parseInt(TABLE.slice(at, at + 3), 16)
}

function bitsSet(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1
  return count
}

function layOut(year: number): ReturnType<typeof layOutCivil> {
  const start = startsOfYears()[year - UMALQURA_TABLE.first]
  if (start === undefined) return layOutCivil(year)
  const lengths = lengthsOf(year)
  return yearOfTwelve(start, (month) => 29 + ((lengths >> (12 - month)) & 1))
}
