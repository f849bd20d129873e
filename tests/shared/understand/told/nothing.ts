/** What sounds like something that has happened in a life of theirs and is none: by why. */
export const nothing = {
  'hopes, plans and fears': `
She hopes to get married next year
Wants to retire at 60
He is thinking of leaving the bank
Would love a puppy but the landlord says no
They're looking for a house in Cork
Planning to move to Spain once the kids are out
He's afraid of being laid off
Dana is considering a sabbatical
Dreams of running the New York marathon
Her daughter would like to study medicine
Is going to have her knee done
Training for the Berlin marathon
Trying for a baby
House hunting again
He might take early retirement
Toying with the idea of going freelance
She's up for promotion
In line for partner
Applied for a job in Brussels
has an interview at Google on Tuesday
Saving for a flat
Waiting for a hip operation
On the waiting list for a new knee
About to hand in his notice
Not long till retirement
Counting the days to retirement
Worried her dad has dementia
She suspects she is pregnant
Due to have surgery
Thinks they'll divorce
Can't wait to retire
`,
  'what is still to come': `
Moving house in March
Surgery is on 3 December
Wedding on 12 June
Retires in December
She starts at Roche on 1 February
Their son is getting married in May
Flies to Japan on Tuesday
Will be promoted in January
`,
  conditions: `
If she gets the promotion they'll move
Unless he's made partner he'll leave
If the house sells, they will buy the cottage
Would have moved if the school had been better
Should he lose his job, they'd sell
In case she gets pregnant the cover changes
`,
  denials: `
He didn't get the job
She hasn't moved yet
They are not getting divorced
Never married
No, she isn't pregnant
Not retired yet
He was not promoted after all
Nobody was hurt in the accident
She has not been ill a day
The wedding is off for now? no, still on
Nearly bought a house
Almost fell off the ladder
The biopsy wasn't malignant
He has no intention of retiring
Far from retired
rumours of her resignation are wrong
`,
  questions: `
Did she get the job?
Has he moved yet?
Is Dana pregnant?
Was her father's operation a success?
Ask whether the baby has arrived
Check if she passed the exam
find out how the surgery went
`,
  'strangers and hearsay': `
Some guy on the train had a heart attack
The taxi driver's wife had twins
A neighbour of mine was burgled
I hear the mayor got divorced
They say the old chairman died
A colleague of hers retired
Half her team was laid off
The caretaker of the building had a stroke
our receptionist is pregnant
Talked about a friend of a friend who emigrated
The waiter had just become a father
Their supplier's boss was arrested and sacked
The minister resigned on Monday
The previous tenant went bankrupt
Someone in their accounts department had a baby
The CEO of their competitor retired
the singer she likes has died
Her hairdresser got engaged
Her boss's dog died
One of their drivers had an accident
A client of theirs went bankrupt
`,
  'long ago, told in passing': `
She was born in Cork
Married in 1998
Her father died when she was six
He moved here 20 years ago
Got divorced years ago
As a student he broke his leg skiing
Back in 2009 she ran the marathon
Studied law in Leuven
She has been married for 20 years
Graduated from Trinity in 2004
Used to play in a band
Widowed young
Grew up in Kenya, moved to Ireland as a child
Has been with Siemens since 2011
Their wedding was 30 years ago
He retired from rugby at 28, decades ago
`,
  'business and things': `
The company moved to Rotterdam
The project died
They buried the proposal
The server crashed on Sunday
The merger is dead
Gave birth to a new product line
Their start-up was acquired
The bank closed the branch
The office moved last week
We lost the tender
The deal fell through
The pilot was extended
Lost the client to KPMG
The board passed the motion
Passed the audit
The contract was terminated
The team has been restructured
Killed the feature
The budget got cut
Retired the old server last week
The model crashed
The invoice was adopted
The new policy was adopted
The report was published on Monday
Their website was relaunched
Bought a competitor
Sold the Leeds office
Moved the meeting to Thursday
The site had an accident in spring, no injuries
Sales recovered in October
Moved the data to the new system
The system was attacked, recovered now
She joined the call late
Joined us for lunch
He left early
Left the meeting at three
Dana started with the numbers
Won the tender
Won the bid for the hospital
The hospital opened a new wing
Working on the hospital project
Moved to the next item
Split the invoice in two
The two companies are getting married in spring, as he puts it
Their wedding of the two systems is done
The plant was flooded with orders
They expect a decision in March
Expecting the draft on Friday
Engaged a new solicitor
Fully engaged in the workshop
Launched the new app on Monday
The bakery ordered a new oven
They started a new phase
New role profile for the finance team agreed
Bought a new server
The bridge is finished
Finished the report
Passed the draft to legal
Took over the file from Karl
She ran the meeting
Ran through the numbers
Climbed from third to first in the ranking
`,
  'our own': `
My father died last week
We've moved office
I got engaged
Our daughter was born on Friday
my wife had surgery
We lost our dog
Our intern passed her exam
Told her about my new job
our Sarah is back from maternity leave
`,
  'figures of speech': `
He nearly died laughing
Dead on his feet after the week
Married to her job
She was over the moon
That baby is hers, the new brand
Gave birth to an idea
He's buried in work
Drowning in email
The wheels came off the project
Broke his heart to cancel
Lost his head in the meeting
His baby is the new plant
The honeymoon with the new board is over
`,
  'what people do all the time': `
Plays golf on Sundays
Swims a lot
His dog is called Rex
Two kids at school
Her mother lives in Cork
Works at the hospital
Her husband is a surgeon
She's a nurse in a nursing home
Studies law in the evenings at home as a pastime? no idea
Runs the marathon club's website
Has a house in Brittany
Her daughter is in second year at UCD
Drives a Volvo
`,
  'greetings, wishes and advice': `
Wished him a speedy recovery
Congratulated her on the anniversary of the firm
Sent condolences to the team
Told him to stop smoking
Asked about her holiday plans
Talked about retirement planning
Discussed divorce law
The article was about burnout
We spoke about the death of retail
Book on grief she recommended
`,
} as const
