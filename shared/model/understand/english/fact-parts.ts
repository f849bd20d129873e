/** What rules of facts have in common. */
import type { FactCategory } from '../../facts/kinds.ts'
import type { FactRule } from '../language.ts'

export const of = (category: FactCategory, ...patterns: readonly string[]): readonly FactRule[] =>
  patterns.map((pattern) => ({ category, pattern }))

/** Said of a relative; what is listed after it goes on about them. */
export const ofKin = (...patterns: readonly string[]): readonly FactRule[] =>
  patterns.map((pattern) => ({ category: 'family', kin: true, pattern }))

/** A relative of whom something is said. */
export const KIN =
  '(^|,|:|-|and|but|&|that|says|because|as|while) !(ex {trade}|ex {hobbyist}|ex ~ (player|champion|man)) ({owned}|(the|both|all)? {which}? {relation})'
export const PERSON = '({them}|{name}|{relative}|who)'
/** Said of somebody, or of nobody at the beginning of a note. */
export const DOES = `(^|,|:|-|&|^ (and|but|also|still|really|always|never|now|apparently|she|he)|${PERSON}|and|but|also)`
export const ILLNESS =
  "(cancer|leukaemia|leukemia|lymphoma|tumour|tumor|chemo|chemotherapy|radiotherapy|diabetes|dementia|alzheimer's|alzheimers|parkinson's|parkinsons|stroke|heart condition|heart trouble|heart problem|heart problems|bad heart|migraine|migraines|asthma|depression|anxiety|epilepsy|arthritis|ms|multiple sclerosis|motor neurone|motor neuron disease|als|crohn's|coeliac disease|celiac disease|ibs|lupus|fibromyalgia|long covid|copd|emphysema|angina|high blood pressure|blood pressure|tinnitus|vertigo|eczema|psoriasis|endometriosis|thyroid|autism|adhd|dyslexia|down syndrome|down's|cerebral palsy|cystic fibrosis|hepatitis|hiv|kidney trouble|kidney disease|kidney stones|dialysis|sciatica|slipped disc|bad back|bad knee|bad hip|bad knees|dodgy knee|dodgy hip|cataracts|cataract|glaucoma|macular degeneration|hearing aid|hearing aids|hay fever|insomnia|sleep apnoea|sleep apnea|pacemaker|gout|osteoporosis|burnout|burn-out|ptsd|panic attacks|vertigo|scoliosis|hernia|ulcer|ulcers|gallstones|meniere's|tremor|stammer|food allergies|peanut allergy|bipolar|schizophrenia|anorexia|bulimia|ocd|tourette's|menopause|perimenopause|anaemia|anemia|haemophilia|narcolepsy|neuropathy|lymphoedema|pleurisy|tuberculosis|malaria|lyme disease|rheumatism|rheumatoid arthritis|crohn's disease|colitis|ulcerative colitis|ibd|diverticulitis|pancreatitis|cirrhosis|aphasia|palsy|bell's palsy|muscular dystrophy|ataxia|myeloma|melanoma|sarcoma|breast cancer|prostate cancer|skin cancer|bowel cancer|lung cancer|brain tumour|arrhythmia|atrial fibrillation|afib|heart failure|heart murmur|aneurysm|high cholesterol|varicose veins|seizures|fits|cluster headaches|chronic pain|chronic fatigue|rsi|carpal tunnel|tennis elbow|frozen shoulder|plantar fasciitis|stomach trouble|reflux|acid reflux|a bad chest|a weak chest|a weak heart|a limp|a stoma|a stent|stents|stent|an implant|a cochlear implant|a guide dog|motion sickness|sinusitis|vitiligo|alopecia|rosacea|psoriatic arthritis|spina bifida|selective mutism|face blindness|long-sighted|autoimmune ~)"
export const CRAFT = '{hobby}'
