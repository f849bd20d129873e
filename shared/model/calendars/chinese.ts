import { type MonthOfYear, type Reckoning, type YearOfMonths, yearOf } from './types.ts'

/**
 * The Chinese calendar: the months as a table, from 1645, when months began to follow the true Sun and Moon, to 2200. To 1911 the calendar as
 * it was issued; since then as GB/T 33661-2017 has it reckoned (new moons and solar terms by China's time, UTC+8; the leap month the first
 * without a principal term between two winter solstices thirteen months apart).
 *
 * The table is what `lunar-typescript` 1.8.6 reckons, year for year: the library itself is 284 kB that cannot be shaken, to know 556 small
 * numbers. To come, a few new moons are so close to midnight in China that the month may yet be ruled to begin a day off: month 9 of 2057, 8
 * of 2089 and 7 of 2097, then 2 of 2115, 4 of 2116, 9 of 2133, 11 of 2165 and 9 of 2172.
 */
export const chinese: Reckoning = {
  first: 1645,
  last: 2200,
  meanYear: 365.2422,
  longestMonth: 30,
  leapMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  layOut,
}

/**
 * Five hexadecimal digits a year, twenty years a line: the month the leap month follows (0: none), then thirteen bits, the first month's
 * highest, set for a month of 30 days.
 */
const TABLE = [
  '6092f0092e00c9640d4a01b4a00d642156c0156c6126d0125c0192c51a9501a9401b4a30b5500ad4714da014ba0125a6152b',
  '0152a01694416aa015aa00ab4214ba014b670a5700a5600d2650e9500d54015aa309b50096c814ae0149c01a4c61d2601aa4',
  '01b5440d6a00ada0095c3149d0149a71a4b0164a01aa451ad4016b400aba3095b0093671497014960154a616a500da4015b4',
  '40ab60126e0092e30c9700c9670d4a01b4a00b545156c0155c0125c3192e0192c81a9501a9401aaa60b5500ad4014da40a5d',
  '00a5a0152a31a9501694716aa015aa00ab4514ba014b600a564151700d2690d5300d540156a609b50096c014ae40a2e01a2c',
  '01d2630d5201b5470b6a00ada0095c5149d0145a01a2a41aa5016a491ad2015b400aba6055b008b6014565162b0152a016a4',
  '216b2015ac70ab600a6e008ae50c5700a5600d2a30d9500b54a156a014da0095c614ae014ac01a5451d2a01aaa00b543156a',
  '014da7095d009560151a51a5501654016aa40ad5009b4012ba20957009366151700c9600d52416aa00d6a00574212b60126e',
  '60a2e01a2c01c9650d5201b5200b6a3056d0055c0145c21a2d0192a61a95016a4016d240ada00aba004ba3145b014567152b',
  '0152a01694516aa015aa00ab6404b7004ae90a5700a5600d2a60d9500b540156a40a6d0095c014ae30a5501a5471d2a01aaa',
  '00b545155a012ba0095c414ab0149a81a4b01652016aa70ad5005b4012ba5095700936014963164b00d52815a900d6a0056c',
  '512b60126e0092e40c9601c94a1d4a01b5200b5a6056d0055c0125c5192d0192a01a9431b4a016d270ada00ab6004ba5125b',
  '012560152a41a9501694016aa20ad500ab6604b7004ae00a565152a01d2a00d54315aa0156a8096d0095c014ae50a4d01a4c',
  '01b2a40d5500ad40135a2095d0095c6149b0149a01a4a51aa5016a801ad4212da012b6709370092e014965164b00d4a00da8',
  '415b50056c012ae2092f0092e60c9601a9401d4a50da900b5a0056c3126e0125c7192d0192a01a9461b4a016aa00ad44155b',
  '004ba0125a2192b0152a7169500d94016aa50ab5009b4014b630a5700a568152a01d2a00d54615aa0156a0096c414ae014ae',
  '00a4c31d2601b2a70b5500ad4012da5095d0095a0149a41a4d01a4a81aa5016a8016d4612da012b6009364149701496a164b',
  '00d4a00da8615b40156c012ae5092f0092e00c9630d4a01d4a80d6500b580156c5126d0125c0192c41a9501a9401b4a20b55',
  '00ad47155b004ba0125a5192b0152a01694416aa015aa90ab500974014b660a5700a560152640e9500d54015aa209b50096c',
  '614ae0149c01a4c51d2601aa600b5430d6a012dab095d0095a0149a61a4b01a4a01aa451b54016b400ada2095b0093671497',
  '014960154a516a500da4015b430ab60126e8092f0092e00c9660d4a01d4a00d644156c0155c0125c3192e0192c71a9501a94',
  '01b4a50b5500ad4014da40a5d00a5a8152b0152a01694616aa015aa00ab4414ba014b600a563152700d2670e5300d54015aa',
  '509b50096c014ae40a4e01a2c81d2601aa401b5460d6a00ada0095c4149d0145a01a2a21b2501aa471b52016b400aba5095b',
  '009360149641a4b0154a916a500da4015ac60ab60126e0092e40c9700a9600d4a30da500d547156a0155a00a5c5192e0152c',
  '01a9441d4a01b2ab0b5500ad4014da60a5d00a5a0151a51a9501654016aa20ad500ab4714ba014b600a565151700d1600e52',
  '416aa00d6ab05b50096c014ae60a2e01a2c01d1650d5201b5200b6a3056d0055c7145d0145a01a2a61a95016a401ad240b5a',
  '00ab6a055b008b6014566152b0152a01694516aa015aa00ab6304b7008ae70c5700a5600d2a60d9500b540156a40a6d0095c',
  '014ae20a5601a5461d2a01aaa00b545156a014da0095c314ab0149a71a4b01652016aa60ad5005b4',
].join('')

/** The day number of 1645-01-28, the first day of 1645. */
const START = -118_676

let starts: readonly number[] | undefined

/** The day numbers of every year's first day. */
function startsOfYears(): readonly number[] {
  if (starts) return starts
  const list: number[] = []
  let next = START
  for (let year = chinese.first; year <= chinese.last; year++) {
    list.push(next)
    for (const month of monthsOf(year)) next += month.days
  }
  starts = list
  return list
}

function monthsOf(year: number): readonly MonthOfYear[] {
  const at = (year - chinese.first) * 5
  const leapAfter = Number.parseInt(TABLE.slice(at, at + 1), 16)
  const lengths = Number.parseInt(TABLE.slice(at + 1, at + 5), 16)
  const months: MonthOfYear[] = []
  const add = (month: number, leap: boolean): void => {
    months.push({ month, leap, days: 29 + ((lengths >> (12 - months.length)) & 1) })
  }
  for (let month = 1; month <= 12; month++) {
    add(month, false)
    if (month === leapAfter) add(month, true)
  }
  return months
}

function layOut(year: number): YearOfMonths {
  const start = startsOfYears()[year - chinese.first]
  if (start === undefined) throw new RangeError('a year outside the table')
  return yearOf(start, monthsOf(year))
}
