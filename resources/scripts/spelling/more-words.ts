/** Words of today's work that the dictionaries of 2020 do not have. Small letters, except for what is written with others. */
export const moreWords: readonly string[] = `
  onboard onboards onboarded onboarding offboard offboarding upskill upskilled upskilling reskill reskilling webinar webinars podcast podcasts podcasted
  podcaster blockchain fintech fintechs edtech proptech biotech biotechs medtech cleantech startup startups scaleup scaleups unicorn deliverable deliverables
  stakeholder stakeholders takeaway takeaways workstream workstreams roadmap roadmaps runbook runbooks playbook playbooks timeline timelines timebox
  timeboxed wireframe wireframes backend frontend fullstack dev devs app apps website websites homepage login logins signup signups email emails emailed
  emailing inbox inboxes chatbot chatbots cybersecurity ransomware phishing malware microservice microservices serverless multicloud datacentre datacentres
  datacenter datacenters smartphone smartphones wifi voicemail voicemails texted texting videocall screenshare screenshares screenshot screenshots
  selfie selfies hashtag hashtags emoji emojis meme memes livestream livestreams livestreamed lockdown lockdowns furlough furloughed coronavirus
  vaccinated unvaccinated telehealth neurodivergent neurodiverse neurodiversity mindfulness vegan vegans veganism flexitarian gluten keto oat hummus
  prosecco barista baristas brunch brunches cosplay staycation staycations glamping airbnb rebrand rebrands rebranded rebranding rebuild cofounder
  cofounders coworker coworkers coworking workflow workflows workspace workspaces worklog reorg reorgs restructure restructures restructured headcount
  headcounts freelancer freelancers sabbatical sabbaticals retrofit retrofits retrofitted decarbonise decarbonize decarbonisation decarbonization
  stewardess childminder childminders childcare daycare preschool preschooler preschoolers kindergartener stepson stepdaughter stepmum stepdad
  granddaughter grandad grandkid grandkids godson goddaughter goddaughters mum mums mom moms nan nana toddler toddlers parkrun triathlete triathletes
  triathlon triathlons padel pickleball paddleboard paddleboarding kitesurfing wakeboarding snowboarding bouldering pilates crossfit marathoner cyclocross
  pts calc calcs pls plz thx capex opex regs lol acc tmrw btw mtg mtgs appt appts hols dept mgmt govt ret sess stmt uptime downtime drawdown drawdowns roundtable
  roundtables greenway greenways treehouse treehouses chartership anonymise anonymised anonymize anonymized futsal redline redlines redlined stairlift b'day
  b'days whiskey whiskeys pdf pdfs cyber drone drones rollout rollouts handover handovers carer carers respite
  ok okay yep nope gonna wanna kinda hmm ha hi hey vs etc eg ie approx tbc tba asap fyi rsvp
  LinkedIn WhatsApp YouTube Google Zoom Brexit Covid Slack Excel PowerPoint Airbnb Uber Netflix Wi-Fi
`
  .trim()
  .split(/\s+/)

/** Words there are, and that are a slip wherever anybody writes them. */
export const unmeant: readonly string[] = ['cant', 'wont', 'calender', 'ort', 'hist', 'wist']
