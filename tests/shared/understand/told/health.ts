/** How people tell of bodies and minds: an event, and wordings of it; after `→` whose it is, where it is a relative's. */
export const ofHealth = {
  diagnosed: `
Was diagnosed with breast cancer
Her father has been diagnosed with Parkinson's → Her father
They found a lump
Biopsy came back positive
Dana has just found out she has MS
Son was diagnosed with autism → Son
Mother has dementia, diagnosed last week → Mother
Doctors have told him it's diabetes
Turns out she is coeliac
Tests showed a tumour
Her dad was told he has prostate cancer → Her dad
His husband's been told it is Alzheimer's → His husband
`,
  'fell-ill': `
Has come down with shingles
In bed with pneumonia
Fell ill on the trip
Her husband is seriously ill → Her husband
Off sick since Monday
Caught dengue in Thailand
Dana is down with covid
The cancer is back
Her mother has taken a turn for the worse → Her mother
His son has glandular fever → His son
laid up with the flu all week
`,
  surgery: `
Had her hip replaced
Knee operation went well
His mother had a bypass → His mother
Underwent surgery on Tuesday
Had her appendix out
Dana's husband had a hernia op → Dana's husband
Just had a pacemaker fitted
New knee since October
Was operated on last week
They removed the tumour on Friday
She's had a mastectomy
got his cataracts done
His op was a success
Her son had his tonsils out → Her son
Had a kidney transplant
Went under the knife on Monday, all good
`,
  hospital: `
Is in hospital
Rushed to hospital with chest pains
Her father is in intensive care → Her father
Had a stroke
Suffered a heart attack on Sunday
Dana's wife was taken to A&E → Dana's wife
Spent three nights in hospital
Was hospitalised last week
Mother had a mini-stroke → Mother
Collapsed at work on Tuesday
Admitted to St James's on Friday
His dad's in hospital again → His dad
Wife ended up in A&E → Wife
They kept her in overnight
`,
  accident: `
Broke her leg skiing
Came off his bike
Her husband had a car accident → Her husband
Fell down the stairs
Slipped on ice, wrist in plaster
His son fell out of a tree → His son
Was knocked down by a van
Dana has a broken collarbone
on crutches after a fall
Her mother had a bad fall → Her mother
Dislocated his shoulder
Cut off the tip of his finger
Got hit by a car
Put his back out lifting a sofa
Got rear-ended on the motorway
Daughter fell off her horse → Daughter
`,
  burnout: `
She's burnt out
Signed off with stress
Had a burnout
Off work with burnout since September
Dana had a nervous breakdown
His wife is off with burnout → His wife
doctor signed her off for six weeks
crashed completely, burnout
`,
  recovered: `
Got the all-clear
Is in remission
Fully recovered from the operation
Her mother is out of hospital → Her mother
Back on his feet
Finished chemo
Dana is cancer free
His wife came home from hospital on Friday → His wife
Scan was clear
Her dad has been discharged → Her dad
On the mend
Has beaten the cancer
five years clear of cancer
Over the pneumonia
Made a full recovery
last radiotherapy session was Tuesday
Rang the bell on Friday, chemo done
`,
  'gave-up-habit': `
Has given up smoking
Quit drinking
Six months sober
Off the cigarettes since September
Dana stopped smoking
Gave up alcohol in the summer
Has kicked the habit
hasn't had a drink since January
Packed in the fags
100 days without a cigarette
Smoke free for a year
`,
  'new-routine': `
Swims every morning now
Now cycles to work every day
Has started meditating every day
Does yoga every morning now
`,
} as const
