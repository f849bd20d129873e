/** How people tell of where they live: an event, and wordings of it; after `→` whose it is, where it is a relative's. */
export const ofHome = {
  moved: `
Moved house in October
They've moved into a bigger flat
Dana moved to Cork last month
Finally in the new house
His parents moved into a care home → His parents
Her mother has gone into a nursing home → Her mother
just moved, boxes everywhere
Settled in the new place
Relocated to Lyon with the family
Moved back to Galway after ten years
They moved across town
Has a new address since the 1st, Elm Road
The move went fine
Swapped the city for a village near Bath
Downsized to a bungalow
`,
  'moved-abroad': `
Emigrated to Canada
Her daughter moved to Australia → Her daughter
Moved abroad in September
They've relocated to Singapore
His son has gone to live in New Zealand → His son
Dana has upped sticks to Portugal
Brother emigrated last month → Brother
`,
  'bought-home': `
Bought a house in Kinsale
They've bought a flat
Got the keys on Friday
Closed on the apartment last week
Offer accepted on a cottage in Kerry
Her son bought his first home → Her son
Exchanged contracts on Tuesday
Dana has bought a holiday home in Brittany
Picked up the keys to the new place yesterday
Signed for the house at the notary's
Homeowner at last
Snapped up the house next door
Got on the property ladder at last
Bought a plot by the lake
`,
  'sold-home': `
Sold the house
Her flat is sold
Their home sold in a week
Has sold her parents' house
Dana finally sold the apartment
accepted an offer on the bungalow
`,
  built: `
Built a sauna in the garden
The new house is finished
Finished the extension
Built their own home, took two years
Put up a treehouse for the kids
Dana built a boat over the winter
`,
  renovated: `
Kitchen is finally done
Finished renovating the house
Did up the attic over the summer
New bathroom is in
Restored an old mill
Redid the whole kitchen himself
The builders are out at last
Converted the barn
`,
  'home-damaged': `
House flooded last week
Their roof was blown off in the storm
Burst pipe ruined the ground floor
Dana's cellar is under water
Her parents' house burned down → Her parents
Tree came down on the garage
Had a fire at home on Sunday
Lost the conservatory in the storm
Basement flooded twice this month
The ceiling fell in
lightning struck the house
Had a flood in the basement
`,
  burgled: `
Was burgled on Saturday
They had a break-in
House was broken into while they were away
Had her car stolen
Dana got mugged on the way home
Thieves took the jewellery
His bike was nicked
Someone broke into her flat
Robbed at knifepoint in Naples
Her mother was burgled → Her mother
Wallet and passport stolen in Barcelona
`,
  'new-vehicle': `
Bought a new car
Picked up his new Tesla
Got a motorbike at last
Treated herself to a Porsche
New camper van in the drive
Dana has taken delivery of her electric Volvo
Bought a boat
new car: a Skoda, electric
Traded in the Audi for a Kia
`,
} as const
