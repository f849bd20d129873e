/** Our side: whoever keeps the journal, and the people they work with. */
import type { Chapter } from './types.ts'

export const ours: Chapter = {
  organisations: [
    {
      key: 'vale',
      name: 'Marsh & Vale Engineers',
      kind: 'firm',
      note: 'Our own house. Eleven people, above the bakery.',
      place: 'Above the bakery, Manor Street, Dublin',
      founded: 15,
    },
  ],
  people: [
    {
      key: 'me',
      name: 'Eoin Marsh',
      me: true,
      roles: [['vale', 'Partner', 'executive', -5400]],
      zone: 'Europe/Dublin',
    },
    {
      key: 'greta',
      name: 'Greta Vale',
      colleague: true,
      roles: [['vale', 'Partner', 'executive', -5400]],
      birthday: [96, 58],
      facts: [
        ['family', 'Her son plays the cello in Leipzig'],
        ['work', 'Keeps the contracts; ask her before promising dates'],
      ],
    },
    {
      key: 'priya',
      name: 'Priya Raman',
      colleague: true,
      say: 'PREE-ya RAH-man',
      roles: [['vale', 'Project director', 'manager', -2900]],
      birthday: [41, 39],
      facts: [
        ['interest', 'Runs, early, in any weather'],
        ['taste', 'No meetings before ten on Mondays'],
      ],
    },
    {
      key: 'tom',
      name: 'Tom Akande',
      colleague: true,
      roles: [['vale', 'Head of structures', 'manager', -2100]],
      birthday: [187, 44],
    },
    {
      key: 'luca',
      name: 'Luca Ferri',
      colleague: true,
      since: -640,
      roles: [['vale', 'Engineer', 'practitioner', -640]],
      birthday: [12, 27],
      facts: [['home', 'Moved to Stoneybatter; the flat has no oven yet']],
    },
    {
      key: 'bridget',
      name: 'Bridget Moran',
      colleague: true,
      roles: [['vale', 'Office', 'support', -4000]],
      birthday: [260],
    },
  ],
  ties: [['me', 'greta', 'business partner', 'business partner', { since: '2011' }]],
  entries: [
    {
      at: -610,
      how: 'in-person',
      with: ['luca'],
      text: 'First month over. Careful, asks the right thing late. Put him beside Gareth at Northmere so that somebody of ours is known on the site.',
    },
    {
      at: -180,
      how: 'in-person',
      with: ['greta'],
      text: 'Went through who knows whom. Helen Ashdown is known to me alone, and Gareth to Luca alone. Greta will come to the next board day.',
    },
  ],
}
