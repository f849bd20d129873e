/** Names of invented people, as they are written where they come from. None is taken from anyone. */
import type { Random } from './random.ts'

export type SampleName = {
  readonly name: string
  readonly given: string
  readonly family: string
  readonly nickname: string
  readonly say: string
}

type Culture = {
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** The family name stands first. */
  readonly familyFirst?: true
  /** Nothing between the two. */
  readonly joined?: true
  /** How common it is among the people of this journal. */
  readonly weight: number
}

const culture = (weight: number, given: string, family: string, more: Partial<Culture> = {}): Culture => ({
  weight,
  given: given.split(', '),
  family: family.split(', '),
  ...more,
})

// prettier-ignore
const cultures: readonly Culture[] = [
  culture(14, 'Siobhán, Caoimhe, Aoife, Niamh, Gráinne, Tadhg, Ruairí, Eoghan, Pádraig, Cillian, Róisín, Saoirse, Diarmuid, Órla, Fionnuala', 'Keeley, Ó Briain, Nic Dhonncha, Ní Mhurchú, Mac Cárthaigh, O’Dowd, Breathnach, de Búrca, Ó Súilleabháin, Fitzgerald, Hanrahan'),
  culture(12, 'Alice, Thomas, Priya-Rose, Benjamin, Harriet, George, Imogen, Oliver, Nora, Samuel, Beatrice, Edmund, Jo, Philippa', 'Ashdown, Whitcombe, Marlowe, Penhaligon, Thackwray, Featherstone, Brook, Lisle-Carr, Holloway, Pemberton'),
  culture(9, 'Łukasz, Małgorzata, Zofia, Stanisław, Agnieszka, Wojciech, Grażyna, Michał, Bożena, Żaneta', 'Wiśniewski, Dąbrowska, Zieliński, Wójcik, Szczepański, Krzyżanowska, Łęcki, Brzęczyszczykiewicz, Żurawska'),
  culture(8, '伟, 秀英, 娜, 敏, 静, 丽, 强, 磊, 晓明, 雨桐, 子涵, 梓萱', '王, 李, 张, 刘, 陈, 杨, 赵, 黄, 欧阳, 司马, 诸葛', { familyFirst: true, joined: true }),
  culture(7, 'محمد, فاطمة, أحمد, ليلى, يوسف, عائشة, سلمى, خالد, نور, هالة, مريم', 'الحداد, بن سالم, العلي, حسن, المصري, القرشي, النجار, الخطيب, منصور'),
  culture(7, 'Ọlábísí, Adébáyọ̀, Títílayọ̀, Fẹ́mi, Olúwaṣeun, Ìyábọ̀, Káyọ̀dé, Ṣadé, Bọ́lájí, Àkànní', 'Adéwálé, Ògúnbánjọ, Ọládipọ̀, Akíntọ́lá, Ajàyí, Ṣóyínká-Ọ̀ṣun, Balógun, Olúwọlé'),
  culture(6, 'Nguyễn Thị Hạnh, Đức, Phương, Quỳnh, Tuấn, Hằng, Thảo, Bảo', 'Trần, Lê, Phạm, Huỳnh, Vũ, Đặng, Bùi', { familyFirst: true }),
  culture(6, 'Jiří, Kateřina, Dvořák, Žofie, Ondřej, Šárka, Čeněk, Růžena', 'Němec, Svobodová, Procházka, Kučerová, Veselý, Říhová'),
  culture(6, 'José Luis, María del Carmen, Iñaki, Begoña, Íñigo, Nuria, Álvaro, Lucía', 'Núñez Ibarra, García-Peña, Etxeberria, Muñoz, Rodríguez de la Fuente, Güell'),
  culture(5, 'François, Anaïs, Loïc, Maëlle, Gaël, Hélène, Benoît, Chloé', 'Lefèvre, d’Aubigné, Le Goff, Desrosiers, Châtelain, Français'),
  culture(5, 'Jürgen, Käthe, Sören, Annegret, Björn, Ute, Gösta, Ingeborg', 'Größmann, Weiß, von Ahlefeldt, Müller-Lüdenscheidt, Groß, Bäcker'),
  culture(4, 'Þórdís, Ásgeir, Guðrún, Sigríður, Hallgrímur, Ægir', 'Jónsdóttir, Þorsteinsson, Einarsdóttir, Ólafsson'),
  culture(4, 'प्रिया, अर्जुन, लक्ष्मी, राहुल, कविता, संजय', 'शर्मा, पटेल, अय्यर, सिंह, चट्टोपाध्याय'),
  culture(4, '花子, 健太, さくら, 翔太, 美咲, 陽菜', '佐藤, 鈴木, 髙橋, 渡邊, 小林', { familyFirst: true }),
  culture(4, '민준, 서연, 지우, 하은, 도윤, 예은', '김, 이, 박, 최, 정, 남궁', { familyFirst: true, joined: true }),
  culture(4, 'Оксана, Тарас, Ганна, Євген, Їлія, Богдан', 'Шевчук, Коваленко, Мельник, Лисенко, Ґалаґан'),
  culture(3, 'Ελένη, Γιώργος, Αικατερίνη, Νίκος, Ιωάννα', 'Παπαδόπουλος, Οικονόμου, Γεωργίου, Αλεξάνδρου'),
  culture(3, 'שירה, יונתן, תמר, אביגיל, נועם', 'לוי, בן־דוד, כץ, פרידמן'),
  culture(3, 'İbrahim, Ayşe, Gülşen, Çağla, Ömer, Işıl', 'Yılmaz, Şahin, Öztürk, Güneş, Kılıç'),
  culture(3, 'Ngaio, Wiremu, Anahera, Tāne, Mere', 'Te Rangi, Ngāta, Paewai, Tūhoe'),
  culture(2, 'Suharto, Bambang, Putri, Wayan', ''),
]

const bag = cultures.flatMap((one) => Array.from({ length: one.weight }, () => one))

/** How a few of the harder ones are said. */
const said: Readonly<Record<string, string>> = {
  Siobhán: 'shi-VAWN',
  Caoimhe: 'KEE-va',
  Niamh: 'NEEV',
  Tadhg: 'TIGE, like tiger',
  Saoirse: 'SEER-sha',
  Łukasz: 'WOO-kash',
  Małgorzata: 'mow-go-ZHA-ta',
  Wojciech: 'VOY-chekh',
  Jiří: 'YI-rzhi',
  Olúwaṣeun: 'o-loo-wa-SHAY-oon',
  Þórdís: 'THOR-dees',
  Anaïs: 'ah-nah-EES',
  Quỳnh: 'KWIN',
}
const short: Readonly<Record<string, string>> = {
  Thomas: 'Tom',
  Benjamin: 'Ben',
  Małgorzata: 'Gosia',
  Kateřina: 'Káťa',
  'José Luis': 'Pepe',
  Stanisław: 'Staszek',
  Beatrice: 'Bea',
  Títílayọ̀: 'Títí',
}

export const nameFrom = ({ pick, chance }: Random): SampleName => {
  const { given: givens, family: families, familyFirst, joined } = pick(bag)
  const given = pick(givens)
  const family = chance(0.03) ? '' : pick(families)
  const parts = (familyFirst ? [family, given] : [given, family]).filter(Boolean)
  return {
    name: parts.join(joined ? '' : ' '),
    given,
    family,
    nickname: chance(0.5) ? (short[given] ?? '') : '',
    say: said[given] ?? '',
  }
}
