/**
 * Short forms that people are called by without anybody writing them down as a nickname. Data: one line a name, its short forms behind it. A
 * short form only helps to find whom somebody may mean; it never decides between two.
 */
const lines = `
abigail abby abi gail
abraham abe bram
albert al bert bertie
alexander alex alec sandy sasha xander
alexandra alex alexa sandra sasha
alfred alf alfie fred
amanda mandy
andreas andi
andrew andy drew
angela angie
anthony tony
antonio toni tonio
archibald archie
arthur art artie
barbara barb babs
bartholomew bart
benjamin ben benny benji
bernard bernie
bridget bridie biddy
caroline caro carrie
catherine cathy cath kate katie kitty cate
charles charlie chuck chas
charlotte lottie charlie
christina chris tina christie
christine chris tina chrissie
christopher chris kit topher
daniel dan danny
david dave davy
deborah deb debbie
dominic dom nic
donald don donny
dorothy dot dottie dolly
edmund ed eddie ned
edward ed eddie ted teddy ned
eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza libby bess lisa
emily em emmy millie
eugene gene
ezekiel zeke
florence flo florrie
frances fran frankie
francis frank frankie
francisco paco pancho curro
frederick fred freddie
gabriel gabe
geoffrey geoff
george georgie
gerald gerry
gertrude trudy gertie
giovanni gianni nino
giuseppe beppe peppe
gregory greg
guillermo memo guille
gwendolen gwen
hannah hanna
harold harry hal
harriet hattie
henrietta etta hettie
henry harry hank hal
herbert herb bert
ignacio nacho
isabel izzy bel issy
isabella izzy bella
jacob jake
james jim jimmy jamie jem
jane janey
janet jan
jeffrey jeff
jennifer jen jenny
jeremy jerry jez
jesus chus
jessica jess jessie
joanna jo joey
joanne jo
johann hans
johannes hans jan
john jack johnny jon
jonathan jon jonny
jose pepe
josefa pepa
joseph joe joey
josephine jo josie
joshua josh
judith judy
julia jules
juliet jules
katherine kate kathy kath katie kitty kat
kathleen kath kathy
kenneth ken kenny
konstantin kostya
lawrence larry laurie
leonard len leo lenny
leonardo leo
leopold leo
lillian lil lily
louis lou louie
louise lou
lucinda lucy cindy
madeleine maddie
manuel manolo manu
margaret maggie meg peg peggy marge margie daisy greta
maria mia mary
martha marty
martin marty
mary molly polly
matilda tilly mattie
matthew matt
maximilian max
melissa mel
michael mike mick mickey micky misha
mikhail misha
mildred millie
mohammed mo
muhammad mo
nancy nan
natalia natasha
natalie nat
nathaniel nat nate
nathan nate nat
nicholas nick nicky
nikolai kolya
oliver ollie
olivia liv livvy
patricia pat patty trish tricia
patrick pat paddy
penelope penny
peter pete
philip phil pip
philippa pippa
phillip phil
priscilla cilla
rachel rach
raymond ray
rebecca becky becca
reginald reg reggie
richard rick ricky dick rich richie
robert bob bobby rob robbie bert
roberta bobbie
roderick rod roddy
rodney rod
roger rodge
ronald ron ronnie
rosemary rosie
rosalind ros roz
rudolf rudi
samantha sam sammy
samuel sam sammy
sebastian seb bas
sergei seryozha
simon si
solomon sol
sophia sophie
stanley stan
stephanie steph
stephen steve
steven steve
stuart stu
susan sue susie
susannah sue susie
sylvia syl
terence terry
teresa tess terry
theodore theo ted teddy
theresa tess terry
thomas tom tommy
timothy tim timmy
ursula uschi
valentina valya
valerie val
veronica ronnie
victor vic
victoria vicky tori vic
vincent vince vinny
virginia ginny
vladimir volodya vova
walter walt wally
wilhelm willi
william bill billy will willie liam
winifred win winnie
zachary zach zack
`

const longOf = new Map<string, readonly string[]>()
for (const line of lines.trim().split('\n')) {
  const [long = '', ...short] = line.split(' ')
  for (const one of short) longOf.set(one, [...(longOf.get(one) ?? []), long])
}

/** The names a folded word may be short for. */
export const longNamesOf = (word: string): readonly string[] => longOf.get(word) ?? []
