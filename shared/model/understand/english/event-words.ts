/** Classes the rules of life events ask for. */
import type { Vocabulary } from '../engine/pattern.ts'

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/u)

export const eventWords: Vocabulary = {
  /** When it was, or a pause after it has been said. */
  lately: [
    ...list(
      `last, {date}, on, in, over, at, this, yesterday, today, tonight, since, just, as of, recently, earlier, a week ago, a fortnight ago, a month ago, two weeks ago, three weeks ago, two months ago, ten days ago, the other day, the other week, the week before, around, during, after, at last, finally, aged, too, peacefully, suddenly, :, $`,
    ),
    ',',
  ],
  bodypart: list(`
    leg, legs, arm, arms, ankle, ankles, wrist, wrists, hip, hips, back, knee, knees, foot, feet, hand, hands, shoulder, shoulders, collarbone, toe, toes, finger, fingers, rib, ribs, elbow, neck, pelvis, femur, achilles, cruciate, acl, tendon, ligament, jaw, nose, thumb, skull, kneecap, vertebra, shin, heel, hamstring, meniscus, disc, spine, kidney, kidneys, liver, lung, lungs, heart, heart valve, valve, eye, eyes, cataract, cataracts, appendix, gallbladder, gall bladder, tonsils, tumour, tumor, hernia, prostate, kidney stone, kidney stones, gallstones, thyroid, mole, bowel, breast, cyst, lump, polyp, polyps, womb, ovary, wisdom tooth, wisdom teeth, stoma, bunion, bunions, sinuses, nodule, melanoma, spleen, carpal tunnel, rotator cuff`),
  implant: list(
    'pacemaker, stent, stents, new hip, new knee, new knees, new hips, new valve, new heart, new kidney, new liver, hip replacement, knee replacement, valve replacement, transplant, bypass, triple bypass, caesarean, c-section, mastectomy, hysterectomy, appendectomy, keyhole surgery, defibrillator, cochlear implant, plate, pins, screws',
  ),
  operation: list(
    'surgery, operation, op, bypass, transplant, procedure, hip replacement, knee replacement, knee op, hip op, back op, eye op, valve op, heart op, heart surgery, back surgery, hip surgery, knee surgery, eye surgery, appendix surgery, brain surgery, cataract op, hernia op, mastectomy, hysterectomy, angioplasty, biopsy',
  ),
  illness: list(`
    pneumonia, shingles, meningitis, dengue, malaria, lyme, lyme disease, hepatitis, glandular fever, pleurisy, sepsis, appendicitis, pancreatitis, kidney stones, bronchitis, blood poisoning, chickenpox, measles, mumps, whooping cough, tuberculosis, tb, long covid, a blood clot, a clot, gallstones, typhoid, scarlet fever, bell's palsy, labyrinthitis, endocarditis, colitis, diverticulitis, an infection, a kidney infection, a chest infection, a slipped disc, covid again, jaundice, a bad flu, norovirus`),
  slight: list(
    'covid, flu, the flu, a bug, a bad back, food poisoning, a virus, a fever, tonsillitis, gastro, back trouble, migraine, vertigo, laryngitis',
  ),
  disease: list(`
    cancer, breast cancer, prostate cancer, lung cancer, bowel cancer, skin cancer, leukaemia, leukemia, lymphoma, melanoma, myeloma, a tumour, a tumor, a brain tumour, a brain tumor, parkinson's, alzheimer's, dementia, ms, multiple sclerosis, mnd, als, motor neurone, motor neurone disease, diabetes, type 1 diabetes, type 2 diabetes, coeliac, coeliac disease, celiac, crohn's, lupus, epilepsy, glaucoma, macular degeneration, adhd, autism, angina, osteoporosis, arthritis, rheumatoid arthritis, cystic fibrosis, copd, asthma, bipolar, depression, endometriosis, heart failure, kidney failure, huntington's, anorexia, a heart murmur, a heart condition, psoriasis, sarcoidosis, ocd`),
  title: list(`
    vp, svp, evp, avp, vice president, vice-president, director, managing director, manager, general manager, partner, equity partner, senior partner, managing partner, head of ~, group head, team lead, team leader, ceo, cfo, coo, cto, cio, cmo, ciso, chro, md, gm, president, chair, chairman, chairwoman, chairperson, dean, professor, full professor, associate professor, consultant, senior consultant, captain, sergeant, inspector, superintendent, headteacher, head teacher, headmaster, headmistress, deputy head, deputy, supervisor, editor, editor-in-chief, counsel, general counsel, controller, treasurer, chief ~, colonel, judge, secretary general, permanent secretary, minister, ambassador, consul, bishop, matron, ward sister, charge nurse, foreman, forewoman, station manager, branch manager, store manager, plant manager, silk, kc, qc, senior associate, country manager, regional manager, area manager`),
  city: list(
    'the bank, the firm, the company, the practice, the partnership, the council, the ministry, the department, the civil service, the agency, the school, the hospital, the university, the army, the police, the guards, the paper, the group',
  ),
  brand: list(
    'tesla, bmw, audi, mercedes, merc, volvo, porsche, jaguar, range rover, land rover, defender, mini, vw, volkswagen, golf gti, toyota, hyundai, kia, skoda, polestar, ferrari, ford, bentley, vespa, ducati, harley, triumph, brompton, campervan, camper van, camper, motorhome, caravan, motorbike, motorcycle, boat, sailboat, sailing boat, yacht, e-bike, ebike, electric car, ev, car, van, pick-up, pickup, tractor, jeep, scooter, kayak, canoe, narrowboat, dinghy, rib, glider, ev6, id4, lexus, honda, mazda, fiat, fiat 500, alfa, renault, zoe, peugeot, citroen, dacia, saab',
  ),
  homepart: list(
    'house, home, flat, apartment, cottage, kitchen, basement, cellar, roof, farm, barn, garage, place, shop, workshop, shed, stables, attic, loft, ceiling, conservatory, bungalow, holiday home, farmhouse, summer house, villa, cabin, chalet, office at home, studio, greenhouse, garden wall, chimney',
  ),
  kidpet: list(
    'dog, puppy, pup, cat, kitten, horse, pony, spaniel, labrador, lab, retriever, golden retriever, terrier, greyhound, collie, border collie, rabbit, parrot, hamster, beagle, dachshund, poodle, lurcher, whippet, cockapoo, labradoodle, cavapoo, setter, pug, mare, foal, hound, tortoise, donkey, budgie, budgies, guinea pig, guinea pigs, ferret, corgi, husky, boxer, bulldog, alsatian, german shepherd, schnauzer, westie, jack russell, springer, cocker, staffie, st bernard, vizsla, rottweiler, siamese, tabby, rescue dog, rescue cat, old dog, old cat, goat, goats, kittens, puppies, hens, chickens',
  ),
  langcert: list(
    'dele, delf, dalf, goethe, goethe exam, hsk, jlpt, toefl, ielts, celi, cils, telc, testdaf, toeic, teg, siel, plida, b1, b2, c1, c2, a2, n1, n2, n3, n4, n5',
  ),
  language: list(
    'irish, french, german, italian, spanish, japanese, mandarin, chinese, cantonese, polish, danish, dutch, russian, arabic, portuguese, norwegian, swedish, finnish, welsh, gaelic, greek, turkish, hebrew, hindi, korean, czech, hungarian, romanian, ukrainian, catalan, basque, icelandic, english, latin, sign language, swahili, urdu, farsi, thai, vietnamese',
  ),
  nation: list(
    'irish, british, american, canadian, australian, german, french, italian, spanish, swiss, swedish, norwegian, danish, finnish, dutch, belgian, portuguese, polish, austrian, us, uk, eu, greek, indian, japanese, singaporean, brazilian, new zealand, south african, czech, icelandic, luxembourg, maltese',
  ),
  farcity: list(
    'lisbon, porto, madrid, barcelona, valencia, seville, malaga, paris, lyon, nice, berlin, munich, hamburg, vienna, zurich, geneva, basel, amsterdam, rotterdam, brussels, copenhagen, stockholm, gothenburg, oslo, helsinki, milan, rome, florence, athens, istanbul, dubai, abu dhabi, doha, riyadh, singapore, hong kong, tokyo, osaka, shanghai, beijing, seoul, sydney, melbourne, perth, brisbane, adelaide, auckland, wellington, toronto, vancouver, montreal, ottawa, calgary, mexico city, buenos aires, montevideo, santiago de chile, lima, bogota, bogotá, são paulo, sao paulo, rio, cape town, johannesburg, nairobi, lagos, accra, cairo, mumbai, delhi, bangalore, bangkok, kuala lumpur, hanoi, saigon, jakarta, manila, taipei, tel aviv, prague, budapest, warsaw, krakow, kraków, bucharest, sofia, zagreb, tallinn, riga, vilnius, malta, cyprus, bali, crete, mallorca, ibiza, tenerife, madeira, the algarve, tuscany, provence, andalusia, brittany, normandy, bavaria',
  ),
  farplace: list(
    'patagonia, antarctica, the galapagos, galapagos, japan, new zealand, australia, nepal, everest, the himalayas, bhutan, peru, machu picchu, the silk road, mongolia, vietnam, south america, the amazon, tanzania, kenya, namibia, madagascar, india, china, iceland, alaska, the arctic, svalbard, hajj, the hajj, umrah, mecca, medina, lourdes, jerusalem, santiago, the camino, camino, tibet, kilimanjaro, the trans-siberian, the pacific, the outback, cape horn, the north pole, the south pole, chile, argentina, borneo',
  ),
  feat: list(`
    marathon, half-marathon, half marathon, triathlon, ironman, half ironman, ultra, ultramarathon, 10k, 5k, 10 miler, park run, mont blanc, kilimanjaro, everest, matterhorn, ben nevis, snowdon, scafell pike, carrauntoohil, croagh patrick, toubkal, elbrus, aconcagua, denali, fuji, mount fuji, munro, munros, wainwright, wainwrights, etape, ring of kerry, personal best, century, century ride, land's end, jogle, lejog, english channel, the channel, channel, swimrun, vasaloppet, comrades, fastnet, spartathlon, channel swim, base camp, three peaks, tough mudder, hyrox, ride london, london marathon, great north run, two oceans, boston, sub-3, sub-4, relay, regatta, wild swim, ice mile, half, ultra trail, utmb, granfondo, gran fondo, sportive, double century, hole in one, ace, atlantic, loch ness, north channel, 100 miles, 100 miler, 100-miler, black run, comrades marathon, 70.3`),
  exam: list(
    `exam, exams, finals, bar, bar exam, driving test, test, resit, resits, boards, cfa, acca, aca, cima, cpa, pmp, cissp, leaving cert, junior cert, interview, viva, orals, mocks, gcses, a-levels, a levels, abitur, bac, baccalaureate, matura, gaokao, usmle, mrcp, mcat, lsat, sqe, fe exam, pe exam, ccna, aws, steuerberater, state exam, theory test, driving, eleven plus, 11-plus, notary exam, bar exams, part ~, stage ~, level ~, paper ~, module ~, grade ~, piano grade, licence, pilot's licence, certification, highers, prelims, comps, chartership, citizenship test`,
  ),
  bigschool: list(
    'school, big school, primary, primary school, kindergarten, creche, crèche, daycare, nursery, nursery school, montessori, junior infants, senior infants, secondary, secondary school, high school, first grade, year one, year 1, year seven, year 7, reception, preschool, pre-school, playschool, boarding school, cp, grade one, kita, playgroup, first class, middle school, elementary, elementary school, p1, prep school, forest school, gymnasium, lycée, ecole, maternelle',
  ),
  smokes: list(
    'smoking, cigarettes, the cigarettes, cigs, the fags, fags, vaping, the vape, drinking, alcohol, the drink, drink, booze, the booze, gambling, nicotine, caffeine, coffee, sugar, chocolate, meat, red meat, gluten, dairy, social media, facebook, instagram, twitter, wine, snus, weed, betting, the bookies, sweets, sleeping pills, painkillers, energy drinks, fizzy drinks',
  ),
  sport: list(
    'swims, runs, cycles, walks, jogs, meditates, rows, trains, does yoga, does pilates, goes to the gym, goes swimming, goes running, lifts weights, fasts, does tai chi, bikes to work, cycles to work, walks to work, gets up at ~, is up at ~, journals, stretches, works out, does parkrun, sea-swims, sea swims',
  ),
}
