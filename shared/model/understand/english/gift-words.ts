/** What is given, offered and forbidden: classes for the rules of boundaries. */
import type { Vocabulary } from '../engine/pattern.ts'

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/u)

/** Read only where a rule has said what it is about: "samples" may be of soil. */
const smallThings = list(`
  pen, pens, mug, mugs, notebook, notebooks, calendar, calendars, diary, diaries, a book, books, watch, painting, picture, ring, necklace, bracelet, vase, rug, clock, sculpture, print, scarf, cufflinks, jersey, jerseys, shirt, signed shirt, product, products, object, objects, item, items, goods, thing, things, toy, toys, umbrella, sweets, parcel, parcels, package, packages, a product, free product, merchandise, prizes, tea towel`)

export const giftWords: Vocabulary = {
  smallthing: smallThings,
  gift: list(`
    ham, hams, panettone, stollen, turkey, turkeys, diwali box, diwali boxes, gift box, gift boxes, sweet box, sweet boxes, red packet, red packets, memento, mementos, mementoes, shawl, shawls, garland, garlands, cigars, pralines, box of eggs, jar of honey, pot of jam, olive oil, thank-you, thank-yous, thank-you gift, thank-you present, christmas boxes, case of claret, case of beer, case of ~, crate of ~, goodwill gift, courtesy gift, courtesy gifts, biscuit tin, tin of biscuits, tin of shortbread, ochugen, oseibo, gift, gifts, present, presents, giveaway, giveaways, hamper, hampers, koha, omiyage, mithai, bottle, bottles, bottle of ~, bottles of ~, case of wine, wine, wines, champagne, whiskey, whisky, spirits, chocolate, chocolates, box of chocolates, flowers, bouquet, bouquets, swag, merch, merchandise, gratuity, gratuities, token, tokens, token gifts, voucher, vouchers,
    gift card, gift cards, gift voucher, gift vouchers, gift basket, gift baskets, basket, baskets, fruit basket, card, cards, christmas card, christmas cards, thank-you card, thank-you cards, geschenk, geschenke, geschenken, cadeau, cadeaux, regalo, regalos, goody, goodies, goodie bag, goodie bags, goody bag, goody bags, souvenir, souvenirs, keepsake, keepsakes, trinket, trinkets, knick-knacks,
    christmas gift, christmas gifts, xmas gift, xmas gifts, christmas present, christmas presents, christmas box, xmas box, christmas hamper, christmas hampers, christmas parcel, cake, cakes, sweets, box of sweets, diwali sweets, mooncakes, promotional items, promo items, branded items, merch item, anything in the post, anything by post, anything by courier, welcome pack, welcome packs, red envelope, red envelopes, hongbao, lai see`),
  meal: list(`
    meal, meals, lunch, lunches, dinner, dinners, breakfast, breakfasts, brunch, brunches, supper, suppers, buffet, banquet, banquets, drink, drinks, coffee, coffees, tea, cup of coffee, cup of tea, espresso, cappuccino, latte, cuppa, pint, pints, beer, beers, round, round of drinks, cocktails, food, bottle of water, glass of water, water, food and drink, food or drink, sandwich, sandwiches, waffle, pizza, canapes, canapés, snack, snacks, biscuit, biscuits, refreshments, refreshment, catering, restaurants, bewirtung, bewirtungen,
    business lunch, business lunches, business meal, business meals, business dinner, business dinners, working lunch, working lunches, working dinner, working dinners, working meal, working meals, dinner invitation, dinner invitations, lunch invitation, lunch invitations, dining, fine dining, a bite, fed, fed by, lunch her, lunch him, lunch them, eat out, ice cream`),
  event: list(`
    ticket, tickets, event, events, social event, social events, match, matches, game, games, ball game, ball games, concert, concerts, box, boxes, corporate box, corporate boxes, box seat, box seats, seat, seats, gala, galas, gala seat, match ticket, match tickets, game tickets, concert tickets, conference ticket, conference tickets, golf day, golf days, golf outing, golf outings, golf, opera, the theatre, theatre, theatre tickets, rugby, rugby tickets, football tickets, cricket, the races, races, racing, race day, race days, tennis, wimbledon, ascot, cheltenham, the derby, the football, cup final, festival, festivals, show, shows, outing, outings, a party, our party, our parties, the party, garden party, garden parties, drinks party, birthday party, christmas parties, summer parties, office party, summer party, christmas party, reception, receptions,
    christmas night, christmas night out, christmas do, night out, nights out, the do, our do, summer do, barbecue, bbq, tasting, wine tasting, christmas drinks, jolly, jollies, ballet, musical, musicals, sports, the grand prix, grand prix, six nations, the open, world cup, polo, regatta, fundraiser dinner, gala dinner, gala dinners, awards dinner, awards dinners, season tickets, season ticket, sporting events, sports events, cultural events, events and outings, vip pass, vip passes, suite, corporate suite, awards night, charity ball, screening, screenings, days out, day out, away day, away days, anything ticketed, ticketed events`),
  travel: list(`
    travel, travel costs, travel expenses, trip, trips, site trips, study trip, study trips, paid travel, paid trips, flight, flights, fare, fares, air fare, airfare, hotel, hotels, hotel room, hotel rooms, hotel night, hotel nights, night in a hotel, accommodation, lodging, lodgings, junket, junkets, taxi, taxis, cab, cabs, lift, lifts, train fare, train fares, bus fare, hotel night, train ticket, train tickets, plane ticket, plane tickets, excursion, excursions, abroad, foreign trips, overnight stay, overnight stays, overnights, upgrade, upgrades, flown, paid conference, put up, chauffeur`),
  invitation: list(
    'invitation, invitations, an invite, any invite, invites, invited out, invite {takers} out, be invited out',
  ),
  hospitality: list(
    'entertainment, entertaining, corporate entertainment, corporate entertaining, client entertaining, client entertainment, hospitality, corporate hospitality, client hospitality, supplier hospitality, wining and dining, wining, dining out, hospitalities, entertained, wined and dined',
  ),
  othergift: list(
    "favour, favours, favor, favors, sample, samples, free sample, free samples, per diem, per diems, speaker fee, speaker fees, finder's fee, finder's fees, referral fee, referral fees, speaking fee, speaking fees, speaker's fee, consulting fee, stipend, stipends, retainer, cash equivalents, envelope, envelopes, fee, fees, cash, money, be paid, honorarium, honoraria, loan, loans, discount, discounts, commission, kickback, kickbacks, bribe, bribes, benefit in kind",
  ),
  /** Of no kind. */
  anysort: list(
    'treat, treats, freebie, freebies, freebees, thing of value, things of value, item of value, items of value, perk, perks, benefit, benefits, inducement, inducements, advantage, advantages, extras, sweeteners, backhanders',
  ),
  anygift: [
    '{gift}',
    '{meal}',
    '{event}',
    '{invitation}',
    '{othergift}',
    '{travel}',
    '{hospitality}',
    '{anysort}',
    ...list(
      'anything, anything of value, anything at all, nothing, something, a thing, anything else, honoraria, honorarium, benefit, benefits, inducement, inducements, advantage, advantages, cash, cash gifts, bribes, any of that, that sort of thing, such things',
    ),
  ],
  /** What is hardly ever spoken of but as something given. */
  plaingift: list(`
    gift, gifts, present, presents, hamper, hampers, freebie, freebies, freebees, swag, giveaways, vouchers, gift cards, gift vouchers, gratuities, goodies, goody bags, goodie bags, perks, favours, favors, kickbacks, treats, souvenirs, tokens, bottles, christmas gifts, christmas presents, christmas hampers, cadeaux, geschenke, hospitality, corporate hospitality, entertainment, entertaining, corporate entertainment, wining and dining, junkets, junket, honoraria, trinkets, flowers or presents, flowers or gifts, gift baskets, baskets, flowers, chocolates, christmas cards, invitations`),
  /** What may just be missing, where nothing is said of a rule. */
  maybegift: list(`
    ticket, tickets, box tickets, match tickets, boxes, rugby, golf, matches, concerts, lunch, lunches, dinner, dinners, breakfast, breakfasts, business lunches, business meals, meal, meals, drinks, drink, coffee, espresso, food, travel, trips, flights, hotels, hotel, events, event, outings, shows, parties, games, lifts, taxis, wine, bottle, cards, card, samples, product, products, parcels, cash, fee, fees, lift, sandwiches, catering`),
  giftsize: list(
    'a, an, any, no, our, the, this, that, even, even a, even an, so much as a, so much as an, as much as a, all, all the, every, such, further, more, one, any more, any sort of, any kind of, any form of, all sorts of, all kinds of, all forms of, whatever, those',
  ),
  giftkind: list(
    'gift, secret santa, paid-for, company-paid, client-paid, supplier-paid, expenses-paid, all-expenses-paid, all-expenses, year-end, end-of-year, seasonal, personal, client, client-side, supplier, suppliers, vendor, vendors, broker, free, paid, small, little, tiny, modest, lavish, christmas, xmas, corporate, business, physical, odd, expensive, seasonal, promotional, branded, third-party, sponsored, festive, festival, diwali, new year, easter, eid, nice, posh, fancy, big, trade fair, external, private, working, external, usual, external, outside, commercial, luxury, sports, sporting, social, the odd, one, cash, monetary, nominal, token, symbolic',
  ),
  gifts: [
    '{giftsize}? {giftkind}? {giftkind}? {anygift}',
    "{giftsize}? (vendors'|suppliers'|brokers'|bidders'|contractors'|consultants') {anygift}",
  ],
  onesort: list(
    'drink, alcohol, wine, booze, spirits, whisky, food, meat, cash, chocolate, chocolates, bottle, bottles, flowers, leather, pork, sweets, money, anything alcoholic, perfume, beer',
  ),
  /** Those who give, as they are called at the other side. */
  /** Words for gifts that are mostly something else. */
  softgift: list(
    'card, cards, round, box, boxes, seat, seats, show, shows, match, matches, game, games, fee, fees, money, payment, payments, commission, event, events, tea, coffee, food, travel, flight, flights, trip, trips, hotel, hotels, restaurant, catering, drink, drinks, beer, fare, fares, cab, cabs, lift, lifts, upgrade, upgrades, cash, loan, loans, discount, discounts, basket, baskets, tennis, racing, golf, something, nothing, anything, a thing, anything else',
  ),
  /** Anywhere near a gift it says no. */
  barring: list(
    "not allowed, not permitted, never allowed, doesn't allow, does not allow, don't allow, won't allow, will not allow, no longer allowed, doesn't permit, not possible, impossible, forbid, forbids, forbidden, forbade, prohibits, prohibited, bans, banned, barred, bars, outlawed, rules it out, rules them out, rule it out, ruled out, ruled it out, rules out, says no, say no, said no, said nein, a no, a no-no, a no-go, not on, off limits, off-limits, objects, objected, vetoed, refuses, refused, declines, must decline, must refuse, must return, has to return, have to return, sends them back, sends it back, send them back, send it back, sent back, goes back, go back, handed back, hand it back, hands it back, frowned on, frowned upon, frowns on, against, illegal, in breach, unacceptable, verboten, nothing doing, out of the question, out of bounds, can't, cannot, mustn't, may not",
  ),
  only: list('only, just, solely, merely, at most, strictly only, simply'),
  /** What hardly anybody would call a gift. */
  smallpresent: list(
    'notepad, notepads, pen and notepad, card, cards, christmas card, christmas cards, greeting card, greeting cards, thank-you card, thank-you cards, thank-you note, thank you note, note, handwritten note, handwritten card, note of thanks, letter, letter of thanks, bunch of flowers, bouquet, flowers, box of chocolates, chocolates, calendar, calendars, diary, pen, pens, mug, trinket, token, token gift, token gifts, small gift, small gifts, token present, book, fruit basket, tin of biscuits, biscuits, box of biscuits, plant, pot plant',
  ),
  /** Theirs who give, as rules call them. */
  othergiver: list(
    'supplier, vendor, broker, consultant, contractor, bidder, outsider, agency, adviser, advisor, tenderer, lobbyist, third party, service provider, client, sponsor, developer, grantee, firm, company',
  ),
  othergivers: list(
    'suppliers, vendors, brokers, consultants, contractors, bidders, outsiders, agencies, advisers, advisors, tenderers, lobbyists, third parties, service providers, sponsors, developers, grantees, outside firms, we',
  ),
  offer: list(
    'offer, give, send, buy, pay, pay for, treat, host, invite, entertain, feed, fly, put up, book, cover, bring, sponsor, fund, stand, hand, hand over, provide, pick up, chip in, contribute, reimburse, exchange, swap, let ~ buy, let ~ pay, let ~ pay for, let ~ get, let ~ cover, let ~ treat, let ~ book, let ~ stand',
  ),
  offering: list(
    'offer, give, send, buy, bring, invite, host, treat, post, courier, deliver, offering, giving, sending, buying, bringing, inviting, hosting, treating, posting, couriering, delivering, entertaining, sponsoring, funding, paying for, exchanging, swapping, sending over, dropping off',
  ),
  givers: list(
    'us, supplier, suppliers, vendor, vendors, broker, brokers, bidder, bidders, consultant, consultants, contractor, contractors, adviser, advisers, advisor, advisors, client, clients, firms, companies, outsiders, outside, agencies, applicants, tenderers, grantees, donors, charities, third parties, anyone, anybody, lawyers, auditors, customers, customer, the client, a client, any client, the trade, industry, partners, sponsors, lobbyists, developers, builders, service providers, providers, anyone outside',
  ),
  takers: list(
    'him, her, them, {name}, anyone there, anybody there, anyone, anybody, staff, the staff, officials, any of them, their staff, their people, the team, her team, his team, their team, employees, trustees, members, officers, people there, our contacts, our contact, the panel, panel members, the client, the council, the ministry, councillors, the committee, inspectors, the regulator, …1 lot, the …1 people, …1 staff, any …1 official, any …1 officials, the board, civil servants, the inspectors',
  ),
  nobody: list(
    'nobody, no one, no-one, none, no staff, no {smallthing}, no employee, no official, no officer, no trustee, no member, no member of staff, no civil servant, no judge, no councillor, no director, no doctor, no buyer, none of them, none of the ~, nobody there, nobody (from|on|of|with|who works for|working for) …3, no one (from|on|of|with|who works for|working for) …3, nobody in …3, no one in …3, no one at …2, nobody at …2',
  ),
  /** It is not allowed. */
  maynot: list(`
    may no longer, may not, may never, mayn't, mustn't, must not, must never, isn't allowed to, is not allowed to, aren't allowed to, are not allowed to, isn't allowed, aren't allowed, not allowed to, never allowed to, no longer allowed to, 's not allowed to, 're not allowed to, not allowed, isn't permitted to, is not permitted to, are not permitted to, aren't permitted to, not permitted to, no longer permitted to, is forbidden to, are forbidden to, forbidden to, forbidden from, is forbidden from, are forbidden from, barred from, banned from, prohibited from, precluded from, stopped from, prevented from, not supposed to, not meant to, not free to, not at liberty to, not entitled to, can no longer, can never, isn't to, is not to, aren't to, are not to, 's not to, 're not to, shouldn't, should not, should never, must refuse to, have to refuse to, has to refuse to, is under orders not to, are under orders not to, sworn not to, forbidden by …4 to, not in a position to, in no position to, not let`),
  /** Or it is not done. */
  cannot: list(`
    {maynot}, cannot, can't, cant, can not, isn't able to, is not able to, unable to, aren't able to, are unable to, is unable to, don't, do not, doesn't, does not, won't, will not, never, no longer, will never, would never, wouldn't, would not, refuses to, refuse to, declines to, prefers not to, prefer not to, would rather not, asked not to, asks not to`),
  canthave: list(
    "{maynot}, cannot, can't, cant, can not, isn't able to, is not able to, unable to, aren't able to, are unable to",
  ),
  mayhave: list(
    'may, can, could, allowed to, able to, permitted to, free to, is allowed, are allowed, is let, are let, may only, can only, may at most, will only, only allowed to, only',
  ),
  accept: list(
    'accept, accepting, accepts, receive, receiving, receives, be given, be sent, be bought, be offered, be handed, be gifted, be presented with, be brought, let us give, let us buy, let us send, let us pay, let us pay for, let us stand, let me buy, let me pay, let me pay for, let us cover, let us get, let me get, be made, be showered with',
  ),
  taking: list(
    'take, taking, keep, keeping, have, having, get, getting, touch, pocket, take home, carry off, enjoy, go near, take in',
  ),
  hosted: list(
    'be fed, be entertained, be hosted, be treated, be wined, be wined and dined, be bought, be taken to, be taken out, be taken for, be taken on, be taken, be flown, be put up, be driven, be invited, be invited to, be brought to, be comped, be our guest, be our guests, be guests of, be a guest of, be paid for, be sponsored, be hosted at, be treated to',
  ),
  going: list(
    'attend, attending, go to, going to, come to, coming to, join us at, join us for, join, be seen at, sit in, visit, travel to, come along to, come on, go on, let us book, let us arrange, let us host, let us organise',
  ),
  forbids: list(`
    rule out, outlaw, disallow, preclude, bar, forbids, forbid, forbidding, bans, banned, banning, has banned, have banned, bars, prohibits, prohibit, prohibiting, rules out, ruled out, outlaws, outlawed, disallows, doesn't allow, does not allow, don't allow, won't allow, will not allow, no longer allows, no longer allow, doesn't permit, does not permit, won't permit, don't permit, no longer permits, frowns on, frowns upon, frown on, frown upon, doesn't tolerate, don't tolerate, vetoes, precludes, put a stop to, puts a stop to, put an end to, stopped all, has stopped all, is against, are against, doesn't do, don't do, does not do, doesn't hold with, doesn't like, won't hear of, wants none of, wants no, want no, no more, scrapped, has scrapped, have scrapped, says no to, say no to, said no to, vetoed, doesn't approve of, clamped down on, is strict on, are strict on, zero tolerance on, zero tolerance for, a ban on, ban on`),
  refuses: list(
    'refuses, refuse, declines, decline, rejects, reject, returns, sends back, send back, hands back, hand back, hands in, hand in, gives back, turns down, turn down, turns away, hands over',
  ),
  verdict: list(`
    out from, out while, out until, out till, out here, out there, out under, forbidden, prohibited, banned, not allowed, not permitted, never allowed, never ok, never permitted, no longer allowed, no longer permitted, off the agenda, on the forbidden list, on the banned list, off limits, off-limits, off the cards, off the table, off the menu, out of the question, out of bounds, a no-go, no go, no-go, a no go, not at all, none at all, never at all, verboten, barred, taboo, illegal, unlawful, unacceptable, not acceptable, not accepted, never accepted, not ok, not okay, not on, not welcome, unwelcome, not wanted, a sacking offence, a firing offence, a disciplinary matter, a no, a no no, a no-no, a hard no, a flat no, a firm no, a definite no, a clear no, a big no, a straight no, an absolute no, no thank you, no thanks, refused, declined, politely declined, politely refused, returned, sent back, handed back, handed in, given back, raffled off, given to charity, given away, go back, goes back, destroyed, get destroyed, get sent back, get returned, gets sent back, gets returned, gets handed in, get handed in, frowned upon, frowned on, ruled out, strictly forbidden, strictly prohibited, strictly off limits, against the rules, against policy, against their rules, against their policy, against her rules, against the code, against the law, impossible, not possible, a breach, discouraged, a red line, zero, nein, must be refused, must be returned, must be declined, have to be refused, have to be returned, have to be declined, has to be refused, has to be returned, out $, out for, out and`),
  fine: list(
    'fine, ok, okay, allowed, permitted, acceptable, tolerated, accepted, no problem, grand, alright, all right, no questions, welcome, possible, yes, ja, kosher, in order, not a problem, no bother',
  ),
  ruled: list(
    'policy, rule, rules, code, handbook, charter, compliance, ethics, statute, regulation, regulations, law, guideline, guidelines, directive, contract, protocol, register, manual, bylaws, standing orders, constitution, code of conduct, conduct rules, standards, employer, company, firm',
  ),
  declared: list(`
    lands in, lands on, land in, ends up, end up, winds up, raffle, raffled, to charity, in the pot, into the pool, the pool, belongs to, becomes the property,    declared, declare, registered, register, reported, report, refused, refuse, returned, sent back, handed back, approved, approval, sign-off, signed off, pre-approved, disclosed, disclose, logged, recorded, prohibited, forbidden, banned, not allowed, has to go, have to go, must go, goes to, go in, goes in, go into, goes into, go on, goes on, goes through, needs, need, surrendered, handed in, handed over, off limits, off-limits, a problem, no go, a no-go, is out, are out, go back, goes back, to back, has to be, have to be, must be, permission, clearance, cleared, triggers, paperwork, a form, form, is a no, back to sender, escalated, goes straight, too much, head office, ethics`),
  upto: list(`
    up to, upto, up-to, below, under, max, max., maximum, at most, at the most, less than, no more than, not more than, not exceeding, maximal, maximally, only until, only up to, until, till, within, limit, limit of, limited to, capped at, cap of, cap, caps at, ceiling, ceiling of, threshold, threshold of, worth up to, worth less than, worth under, of up to, of less than, not above, not over, never over, never above, never more than, to a value of, to the value of, to a max of, to a maximum of, cheaper than, costing under, costing less than, ≤, <, =<, at or below, at or under, to, only to, stays below, stays under, stay below, stay under, keep it under, keep it below, kept under, kept below`),
  overby: list(`
    over, above, more than, beyond, exceeding, exceeds, in excess of, from, worth more than, worth over, worth above, greater than, north of, of more than, of over, higher than, upwards of, past, dearer than, pricier than, costlier than, bigger than, larger than, costing more than, costing over, that costs more than, more expensive than, valued over, valued above, valued at more than, at more than, at over, ≥, >, starting at`),
}
