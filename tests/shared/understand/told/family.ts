/** How people tell of those they live with: an event, and wordings of it; after `→` whose it is, where it is a relative's. */
export const ofFamily = {
  'new-partner': `
She's seeing somebody new
He has met someone, a dentist from Graz
Dana has a new boyfriend
new girlfriend, Lucia, came along to lunch
Is in a new relationship since summer
His mother has found a new companion at 78 → His mother
is dating again
Her ex... well, she's moved on, has a new man
He and Lucia are an item now
Has fallen in love, head over heels
`,
  engaged: `
Got engaged at the weekend
He popped the question on the Cliffs of Moher
Her daughter is engaged → Her daughter
Proposed to Lucia on Saturday, she said yes
Engaged since Sunday!
Just got engaged to Marek
They're engaged
`,
  married: `
Got married in October
Her son got married on Saturday → Her son
They tied the knot in Vegas
Dana and Lucia married last month
Just back from her honeymoon
His daughter's wedding was on Saturday, 200 guests → His daughter
Her mother has remarried → Her mother
Got hitched over the summer
They eloped
His sister wed in Rome last week → His sister
`,
  separated: `
He and his wife have separated
Split up with her boyfriend
His wife has left him
Dana and Mark have broken up
They've parted after 20 years
Moved out in October, trial separation
living apart since summer
Her marriage is over
She's left her husband
Her parents have separated → Her parents
`,
  divorced: `
Divorce came through last week
She's getting divorced
Is going through a divorce
Her brother has filed for divorce → Her brother
Got divorced in October
Finally divorced
The divorce is final
Decree absolute arrived on Friday
His parents are divorcing after 40 years → His parents
in the middle of a messy divorce
signed the divorce papers on Tuesday
`,
  expecting: `
She's expecting
Dana is pregnant
They're having a baby
His wife is expecting their second → His wife
baby on the way, due in May
Her daughter is five months pregnant → Her daughter
Going to be a dad in April
Going to be a grandmother!
pregnant again, number three
She's 14 weeks along
Her sister's expecting twins → Her sister
is about to become a grandfather for the first time
`,
  birth: `
Had a baby girl on Friday
Their son was born last week
Became a grandmother on Sunday
Dana gave birth to twins
Baby Noah arrived on Tuesday
It's a boy! 3.4 kilos
His wife had their second child → His wife
Her daughter had a little boy → Her daughter
new baby in the house, Nora, three weeks old
He is a dad since Thursday
Welcomed their first child last month
First grandson born on Monday
Is a father for the third time
Sister had a baby, she is an aunt now → Sister
twins came early, both doing fine
The baby's here!
`,
  adopted: `
They've adopted a little girl
Adoption finally went through
Adopted two brothers from Colombia
Dana has adopted a boy
The adoption was approved last week
Have taken in a foster child
`,
  miscarriage: `
She had a miscarriage
Lost the baby at 14 weeks
They lost the baby
His wife miscarried in October → His wife
Their daughter was stillborn
Dana has lost the pregnancy
`,
  'began-school': `
Daughter started school in September → Daughter
His youngest has just started primary → His youngest
Her twins began kindergarten → Her twins
Son's first day at school was Monday → Son
Little Tom is at big school now
The wee one started creche this week
His boy is in first class now, loves it → His boy
`,
  'left-home': `
Youngest has moved out → Youngest
Their last one has left home
Empty nest since September
Her son flew the nest → Her son
`,
  'became-carer': `
Her mother has moved in with her, needs care
Looking after her father full time now
He now cares for his wife at home
Dana has become carer for her mum
Her dad moved in with them in October
Nursing his father at home since the stroke
`,
  reconciled: `
She's back with her husband
He and his brother are talking again
Made up with her sister
Dana and Mark are back together
Has patched things up with his dad
They've got back together
Made his peace with his brother
`,
  estranged: `
Fell out with his son
Hasn't spoken to her sister since the funeral
Dana has cut ties with her family
Broke off all contact with his father
His brother isn't speaking to him any more
`,
  death: `
Her father died on Sunday → Her father
Lost her mum last month → her mum
His wife has passed away → His wife
Dana's dad died → Dana's dad
Buried his brother on Friday → his brother
Grandmother passed at 94 → Grandmother
Her uncle's funeral was yesterday → Her uncle
Mum died in her sleep last week → Mum
He lost his wife to cancer → his wife
Her father-in-law was killed in a car accident → Her father-in-law
Father gone after a long illness → Father
Dana's sister took her own life → Dana's sister
At her grandfather's funeral on Monday → her grandfather
has just been widowed
Her nephew drowned in August → Her nephew
His twin died suddenly → His twin
Just back from burying her mother → her mother
Nan died, 91, peacefully → Nan
`,
  'new-pet': `
Got a puppy
They have a new kitten
Adopted a rescue dog from Romania
Picked up a labrador pup on Sunday
Dana bought a horse
new dog, a whippet called Flash
Brought home a spaniel puppy
`,
  'pet-died': `
Her dog died
Had to have the cat put down
Lost her horse to colic
The old labrador had to be put to sleep
Dana's cat was run over
His dog Rex passed away at 15
Said goodbye to Molly, her spaniel
Bruno the dog is gone
had to let their old dog go
`,
} as const
