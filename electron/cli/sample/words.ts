/** Where invented people work, what they are to each other, and what is marked about them. */
const list = (text: string): readonly string[] => text.split(', ')

const orgFirst = list(
  'Keeley, Ashdown, Harbour, North Quay, Bramble, Teal, Lough, Meridian, Amber, Saltmarsh, Ravensworth, Zielona, Ilé, Clearwater, Fenland, Copper, Highfield, Orchard, Stella, Vantage, Kestrel, Lantern, Drumlin, Marigold, Øresund, Weißdorn, Aurora, Tern, Pebble, Foxglove',
)
const orgLast = list(
  'Brandt, Partners, Logistics, & Daughters, Engineering, Foods, Bank, County Council, Trust, Architects, Shipping, Studio, Solicitors, Health, University, Foundation, Insurance, Energy, Holdings, Theatre',
)

/** Every name of an organisation there can be, in one order. */
export const organisationNames: readonly string[] = orgFirst.flatMap((first) =>
  orgLast.map((last) => `${first} ${last}`),
)

export const titles = list(
  'Managing director, Partner, Head of operations, Chief engineer, Finance director, Procurement lead, General counsel, Founder, Office manager, Programme manager, Chair of the board, Surveyor, Account director, Head teacher, Consultant, Quantity surveyor, Legal secretary, Marketing lead, Plant manager, Trustee',
)
export const tagNames = list(
  'board, golf, choir, Galway, renewables, referral, school gate, vegetarian, early riser, left-handed, museum, sailing, alumni, Christmas card, introduces people, retiring soon, Kraków office, public sector',
)
export const entryTags = list(
  'renewal, family, thanks, introduction, complaint, lunch, conference, idea, money, health',
)

/** What the other is, what the first is to them, whether it is a family tie. */
export const tieWords: readonly (readonly [otherIs: string, personIs: string])[] = [
  ['mother', 'son'],
  ['daughter', 'father'],
  ['husband', 'wife'],
  ['wife', 'wife'],
  ['partner', 'partner'],
  ['sister', 'brother'],
  ['brother', 'brother'],
  ['assistant', 'principal'],
  ['referred us', 'referred'],
  ['mentor', 'mentee'],
  ['former colleague', 'former colleague'],
  ['neighbour', 'neighbour'],
  ['godparent', 'godchild'],
]

export const met = list(
  'At the harbour conference in Cork, Through a colleague at our old firm, Sat beside each other on a delayed flight, They answered our tender, At the school gate, Introduced by their predecessor, On the steering group for the bridge, At a choir rehearsal',
)

/** Made up of whatever a jot needs: filled in by `{slot}`. */
export const slots: Readonly<Record<string, readonly string[]>> = {
  child: list(
    'Aoife, Tomek, Mei, Sadé, Leo, Wanjiru, Nora, Yusuf, Bea, Ilse, Kofi, Zosia, Rúna, Amir, Jun, Lúcia, Pip, Anouk',
  ),
  relative: list('mother, father, sister, brother, husband, wife, partner, aunt, grandmother, father-in-law'),
  place: list(
    'Galway, Kraków, Lagos, Lisbon, Chengdu, Tromsø, Beirut, Leeds, Hà Nội, Bilbao, Montréal, Graz, Accra, Perth, Tbilisi, Cork, Zürich, Dunedin',
  ),
  month: list('January, February, March, April, May, June, July, August, September, October, November, December'),
  day: list('Monday, Tuesday, Wednesday, Thursday, Friday'),
  subject: list('medicine, law, marine biology, carpentry, history, nursing, architecture, music, physics, teaching'),
  ill: list('a hip operation, chemotherapy, a bad back, migraines, a heart scare, physiotherapy, a cataract operation'),
  hobby: list(
    'sailing, beekeeping, choir, allotment, open-water swimming, restoring a tractor, calligraphy, chess, trail running, birdwatching, tango, pottery',
  ),
  project: list(
    'the bridge survey, the payroll change, the Kraków office, the new depot, the tender, the pension review, the merger, the museum wing, the water scheme, the audit',
  ),
  worry: list(
    'the bank, losing two people from the team, the new chair, the lease, cash in the spring, a claim from the contractor',
  ),
  dish: list('oysters, black coffee, anything with aubergine, lemon tart, no alcohol, strong tea, plain rice'),
  paper: list('the fee note, our draft, the risk register, the article on tides, the reference, the reading list'),
  number: list('3, 4, 5, 6, 8, 12, 20, 40'),
}
