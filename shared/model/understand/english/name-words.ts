/** What tells names of people from everything else that is written with a capital. Folded, small letters. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))
const phrases = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*,\s*/u))

/** First names that are words as well: at the beginning of a sentence nothing tells which. */
const alsoWords = words(`
  an art amber angel april august autumn ash basil bay bill blaze bliss blossom bob brook brooke buck buddy can carol chance chance chase cherry chip chuck christian
  clay debs clementine cliff colt coral crystal daisy dale dat dawn dean destiny do don drew dung duke earl eden ella else em eve even faith fern flora forest fran frank gail gale gay gene
  gene ginger gift glen grace grant guy hale hardy harmony harper haven hazel heath heather holly honor hope hunter hung iris ivy jack jade jasmine jay jewel joy july june justice
  king lance lane laurel leo lily long love lucky major mark marina max may melody mercy merit miles min miller misty mo nan noble norm nova olive opal or pan paris pat patience patty pearl
  peg pen penny per pet pierce piper poppy porter precious prudence queen ran rain ray reed rich ring rob robin rocky rose rosemary ruby rusty sage sandy scarlet sharon sky skye so
  sol son sonny star stella sterling storm sue summer sun sung sunday sunny susan tan tate tiger tong toni trinity tuesday tucker val van vera victor violet wade ward warren wen
  will willow wing winter won wood woody wren young zen mae art may mae moral guide precious`)

/** Of those, the ones of which a sentence says what people do all the same: "Will said" against "May have". */
const alsoVerbs = words(
  `may can will let do so an or to even long precious noble rich young sunny merit sterling guide else em`,
)

/** First names, and names in general, that are places, firms or peoples as well. */
const alsoPlaces = words(`
  adelaide alberta alexandria america asia aspen austin berlin bethany bristol brittany brooklyn bruges buxton camden carolina chad charlotte chelsea chester china cuba clare cork dakota dallas delphi denver derry devon
  diego dresden eden everest florence francisco geneva georgia houston india indiana ireland israel italy jordan kent kerry kenya kingston lancaster laurel lincoln lorraine louisiana lourdes lydia madison malta marina
  melbourne memphis milan montana montreal nancy nelson odessa orlando oslo paris perth petra phoenix preston raleigh regina rhea rio roma rome sahara samara santiago savannah shannon siena sienna skye sofia stanley stirling sydney
  tyrone troy valencia vancouver venice verona vernon victoria vienna virginia warwick washington wellington westmeath york zurich
  lloyd morgan mercedes pandora alexa cortana siri oscar carlo jose juan`)

/** Said before a person's name, and no part of it. */
const titles = words(
  `doktor doktorin ingenieur maitre avvocato dott dottoressa alhaji alhaja sheikh sheik don dona sra abbot ingeniero licenciado chief baron baroness count countess hon mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr sr br cllr councillor judge justice captain capt col colonel sgt sergeant lt major rabbi imam pastor mme madame monsieur herr frau senor senora signor signora`,
)
const titlesNeverAlone = words(
  'alhaji doktor mr mrs ms miss mx dr prof sir dame rev cllr capt col sgt lt mme herr frau',
)

/** Small words within a name. */
const particles = words(
  "van von der den de del della di da das dos do du des la le les lo el al ter ten te zu zur bin ibn bint ben ap ab ferch ni nic ui o a' mac mc y e op 't san af av",
)
/** Those that begin a surname with a capital. */
const surnameBegins = words(
  'o mac mc ni nic ui van von de del di du la le el al st bin ibn ben abu ould dos da den der ter',
)

/** Begin sentences, or are written with a capital for other reasons; never names. */
const never = words(`
  i i'm i'll i've i'd a about above accepted according achieved across action actions add added after afternoon again agenda agreed agree ahead all allergic almost along already also although always am among amp anniversary announced annual another answered any anyone anything anyway apart
  apparently apologised appointment appreciated approved are aren't around arrange arranged arrived as ask asked asking asks assistant at attended aunt avoid away baby back bad barely based be because became been before began begin behind being below best better between big birthday birthdays bit board booked both bought boundary
  boys brief briefed bring brother brothers brought budget budgets but buy by bye call called caller calling calls came can can't cancelled cannot careful cat catch caught chased chasing chat chats chatted check checked child children church circulated city clear cleared clearly client clients close closed closing coffee come comes comfortable coming company compliance confirm
  confirmed confirming congrats congratulations contact contacts contract could couldn't couple cousin current currently customer dad date dates daughter daughters day days dead deadline deadlines deal dear debrief decided decision definitely delayed deliver delivered demo departing did didn't different difficult dinner discuss discussed divorced doctor documents does doesn't dog doing don't done
  donald'll down draft drinks drive dropped due during each earlier early eats either email emailed emails end ended engaged enjoys enough especially even evening eventually ever every everybody everyone everything everywhere ex excellent except excited expect expecting expects explained extremely fact facts family fan father favourite favorite fed feedback feeling feels felt few fiance fiancee file final finally finance financial
  fine finished first flagged flight followed following follow followup food for forgot former forward forwarded found founder four friend friends from full fully further game gave generally get gets getting gift gifts girl girls give given gives giving glad go god goes going gone good got grand grandad grandfather grandma grandmother grandson granddaughter grateful great group grown guess guys had hadn't half hand handed happy hard hardly
  has hasn't hate hates have haven't having he he'd he'll he's head headcount health hear heard hello help helped her here here's hers hey hi him his history hit hmm hold holiday holidays home honestly hoped hopefully hopes hoping house how however hr huge husband idea ideas if important improving in including indeed info informed instead intends interested interesting into intro introduced investors invited invoice invoices is isn't issue it it'll it's
  its job jobs joined joining joins just keen keep keeps kept key kid kids kind kindly know knows lads largely last late lately later launch lawyer lawyers leads leaves leaving left legal less let let's letter level like liked likes line list listed little live lives living ll long longer look looked looking looks lose losing lost lot lots loved loves lovely lovelier luckily lunch made mainly make makes making mam managed management manager many marketing married
  maybe me mean meaning meant meanwhile meet meeting meetings mentioned message met middle might mine minor minutes miss missed missing mom moment monday more morning mortgage most mostly mother move moved moves moving much mum must my myself namely naturally nearly need needed needs neither nephew nervous never new newly news next nice niece night no nobody none nope nor normally not note noted notes nothing now number numbers o'clock obviously of off offer
  offered office often oh ok okay old older oldest on once one ones only onto open operation operations opposite option or order orders other others otherwise our ours out outstanding over overall owe owes own owner parents part particularly partner partners party passed past payment payments payroll pending people per perfect perhaps personal personally phase phone phoned pick picked pitched plan planned planning plans play plays please pleased plus point points possible possibly
  postponed potential prefers preferred presented pretty previous price pricing prior private probably procurement product production project projects promise promised promises proposal proposed provide provided provisionally q quarter question questions quick quickly quiet quietly quite quote ran rang rather rated re reached read reads ready real really reason received recently recommended regarding regards related relaxed relieved remember remembered remind reminded reminder remote
  renewal renewed reply replied report reported reports request requested requests research rest result results retired retires return returned review reviewed reviewing reviews right ring risk road role roughly round running runs sad sadly safe said sales same sat saw say saying says scheduled school scope second secretary see seeing seemed seems seen self sell send sending sends sensitive sent separately serious service session set sets several shall share shared she she'd she'll she's
  short should shouldn't show showed sick side signed similar simply since sister sisters site slides slightly slow small so social some somebody someone something sometimes son sons soon sorry sort sorted sounded sounds speak speaking spoke spoken staff staffing stakeholder stakeholders start started starting starts status stay stays step steering still stopped straight strategy stressed strictly strong stuff such sudden suddenly suffers suggested super supplier suppliers support supposed sure surprised survey swears
  take taken takes taking talk talked talking talks task tax team tell telling tells terms terrible thank thanked thanks that that's the their theirs them then there there's therefore these they they'd they'll they're they've thing things think thinking thinks third this those though thought three thrilled through thus till time tired to today together told tomorrow tonight too took top totally touch touched toward towards training transfer travel travels tried trip true try trying turned turns twins two typically
  uncle under understands unfortunately unless unlikely until unusually up update updated updates upset us use used uses usually vegan vegetarian very via visit visited visiting voicemail wait waiting walk walked want wanted wants warm warned was wasn't watch way we we'd we'll we're we've website wedding wednesday week weekend weekly weeks weird welcome well went were what what's whatever when where whereas whether which while who who's whole whose why wife wine with within without woman women won't wonderful wondered wondering
  wonders work worked working workload works workshop workshops worried worries worry worst would wouldn't writes wrote yeah year years yes yesterday yet you you'll you're young younger youngest your yours
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun january february march july september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  christmas easter xmas ramadan eid diwali hanukkah passover halloween thanksgiving lent advent pentecost whitsun midsummer hogmanay boxing bank valentine valentines paddy's patrick's
  revenue hmrc treasury customs todo to-do fyi asap eod eob cob eow eom ps nb btw tbc tbd tba imo cc bcc rsvp diy ceo cfo coo cto cmo cio chro ciso vp svp evp md gm pm ba qa ux ui it pr pa ea hr ip nda sow rfp rfi rfq roi kpi okr okrs sla slas msa dpa dpia po pos vat gdpr api crm erp saas ai ml q1 q2 q3 q4 h1 h2 fy b2b b2c ok uk us usa eu un nhs gp mri ct a&e icu ivf mba phd bsc msc ba ma gcse gcses a-level a-levels gaa rte bbc itv cnn ft wsj
  english irish french german dutch spanish italian portuguese polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian swedish norwegian danish finnish icelandic scottish welsh british european american canadian mexican brazilian argentine australian african asian indian pakistani
  chinese japanese korean thai vietnamese malaysian indonesian israeli jewish christian muslim catholic protestant hindu buddhist sikh arabic arab persian hebrew latin mandarin cantonese hindi urdu gaelic catalan basque flemish nordic celtic swiss austrian belgian
  internet wifi covid brexit google microsoft apple amazon meta facebook instagram linkedin twitter whatsapp slack zoom teams skype excel word powerpoint outlook gmail sharepoint onedrive dropbox notion jira confluence trello asana figma miro salesforce hubspot sap oracle workday sage xero quickbooks stripe paypal
  shopify adobe photoshop netflix spotify youtube tesla bmw audi toyota volkswagen porsche ferrari honda ford volvo skoda ikea tesco sainsburys waitrose aldi lidl asda boots nike adidas siemens bosch philips samsung sony nokia ericsson accenture deloitte kpmg pwc mckinsey bain bcg capgemini ibm cisco dell intel nvidia openai azure aws linux windows python java sql kubernetes docker github tableau
  ryanair easyjet lufthansa klm eurostar aer lingus guinness heineken airbnb uber deliveroo ebay revolut monzo barclays hsbc santander natwest lloyds aib vodafone pepsi nestle unilever danone shell bp equinor maersk sepa swift kindle strava peloton garmin fitbit lego barbie playstation xbox wimbledon olympics
  catholic church lions club champions premiership league six nations euros premier everton liverpool arsenal tottenham spurs munster leinster ulster connacht celtic rangers bayern
  parkinson parkinson's parkinsons alzheimer alzheimer's alzheimers crohn crohn's hodgkin hodgkin's down's asperger's tourette's huntington's
  leaving cert junior cycle transition bar mitzvah bat camino father's mother's new st
  action actions decision decisions attendees present apologies next steps context background summary outcome outcomes topic topics re subject location venue duration personal business misc other mood risk risks ask asks promise todo p.s
  procurement finance legal compliance operations sales marketing engineering product design research security audit treasury payroll facilities logistics hr it admin accounts`)

/** With one of these in it, it is a firm, an office, a place or a thing. */
const ofThings = words(`
  ltd limited inc llc llp plc gmbh ag sa sas srl spa bv nv ab as oy aps kg dac clg co corp corporation company group holding holdings partners partnership associates consulting consultants consultancy advisory advisors solutions systems services software technologies technology tech labs lab
  digital media studio studios agency creative design designs communications networks network capital ventures equity investments invest investment investors fund funds bank banking banque finance financial insurance assurance mutual credit union trust foundation charity fundraiser institute institution
  university college school academy schools kindergarten campus faculty hospital clinic hospice medical health healthcare pharma pharmaceuticals biotech biologics therapeutics diagnostics dental surgery church cathedral chapel abbey temple mosque synagogue parish council county city town village borough municipality authority
  ministry department dept office bureau commission committee court parliament senate government police garda army navy museum gallery library theatre theater cinema arena stadium hall hotel inn arms tavern pub bar cafe restaurant bistro grill kitchen bakery brewery distillery winery vineyard house manor castle palace tower towers plaza centre center
  mall market square street st road rd avenue ave lane drive way close court crescent terrace place park gardens bridge quay wharf harbour harbor port airport station terminal line railway rail airlines airways air motors motor cars automotive logistics freight shipping transport haulage couriers post energy power electric gas oil petroleum water
  utilities solar wind renewables foods food drinks beverages dairy farms farm farmers mills steel metals mining cement construction builders building buildings homes housing properties property estates estate lettings realty stores store shop shops supermarket retail fashion clothing textiles brands toys games sports sport fc afc rfc utd united rovers
  wanderers athletic club cup league championship championships tournament marathon triathlon ironman festival awards award prize oscars summit conference forum congress expo fair week day days month season phase project programme program initiative plan strategy roadmap report review survey study paper policy act bill law directive regulation
  agreement contract treaty island islands isle isles bay beach coast cape lake lough loch river sea ocean mountain mountains mount hill hills valley forest woods canal peninsula north south east west northern southern eastern western central upper lower new old great international global worldwide europe europa america americas asia africa ireland
  uk england scotland wales britain france germany spain italy portugal netherlands belgium switzerland austria poland sweden norway denmark finland iceland canada australia zealand japan china india brazil mexico usa industries industrial manufacturing engineering engineers products materials chemicals plastics packaging paper print printing press publishing publishers books times
  journal magazine news radio tv channel podcast show app platform cloud data analytics ai security cyber mobile telecom telecoms online web team board directors gmbh stiftung verein universiteit universitat universite ecole lycee hochschule klinik krankenhaus & brothers bros sons society association federation alliance coalition network institute labour party greens
  casa chez chateau maison haus palazzo finca hacienda agro joinery roofing plumbing heating catering events tyres meats seafoods bakers butchers brewing distillers growers nurseries landscapes interiors kitchens surveyors architects solicitors chartered llp gmbh vets veterinary practice clinics optics optical lettings haulage timber quarries quarry aggregates plant yachts marine boats cycles bikes tour cruise camino trail way cert certificate diploma degree exam exams test lodge villa cottage ranch resort spa gym pool campsite retreat concerto sonata symphony opera choir orchestra band quartet jam grammar prep primary secondary comprehensive montessori nursery creche`)

/** Places: "in", "at" or "to" is not needed to know them. */
const places = words(`
  london dublin cork galway limerick waterford belfast derry kilkenny sligo donegal wexford wicklow kildare meath mayo tipperary athlone tralee killarney dingle drogheda dundalk bray howth manchester birmingham leeds liverpool sheffield bristol newcastle nottingham leicester glasgow edinburgh aberdeen dundee inverness cardiff swansea
  oxford cambridge brighton bath exeter plymouth southampton portsmouth norwich canterbury durham cumbria cornwall dorset somerset surrey sussex essex hampshire yorkshire lancashire cheshire norfolk suffolk wiltshire gloucestershire oxfordshire berkshire hertfordshire kent midlands highlands hebrides orkney shetland anglesey snowdonia
  paris lyon marseille bordeaux toulouse nice nantes strasbourg lille rennes grenoble montpellier brest normandy brittany provence burgundy alsace berlin munich hamburg frankfurt cologne stuttgart dusseldorf leipzig dresden bremen hanover nuremberg heidelberg bavaria vienna salzburg graz innsbruck zurich geneva basel bern lausanne lugano
  amsterdam rotterdam utrecht eindhoven hague delft leiden groningen brussels antwerp ghent bruges leuven luxembourg madrid barcelona valencia seville bilbao malaga granada mallorca menorca ibiza tenerife lanzarote canaries lisbon porto algarve madeira azores rome milan turin naples florence venice bologna genoa palermo sicily sardinia tuscany umbria puglia
  athens crete corfu santorini thessaloniki cyprus malta istanbul ankara izmir copenhagen aarhus odense stockholm gothenburg malmo uppsala lund oslo bergen trondheim stavanger helsinki tampere turku espoo reykjavik tallinn tartu riga vilnius kaunas warsaw krakow gdansk wroclaw poznan lodz prague brno bratislava budapest bucharest cluj sofia belgrade zagreb split
  dubrovnik ljubljana sarajevo skopje tirana kyiv kiev lviv odesa kharkiv minsk moscow petersburg tbilisi yerevan baku york boston chicago seattle portland denver dallas houston austin atlanta miami orlando phoenix philadelphia pittsburgh baltimore washington detroit cleveland cincinnati columbus minneapolis milwaukee nashville memphis
  charleston savannah raleigh richmond sacramento oakland diego francisco angeles vegas texas california florida oregon colorado arizona nevada utah ohio michigan illinois wisconsin minnesota virginia carolina georgia tennessee kentucky alabama louisiana massachusetts connecticut maine vermont manhattan brooklyn queens bronx jersey hawaii alaska
  toronto montreal vancouver ottawa calgary edmonton quebec halifax winnipeg ontario alberta sydney melbourne brisbane perth adelaide canberra hobart auckland wellington christchurch queenstown tokyo osaka kyoto kobe nagoya sapporo fukuoka hiroshima yokohama seoul busan beijing shanghai shenzhen guangzhou chengdu hangzhou wuhan taipei hong kong macau
  singapore kuala lumpur penang bangkok phuket hanoi saigon jakarta bali manila cebu delhi mumbai bangalore bengaluru chennai hyderabad kolkata pune goa kerala jaipur ahmedabad colombo dhaka karachi lahore islamabad kathmandu dubai abu dhabi doha riyadh jeddah kuwait bahrain muscat oman qatar tehran baghdad beirut amman damascus jerusalem
  tel aviv haifa cairo alexandria tunis algiers casablanca marrakech rabat lagos abuja accra nairobi mombasa kampala kigali addis johannesburg durban pretoria harare lusaka dakar ireland england scotland wales britain france germany austria switzerland belgium netherlands holland luxembourg spain portugal italy greece poland
  czechia slovakia hungary romania bulgaria serbia croatia slovenia bosnia albania ukraine russia belarus lithuania latvia estonia sweden norway denmark finland iceland greenland turkey israel lebanon syria iraq iran egypt morocco tunisia algeria libya sudan ethiopia kenya uganda tanzania rwanda nigeria ghana senegal cameroon angola mozambique zambia
  zimbabwe namibia botswana madagascar mauritius seychelles maldives pakistan bangladesh nepal bhutan japan korea vietnam thailand malaysia indonesia philippines cambodia laos myanmar burma taiwan mongolia kazakhstan uzbekistan afghanistan armenia azerbaijan australia fiji canada mexico guatemala honduras nicaragua panama cuba jamaica haiti bahamas
  barbados trinidad colombia venezuela ecuador peru bolivia chile argentina brazil uruguay paraguay patagonia europe asia africa america americas antarctica scandinavia balkans benelux caribbean mediterranean alps pyrenees dolomites tatras himalayas andes everest kilimanjaro sahara amazon thames rhine danube liffey shannon atlantic pacific baltic
  heathrow gatwick stansted luton schiphol emea apac latam dach nordics benelux silicon wall downing westminster whitehall stormont oireachtas dail bundestag mayfair soho shoreditch canary clontarf rathmines ranelagh ballsbridge dalkey malahide harvard yale stanford princeton mit columbia berkeley cornell trieste zug basle linz ostend maastricht tilburg haarlem breda kilkee ennis carlow navan naas letterkenny newry lisburn hoboken tucson tampa orlando albany omaha tulsa reno boise monaco antibes biarritz rouen nancy metz dijon reims tours angers avignon cannes annecy modena parma siena pisa verona perugia bari zaragoza vigo alicante cordoba cadiz murcia braga coimbra ulm mainz kassel bonn essen dortmund bochum potsdam rostock lubeck kiel augsburg regensburg katowice lublin szczecin ostrava olomouc pilsen debrecen szeged timisoara iasi varna plovdiv novi sad nis rijeka maribor kosice tromso bodo roros drammen vasteras orebro linkoping vaasa oulu turku pärnu akureyri ucd ucc ucl lse tcd dcu insead hec eth trinity sorbonne bocconi chamonix verbier zermatt`)

/** They say that what stands before them is a person: "Dana rang". */
const personDoes = words(`
  rang phoned emailed texted wrote replied laughed cried smiled sounded looks looked seems seemed mentioned told tells asked asks wondered wonders thinks thought feels felt knows hopes hoped wants wanted loves likes hates prefers enjoys remembers remembered promised reckons suggested suggests admitted confirmed explained joined joins introduced offered volunteered apologised
  apologized thanked retired retires retiring married marries died passed resigned resigns graduated graduates turned turns moved moves plays works worked lives lived left leaves said says called calls came comes went goes got gets had has was is will would won't doesn't didn't isn't hasn't wasn't can't can couldn't just also still already never always really agreed agrees needs
  started starts started begins began bought sold broke ran runs met took takes gave gives brought sent sends chairs heads leads manages reports stepped stands sits sat spoke speaks chased pushed pinged dropped signed keen happy worried pregnant expecting engaged ill sick off away back out and`)
/** Of those, the ones that firms do not do. */
const onlyPersonDoes = words(`
  rang phoned texted laughed cried smiled mentioned reckons retires retired retiring married marries died resigned resigns graduated graduates loves hates enjoys turned pregnant pinged chairs apologised apologized volunteered thinks hopes remembers admitted wondered wonders`)
/** They say that what stands after them is a person. */
const beforePerson = words(
  `met told tell tells asked ask thank thanked thanks ring rang phone phoned email emailed text texted ping pinged chase chased remind reminded introduce introduced invite invited brief briefed marry married marries marrying called named née nee cc cc'd hi hello dear see saw know knows visit visited`,
)
/** They are said before people and firms alike. */
const beforeEither = words('with to from by for and via @ & about + than or of')
/** After these it is a place. */
const beforePlace = words(
  'in at near into outside around across towards toward through leaving visiting visit reach via',
)
/** Of whom a name after it is: an animal's. */
const animals = words(
  `dog dogs puppy pup cat cats kitten horse pony rabbit hamster spaniel labrador lab retriever collie terrier poodle labradoodle cockapoo beagle dachshund greyhound lurcher setter whippet pug bulldog hound mare foal parrot budgie tortoise boat yacht dinghy ship band car van pet`,
)
/** What stands after a firm's or a thing's name. */
const afterThing =
  words(`project account deal site office contract building hospital programme program team platform product app portal system software rollout launch release tender bid merger acquisition takeover board plant factory warehouse branch shop store conference summit agreement framework method model street road airport station campus stadium hotel marathon cup festival
  cathedral university college school exhibition album book film movie novel play song show series foundation charity house hall group bridge lake river valley beach migration implementation integration upgrade module licence license subscription invoice invoices account accounts tournament race match`)

/** Said of somebody by what they do: "her CFO, Ronke". */
const offices = words(
  'cfo ceo coo cto cio cmo md vp gm director manager head lead chair chairman chairwoman officer counsel analyst engineer architect buyer partner associate intern president principal dean editor producer designer developer accountant auditor controller treasurer consultant adviser advisor recruiter planner foreman surveyor specialist coordinator supervisor clerk bookkeeper pm owner founder colleague successor predecessor counterpart sponsor contact rep representative agent broker notary fiance bride groom host hostess guy lady woman man chap',
)
/** What stands after a name and is no part of it: "Matsuda-san". */
const nameEnds = words('san sama sensei kun chan ji bhai ben ssi nim hanim bey')
const months = words('january february march april may june july august september october november december')

export const nameWords = {
  offices,
  nameEnds,
  months,
  never,
  alsoWords,
  alsoVerbs,
  alsoPlaces,
  titles,
  titlesNeverAlone,
  particles,
  beforeFirm: words('the our this that their'),
  firmBefore: words('fa firma messrs firm company'),
  article: words('a'),
  formerly: words('ex former'),
  within: words('in'),
  surnameBegins,
  ofThings,
  places,
  personDoes,
  onlyPersonDoes,
  beforePerson,
  beforeEither,
  beforePlace,
  meets: words('met rang phoned emailed texted pinged thanked saw called told asked'),
  animals,
  afterThing,
  camel: /^(?!(?:Mc|Mac|De|Di|Du|Da|La|Le|Van|Von|Fitz|O|Ni|Ap)\p{Lu})\p{L}*\p{Ll}\p{Lu}/u,
  feast: /^(?:'s|s')? (?:[Dd]ay|Eve|[Nn]ight|Mass)\b/u,
  finite:
    /^(?:\p{L}+(?:ed|[^s]s)|said|rang|went|came|told|wrote|got|took|gave|brought|sent|spoke|left|met|ran|is|was|has|had|bought|sold|felt|thought|knew)$/u,
  /** Shapes of surnames: what stands with one of them is a person. */
  surname:
    /^(?:o'\p{L}|mc\p{L}|mac[bcdfgklmnpqrst]|fitz\p{L}|\p{L}+(?:sson|sdottir|sen|ski|ska|sky|skaya|ovic|evic|ova|eva|enko|escu|opoulos|akis|idis|yan|shvili|dze|oglu|zadeh|inen|vich|witz|stein|berg|mann|ez))$/u,
  /** More than one word, a firm or a thing all the same. */
  things: phrases(
    'taylor swift, elon musk, donald trump, king charles, bill gates, steve jobs, warren buffett, jeff bezos, tim cook, keir starmer, boris johnson, angela merkel, ed sheeran, david bowie, bob dylan, bruce springsteen, jane austen, charles dickens, agatha christie, james joyce, sally rooney, stephen king, paul mccartney, john lennon, roger federer, rafael nadal, rory mcilroy, lionel messi, jamie oliver, gordon ramsay, david attenborough, albert einstein, winston churchill, vincent van gogh, leonardo da vinci, charles darwin, isaac newton, nelson mandela, mother teresa, jp morgan, j.p. morgan, april fools, april fool, morgan stanley, goldman sachs, johnson controls, ben nevis, st james, st andrews, st patrick, don quixote, harry potter, father christmas, santa claus, black friday, uncle sam, lloyd george, marks and spencer, john lewis, rolls royce, aston martin, alfa romeo, ben hur, jack daniels, jim beam, johnnie walker, ernst young, merck, hugo boss, calvin klein, tommy hilfiger, paul smith, ted baker, levi strauss, eli lilly, charles schwab, thomas cook, thomas reuters, ralph lauren, louis vuitton, christian dior, yves saint laurent, mary poppins, james bond, sherlock holmes',
  ),
} as const
