/** How people tell of journeys, pastimes and dreams: an event, and wordings of it; after `→` whose it is, where it is a relative's. */
export const ofTravel = {
  'big-journey': `
Walked the Camino
Just back from a safari in Tanzania
Did the Trans-Siberian with his son
Cycled from Munich to Rome
Dana is home from a world tour
Trip of a lifetime to Patagonia, just back
Went to Antarctica
Her daughter is back from a year in Australia → Her daughter
Spent six weeks travelling through Vietnam
Has returned from Mecca
Drove Route 66
`,
  holiday: `
Back from a week in Crete
Just back from holiday, tanned
Home from skiing in Zermatt
Dana is back from her holidays
`,
  'new-hobby': `
Has taken up golf recently
Has recently got into beekeeping
Dana has just started learning the piano
Took up pottery last month
Bitten by the padel bug
His wife has just taken up painting → His wife
`,
  'sporting-feat': `
Ran the Berlin marathon in 3:41
Finished her first Ironman
Climbed Mont Blanc
Swam the Channel
Completed a half marathon on Sunday
Did the Ring of Kerry
Hole in one on Saturday!
Daughter was picked for the national team → Daughter
Ran a personal best
Cycled 200 km on Sunday
Made it up Kilimanjaro
ran her first 10k
`,
  performed: `
Sang in the Messiah on Saturday
Played her first concert
His daughter danced in the Nutcracker → His daughter
Dana had her first exhibition
Had a solo in the Christmas concert
Son starred in the school play → Son
Choir concert went well
Did a stand-up night
His band played their first gig on Friday
exhibited her paintings in town
`,
  'learned-language': `
Passed her B2 in German
Got her C1 certificate in French
Fluent in Spanish now
Has learnt Irish
Passed the Goethe exam
`,
  volunteering: `
Started volunteering at the food bank
Joined the lifeboat crew
Volunteers at the hospice since September
Dana has become a scout leader
Signed up as a volunteer firefighter
helps out at the soup kitchen on Sundays now
His wife started volunteering with refugees → His wife
`,
  'new-faith': `
Was baptised at Easter
Has become a Buddhist
Her son was ordained → Her son
Received into the Catholic church
Became a deacon
`,
  citizenship: `
Became a German citizen
Got his Irish passport
Citizenship ceremony was on Monday
Sworn in as a US citizen
Her husband got his green card → Her husband
Dana is Canadian now
Has dual nationality now
Got settled status
Permanent residence came through
`,
  'fulfilled-dream': `
Finally saw the northern lights
Dream come true: flew a Spitfire
Has fulfilled her dream of sailing to Iceland
Saw Springsteen at last, lifelong dream
Flew solo at last, a dream since she was six
`,
} as const
