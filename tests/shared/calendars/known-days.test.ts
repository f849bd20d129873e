import { describe, expect, test } from 'vitest'
import { type CalendarId, fromIso, toIso } from '../../../shared/model/calendars/index.ts'
import { addDays } from '../../../shared/model/days.ts'
import { read, written } from './every-day.ts'

/** The day by the calendar, its Gregorian day, and what it is known for. */
const KNOWN: Readonly<Record<Exclude<CalendarId, 'gregory'>, readonly (readonly [string, string, string])[]>> = {
  hebrew: [
    ['5787-1-1', '2026-09-12', 'Rosh Hashanah'],
    ['5786-1-10', '2025-10-02', 'Yom Kippur'],
    ['5786-3-25', '2025-12-15', 'Hanukkah'],
    ['5784-5L-1', '2024-02-10', 'the first of Adar I'],
    ['5784-6-14', '2024-03-24', 'Purim, in Adar II of a leap year'],
    ['5785-6-14', '2025-03-14', 'Purim, in Adar of a common year'],
    ['5786-7-15', '2026-04-02', 'Pesach'],
    ['5708-8-5', '1948-05-14', 'the declaration of independence'],
    ['5727-8-28', '1967-06-07', 'Jerusalem Day'],
    ['5785-11-9', '2025-08-03', 'Tisha be-Av, kept on the 10th after a Sabbath that year'],
  ],
  chinese: [
    ['1985-1-1', '1985-02-20', 'New Year'],
    ['2020-1-1', '2020-01-25', 'New Year'],
    ['2026-1-1', '2026-02-17', 'New Year'],
    ['2027-1-1', '2027-02-06', 'New Year'],
    ['2023-2L-1', '2023-03-22', 'the leap second month of 2023'],
    ['2025-6L-1', '2025-07-25', 'the leap sixth month of 2025'],
    ['2024-5-5', '2024-06-10', 'Dragon Boat'],
    ['2025-8-15', '2025-10-06', 'Mid-Autumn'],
    ['1984-10L-1', '1984-11-23', 'the leap tenth month of 1984'],
    ['2033-11-30', '2033-12-21', 'the winter solstice, the last day of month 11'],
    ['2033-11L-1', '2033-12-22', 'the leap month of 2033, in old almanacs after the seventh'],
    ['2034-1-1', '2034-02-19', 'New Year'],
  ],
  'islamic-civil': [['1-1-1', '0622-07-19', 'the epoch, 16 July 622 Julian']],
  'islamic-umalqura': [
    ['1446-8-27', '2025-02-26', 'as ummulqura.org.sa has it'],
    ['1446-6-1', '2024-12-02', 'as KACST has it'],
    ['1446-9-1', '2025-03-01', 'Ramadan'],
    ['1447-1-1', '2025-06-26', 'New Year'],
    ['1447-9-1', '2026-02-18', 'Ramadan'],
    ['1448-1-1', '2026-06-16', 'New Year'],
  ],
  persian: [
    ['1357-11-22', '1979-02-11', 'the revolution'],
    ['1399-12-30', '2021-03-20', 'the last day of a leap year'],
    ['1403-1-1', '2024-03-20', 'Nowruz'],
    ['1403-12-30', '2025-03-20', 'the leap day the 2820-year rule has not got'],
    ['1404-1-1', '2025-03-21', 'Nowruz'],
    ['1405-1-1', '2026-03-21', 'Nowruz'],
  ],
}

describe.each(Object.entries(KNOWN) as [CalendarId, (typeof KNOWN)['hebrew']][])('%s', (calendar, known) => {
  test.each(known)('%s is %s: %s', (date, iso) => {
    expect(written(fromIso(calendar, iso))).toBe(date)
    expect(toIso(read(calendar, date))).toBe(iso)
  })
})

/** Reingold and Dershowitz, "Calendrical Calculations", Appendix C: days counted from 0001-01-01 as 1. */
describe('the sample dates of Calendrical Calculations', () => {
  test.each([
    [601_716, '5408-9-20', '1058-5-18', '1027-3-21'],
    [664_224, '5579-11-11', '1234-10-10', '1198-5-10'],
    [671_401, '5599-7-12', '1255-1-11', '1218-1-7'],
    [694_799, '5663-7-22', '1321-1-21', '1282-1-29'],
    [704_424, '5689-11-19', '1348-3-19', '1308-6-3'],
    [708_842, '5702-1-8', '1360-9-8', '1320-7-7'],
    [709_409, '5703-7-14', '1362-4-13', '1322-1-29'],
    [709_580, '5704-1-8', '1362-10-7', '1322-7-14'],
    [727_274, '5752-6-12', '1412-9-13', '1370-12-27'],
    [728_714, '5756-6-5', '1416-10-5', '1374-12-6'],
    [744_313, '5799-2-12', '1460-10-12', '1417-8-19'],
    [764_652, '5854-11-5', '1518-3-5', '1473-4-28'],
  ])('day %i is Hebrew %s, Islamic %s, Persian %s', (day, hebrew, islamic, persian) => {
    const iso = addDays('0001-01-01', day - 1)
    expect(written(fromIso('hebrew', iso))).toBe(hebrew)
    expect(written(fromIso('islamic-civil', iso))).toBe(islamic)
    expect(written(fromIso('persian', iso))).toBe(persian)
  })
})
