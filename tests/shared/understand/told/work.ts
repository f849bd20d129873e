/** How people tell of their work: an event, and wordings of it; after `→` whose it is, where it is a relative's. */
export const ofWork = {
  'new-job': `
Started her new job at Siemens on Monday
Dana has joined Deloitte as head of tax
he's moving into his second week at the new firm, started on the 2nd
First week in the new role and already exhausted
Landed a post at the university hospital
Her son got a job with the railways → her son
Daughter has just started work at a vet's in Galway → daughter
Got the job at Lidl HQ!
He got the job, starts in January
Dana was hired by Roche last month
new employer since October: Allianz
Has taken a position at the ministry
she's been in the new job six weeks now
his wife landed a teaching post in Bern → his wife
Has swapped law for teaching, first term under way
changed jobs in the summer, now with Bosch
Husband has a new job, logistics for Aldi → Husband
`,
  promoted: `
Got her promotion, senior director now
Was made partner on 1 November
He's been promoted to regional lead
Dana got bumped up to VP
has been named head of procurement
Appointed chief engineer as of this month
Stepped up to COO after Karl left
Her wife was promoted to sergeant → Her wife
elected to the partnership at last
They made her managing director
They've put him in charge of the Lyon plant
Took over as chair of the audit committee last month
Moved up a grade, principal engineer now
he is the new CFO since the 1st
Got the nod for deputy head
`,
  'left-job': `
Handed in her notice on Friday
Has resigned, three months' notice
Quit without anything lined up
Dana left the bank at the end of October
He has walked away from the partnership
Stepped down as chief exec after nine years
Gave up her job to look after the kids
his last day at Ericsson was Friday
Packed in teaching after 20 years
Took voluntary redundancy, delighted
Stood down from the board last week
`,
  'lost-job': `
Was let go last week
lost his job in the restructuring
Dana was laid off with half her team
Her husband got made redundant in October → Her husband
They sacked him on Thursday
His position was cut
He's out of a job since the merger
role made redundant, she found out by email
has been shown the door after 14 years
His son lost his apprenticeship → His son
Wife's job has gone in the cuts → Wife
contract not renewed after the summer
Her post has been axed
Was fired over the phone
`,
  retired: `
Retired at the end of October
Dana's husband has retired from the police → Dana's husband
He has taken early retirement
Hung up his boots after 31 years in the fire service
Finally retired, garden never looked better
Her dad retired last month after 40 years at the mill → Her dad
now retired, golf three times a week
she's two weeks into retirement
Newly retired and bored already
Last day before retirement was Friday
Worked her last shift on Sunday, retired now
`,
  'began-business': `
Has set up her own practice
Opened a bakery with her sister in October
Launched her own consultancy last month
He's gone freelance
Dana went out on her own in September
Founded a start-up with two ex-colleagues
Her daughter opened a café in Sligo → Her daughter
his son has started his own plumbing business → his son
She's self-employed now, since October
Has hung out his own shingle
Registered the company last week, she is her own boss now
Started a side business selling honey
opened her second shop on Saturday
Turned self-employed over the summer
`,
  'sold-business': `
Sold the company to a French group
Has sold his practice
Sold up in October, the whole chain
Sale of the family firm closed on Friday
He sold his stake to his partners
Dana exited in September, earn-out for two years
Sold her agency to Publicis
The business is sold, he is free from January
`,
  'closed-business': `
Had to close the restaurant
Shut up shop in October after 20 years
Wound up the company last month
The bakery went under
Her café closed its doors for good on Saturday
filed for bankruptcy in September
He has put the firm into liquidation
The family business went bust
Closed down his studio over the summer
`,
  sabbatical: `
Started her sabbatical on 1 November
On sabbatical since last month, writing
He's taking a year out, left in September
Has begun a six-month career break
Dana is on a career break to travel
on a year's unpaid leave since October
`,
  'back-to-work': `
Back from maternity leave since Monday
Returned to work last week after eight months off sick
Back at her desk after the chemo
First week back after parental leave
Went back to work this month
`,
  award: `
Won architect of the year
Received an OBE in the honours list
Her film won a prize in Cannes
Got the regional innovation award on Thursday
Dana picked up a lifetime achievement award
Was named businesswoman of the year
His daughter won a scholarship to Eton → His daughter
He was knighted in October
Awarded an honorary doctorate by Galway
Her garden won first prize at the show
The dog... no, her mare won best in show
`,
  published: `
Her book came out in October
Published her second novel last month
His memoir is out
Dana's cookbook hit the shelves on Thursday
Paper accepted by the Lancet
Had a poem published in the Irish Times
Brought out a children's book with her sister
Self-published a guide to wild mushrooms
his album dropped on Friday
`,
  'began-studies': `
Started an MBA at INSEAD in September
Her daughter started medicine in Leuven → Her daughter
His eldest has just begun university in Delft → His eldest
Son got into Trinity → Son
Enrolled in a part-time law degree
Dana's twins started uni → Dana's twins
Went back to college at 45
Is doing a masters in the evenings since September
youngest off to university last month, engineering → youngest
Her niece was accepted at Juilliard → Her niece
Started her PhD
His son began an apprenticeship with Siemens → His son
got a place at drama school
`,
  graduated: `
Her son graduated from Trinity on Friday → Her son
Finished her PhD at last
Defended his thesis on Thursday
Daughter has her degree, first class → Daughter
Dana got her MBA
Graduated top of her class
His daughter qualified as a vet → His daughter
Handed in her dissertation and passed, doctor now
Completed his executive masters
Graduation was on Saturday, very proud
Her boy finished school with flying colours → Her boy
Conferred with her doctorate last week
Got a first from Edinburgh
Has finished her training as a therapist
`,
  'passed-exam': `
Passed her driving test first time
Has passed the bar
His daughter got her driving licence → His daughter
Son sailed through his A-levels → Son
Passed CFA level 2
Dana is a chartered accountant now
Aced her board exams
Got through the last of her finals
has her pilot's licence
The kid passed his grade 5 piano → The kid
exam passed, she rang me at once
Daughter got straight As in her GCSEs → Daughter
`,
  'failed-exam': `
Failed her bar exam by two points
Son failed his driving test again → Son
Didn't pass the CFA
His daughter flunked her finals → His daughter
Dana did not get through part two
Missed the pass mark by a whisker
has to resit maths
Bombed her orals
`,
} as const
