/**
 * The examples of RFC 5545 §3.8.5.3 in their order, with the dates the RFC lists after each. All are in America/New_York; nine o'clock where
 * no time is said. `listed`: `EDT 1997-09: 2-11, 15; 1997-10: 2 | EST …`, as the RFC breaks them.
 */
export type Example = {
  readonly says: string
  readonly start: string
  readonly rules: readonly string[]
  readonly listed: string
  readonly exdates?: readonly string[]
  /** The RFC shows the beginning only ("..."). */
  readonly open?: true
}

const every20 = '09:00 09:20 09:40 10:00 10:20 10:40 11:00 11:20 11:40 12:00 12:20 12:40'
  .concat(' 13:00 13:20 13:40 14:00 14:20 14:40 15:00 15:20 15:40 16:00 16:20 16:40')
  .replaceAll(' ', ',')

// prettier-ignore
export const examples: readonly Example[] = [
  { says: 'Daily for 10 occurrences', start: '19970902T090000', rules: ['FREQ=DAILY;COUNT=10'], listed: 'EDT 1997-09: 2-11' },
  {
    says: 'Daily until December 24, 1997', start: '19970902T090000', rules: ['FREQ=DAILY;UNTIL=19971224T000000Z'],
    listed: 'EDT 1997-09: 2-30; 1997-10: 1-25 | EST 1997-10: 26-31; 1997-11: 1-30; 1997-12: 1-23',
  },
  {
    says: 'Every other day - forever', start: '19970902T090000', rules: ['FREQ=DAILY;INTERVAL=2'], open: true,
    listed: 'EDT 1997-09: 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30; 1997-10: 2,4,6,8,10,12,14,16,18,20,22,24' +
      ' | EST 1997-10: 26,28,30; 1997-11: 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29; 1997-12: 1,3',
  },
  { says: 'Every 10 days, 5 occurrences', start: '19970902T090000', rules: ['FREQ=DAILY;INTERVAL=10;COUNT=5'], listed: 'EDT 1997-09: 2,12,22; 1997-10: 2,12' },
  {
    says: 'Every day in January, for 3 years', start: '19980101T090000',
    rules: ['FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA', 'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1'],
    listed: 'EST 1998-01: 1-31; 1999-01: 1-31; 2000-01: 1-31',
  },
  {
    says: 'Weekly for 10 occurrences', start: '19970902T090000', rules: ['FREQ=WEEKLY;COUNT=10'],
    listed: 'EDT 1997-09: 2,9,16,23,30; 1997-10: 7,14,21 | EST 1997-10: 28; 1997-11: 4',
  },
  {
    says: 'Weekly until December 24, 1997', start: '19970902T090000', rules: ['FREQ=WEEKLY;UNTIL=19971224T000000Z'],
    listed: 'EDT 1997-09: 2,9,16,23,30; 1997-10: 7,14,21 | EST 1997-10: 28; 1997-11: 4,11,18,25; 1997-12: 2,9,16,23',
  },
  {
    says: 'Every other week - forever', start: '19970902T090000', rules: ['FREQ=WEEKLY;INTERVAL=2;WKST=SU'], open: true,
    listed: 'EDT 1997-09: 2,16,30; 1997-10: 14 | EST 1997-10: 28; 1997-11: 11,25; 1997-12: 9,23; 1998-01: 6,20; 1998-02: 3,17',
  },
  {
    says: 'Weekly on Tuesday and Thursday for five weeks', start: '19970902T090000',
    rules: ['FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH', 'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH'],
    listed: 'EDT 1997-09: 2,4,9,11,16,18,23,25,30; 1997-10: 2',
  },
  {
    says: 'Every other week on Monday, Wednesday, and Friday until December 24, 1997', start: '19970901T090000',
    rules: ['FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR'],
    listed: 'EDT 1997-09: 1,3,5,15,17,19,29; 1997-10: 1,3,13,15,17 | EST 1997-10: 27,29,31; 1997-11: 10,12,14,24,26,28; 1997-12: 8,10,12,22',
  },
  {
    says: 'Every other week on Tuesday and Thursday, for 8 occurrences', start: '19970902T090000',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH'], listed: 'EDT 1997-09: 2,4,16,18,30; 1997-10: 2,14,16',
  },
  {
    says: 'Monthly on the first Friday for 10 occurrences', start: '19970905T090000', rules: ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR'],
    listed: 'EDT 1997-09: 5; 1997-10: 3 | EST 1997-11: 7; 1997-12: 5; 1998-01: 2; 1998-02: 6; 1998-03: 6; 1998-04: 3 | EDT 1998-05: 1; 1998-06: 5',
  },
  {
    says: 'Monthly on the first Friday until December 24, 1997', start: '19970905T090000',
    rules: ['FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR'], listed: 'EDT 1997-09: 5; 1997-10: 3 | EST 1997-11: 7; 1997-12: 5',
  },
  {
    says: 'Every other month on the first and last Sunday of the month for 10 occurrences', start: '19970907T090000',
    rules: ['FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU'],
    listed: 'EDT 1997-09: 7,28 | EST 1997-11: 2,30; 1998-01: 4,25; 1998-03: 1,29 | EDT 1998-05: 3,31',
  },
  {
    says: 'Monthly on the second-to-last Monday of the month for 6 months', start: '19970922T090000',
    rules: ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO'], listed: 'EDT 1997-09: 22; 1997-10: 20 | EST 1997-11: 17; 1997-12: 22; 1998-01: 19; 1998-02: 16',
  },
  {
    says: 'Monthly on the third-to-the-last day of the month, forever', start: '19970928T090000', rules: ['FREQ=MONTHLY;BYMONTHDAY=-3'], open: true,
    listed: 'EDT 1997-09: 28 | EST 1997-10: 29; 1997-11: 28; 1997-12: 29; 1998-01: 29; 1998-02: 26',
  },
  {
    says: 'Monthly on the 2nd and 15th of the month for 10 occurrences', start: '19970902T090000',
    rules: ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15'], listed: 'EDT 1997-09: 2,15; 1997-10: 2,15 | EST 1997-11: 2,15; 1997-12: 2,15; 1998-01: 2,15',
  },
  {
    says: 'Monthly on the first and last day of the month for 10 occurrences', start: '19970930T090000',
    rules: ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1'],
    listed: 'EDT 1997-09: 30; 1997-10: 1 | EST 1997-10: 31; 1997-11: 1,30; 1997-12: 1,31; 1998-01: 1,31; 1998-02: 1',
  },
  {
    says: 'Every 18 months on the 10th thru 15th of the month for 10 occurrences', start: '19970910T090000',
    rules: ['FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15'], listed: 'EDT 1997-09: 10-15 | EST 1999-03: 10-13',
  },
  {
    says: 'Every Tuesday, every other month', start: '19970902T090000', rules: ['FREQ=MONTHLY;INTERVAL=2;BYDAY=TU'], open: true,
    listed: 'EDT 1997-09: 2,9,16,23,30 | EST 1997-11: 4,11,18,25; 1998-01: 6,13,20,27; 1998-03: 3,10,17,24,31',
  },
  {
    says: 'Yearly in June and July for 10 occurrences', start: '19970610T090000', rules: ['FREQ=YEARLY;COUNT=10;BYMONTH=6,7'],
    listed: 'EDT 1997-06: 10; 1997-07: 10; 1998-06: 10; 1998-07: 10; 1999-06: 10; 1999-07: 10; 2000-06: 10; 2000-07: 10; 2001-06: 10; 2001-07: 10',
  },
  {
    says: 'Every other year on January, February, and March for 10 occurrences', start: '19970310T090000',
    rules: ['FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3'],
    listed: 'EST 1997-03: 10; 1999-01: 10; 1999-02: 10; 1999-03: 10; 2001-01: 10; 2001-02: 10; 2001-03: 10; 2003-01: 10; 2003-02: 10; 2003-03: 10',
  },
  {
    says: 'Every third year on the 1st, 100th, and 200th day for 10 occurrences', start: '19970101T090000',
    rules: ['FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200'],
    listed: 'EST 1997-01: 1 | EDT 1997-04: 10; 1997-07: 19 | EST 2000-01: 1 | EDT 2000-04: 9; 2000-07: 18 | EST 2003-01: 1 | EDT 2003-04: 10; 2003-07: 19 | EST 2006-01: 1',
  },
  { says: 'Every 20th Monday of the year, forever', start: '19970519T090000', rules: ['FREQ=YEARLY;BYDAY=20MO'], open: true, listed: 'EDT 1997-05: 19; 1998-05: 18; 1999-05: 17' },
  {
    says: 'Monday of week number 20, forever', start: '19970512T090000', rules: ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'], open: true,
    listed: 'EDT 1997-05: 12; 1998-05: 11; 1999-05: 17',
  },
  {
    says: 'Every Thursday in March, forever', start: '19970313T090000', rules: ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH'], open: true,
    listed: 'EST 1997-03: 13,20,27; 1998-03: 5,12,19,26; 1999-03: 4,11,18,25',
  },
  {
    says: 'Every Thursday, but only during June, July, and August, forever', start: '19970605T090000',
    rules: ['FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8'], open: true,
    listed: 'EDT 1997-06: 5,12,19,26; 1997-07: 3,10,17,24,31; 1997-08: 7,14,21,28; 1998-06: 4,11,18,25; 1998-07: 2,9,16,23,30;' +
      ' 1998-08: 6,13,20,27; 1999-06: 3,10,17,24; 1999-07: 1,8,15,22,29; 1999-08: 5,12,19,26',
  },
  {
    says: 'Every Friday the 13th, forever', start: '19970902T090000', rules: ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
    exdates: ['19970902T090000'], open: true, listed: 'EST 1998-02: 13; 1998-03: 13; 1998-11: 13 | EDT 1999-08: 13; 2000-10: 13',
  },
  {
    says: 'The first Saturday that follows the first Sunday of the month, forever', start: '19970913T090000',
    rules: ['FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13'], open: true,
    listed: 'EDT 1997-09: 13; 1997-10: 11 | EST 1997-11: 8; 1997-12: 13; 1998-01: 10; 1998-02: 7; 1998-03: 7 | EDT 1998-04: 11; 1998-05: 9; 1998-06: 13',
  },
  {
    says: 'U.S. Presidential Election day', start: '19961105T090000',
    rules: ['FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8'], open: true, listed: 'EST 1996-11: 5; 2000-11: 7; 2004-11: 2',
  },
  {
    says: 'The third instance into the month of one of Tuesday, Wednesday, or Thursday, for the next 3 months', start: '19970904T090000',
    rules: ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3'], listed: 'EDT 1997-09: 4; 1997-10: 7 | EST 1997-11: 6',
  },
  {
    says: 'The second-to-last weekday of the month', start: '19970929T090000', rules: ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2'], open: true,
    listed: 'EDT 1997-09: 29 | EST 1997-10: 30; 1997-11: 27; 1997-12: 30; 1998-01: 29; 1998-02: 26; 1998-03: 30',
  },
  {
    // EXCEPTION: the RFC has UNTIL=19970902T170000Z and lists 9:00, 12:00 and 15:00 EDT, the last of which is 19:00Z. Its heading says
    // "from 9:00 AM to 5:00 PM": 17:00 was written for 21:00Z (errata 3883). The rule is held to as it is corrected; as it is printed, below.
    says: 'Every 3 hours from 9:00 AM to 5:00 PM on a specific day', start: '19970902T090000',
    rules: ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z'], listed: 'EDT 1997-09: 2 @ 09:00,12:00,15:00',
  },
  {
    says: 'Every 3 hours, as printed', start: '19970902T090000', rules: ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z'],
    listed: 'EDT 1997-09: 2 @ 09:00,12:00',
  },
  {
    says: 'Every 15 minutes for 6 occurrences', start: '19970902T090000', rules: ['FREQ=MINUTELY;INTERVAL=15;COUNT=6'],
    listed: 'EDT 1997-09: 2 @ 09:00,09:15,09:30,09:45,10:00,10:15',
  },
  {
    says: 'Every hour and a half for 4 occurrences', start: '19970902T090000', rules: ['FREQ=MINUTELY;INTERVAL=90;COUNT=4'],
    listed: 'EDT 1997-09: 2 @ 09:00,10:30,12:00,13:30',
  },
  {
    says: 'Every 20 minutes from 9:00 AM to 4:40 PM every day', start: '19970902T090000', open: true,
    rules: ['FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40', 'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16'],
    listed: `EDT 1997-09: 2-3 @ ${every20}`,
  },
  {
    says: 'An example where the days generated makes a difference because of WKST: Monday', start: '19970805T090000',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO'], listed: 'EDT 1997-08: 5,10,19,24',
  },
  { says: 'and Sunday', start: '19970805T090000', rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'], listed: 'EDT 1997-08: 5,17,19,31' },
  {
    says: 'An example where an invalid date (i.e., February 30) is ignored', start: '20070115T090000',
    rules: ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5'], listed: 'EST 2007-01: 15,30; 2007-02: 15 | EDT 2007-03: 15,30',
  },
]

const OFFSET: Readonly<Record<string, string>> = { EDT: '-04:00', EST: '-05:00' }

const numbers = (text: string): readonly number[] =>
  text.split(',').flatMap((piece) => {
    const [first = 0, last = first] = piece.trim().split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })

/** As `expand` writes them. */
export const listedTimes = (listed: string): readonly string[] =>
  listed.split('|').flatMap((segment) => {
    const [zone = '', ...rest] = segment.trim().split(' ')
    return rest
      .join(' ')
      .split(';')
      .flatMap((piece) => {
        const [month = '', days = ''] = piece.trim().split(': ')
        const [list = '', times = '09:00'] = days.split(' @ ')
        return numbers(list).flatMap((day) =>
          times.split(',').map((time) => `${month}-${String(day).padStart(2, '0')}T${time}:00${OFFSET[zone] ?? ''}`),
        )
      })
  })
