/** By the library's rule, in our own words: its Swedish and Norwegian names are incomplete. */
export const holidayNames = {
  '01-01': { fi: 'uudenvuodenpäivä', sv: 'nyårsdagen', en: 'New Year’s Day', nb: 'første nyttårsdag' },
  '01-06': { fi: 'loppiainen', sv: 'trettondagen', en: 'Epiphany', nb: 'helligtrekongersdag' },
  'easter -3': { fi: 'kiirastorstai', sv: 'skärtorsdagen', en: 'Maundy Thursday', nb: 'skjærtorsdag' },
  'easter -2': { fi: 'pitkäperjantai', sv: 'långfredagen', en: 'Good Friday', nb: 'langfredag' },
  easter: { fi: 'pääsiäispäivä', sv: 'påskdagen', en: 'Easter Sunday', nb: 'første påskedag' },
  'easter 1': { fi: 'toinen pääsiäispäivä', sv: 'annandag påsk', en: 'Easter Monday', nb: 'andre påskedag' },
  '05-01': { fi: 'vappu', sv: 'första maj', en: 'May Day', nb: 'arbeidernes dag' },
  '05-17': {
    fi: 'Norjan kansallispäivä',
    sv: 'Norges nationaldag',
    en: 'Norwegian Constitution Day',
    nb: 'grunnlovsdagen',
  },
  'easter 39': {
    fi: 'helatorstai',
    sv: 'Kristi himmelsfärdsdag',
    en: 'Ascension Day',
    nb: 'Kristi himmelfartsdag',
  },
  'easter 49': { fi: 'helluntaipäivä', sv: 'pingstdagen', en: 'Whit Sunday', nb: 'første pinsedag' },
  'easter 50': {
    fi: 'toinen helluntaipäivä',
    sv: 'annandag pingst',
    en: 'Whit Monday',
    nb: 'andre pinsedag',
  },
  'friday after 06-19': {
    fi: 'juhannusaatto',
    sv: 'midsommarafton',
    en: 'Midsummer Eve',
    nb: 'midtsommeraften',
  },
  'saturday after 06-20': {
    fi: 'juhannuspäivä',
    sv: 'midsommardagen',
    en: 'Midsummer Day',
    nb: 'midtsommerdagen',
  },
  'saturday after 10-31': {
    fi: 'pyhäinpäivä',
    sv: 'alla helgons dag',
    en: 'All Saints’ Day',
    nb: 'allehelgensdag',
  },
  '12-06': {
    fi: 'itsenäisyyspäivä',
    sv: 'självständighetsdagen',
    en: 'Finnish Independence Day',
    nb: 'Finlands selvstendighetsdag',
  },
  '12-24': { fi: 'jouluaatto', sv: 'julafton', en: 'Christmas Eve', nb: 'julaften' },
  '12-25': { fi: 'joulupäivä', sv: 'juldagen', en: 'Christmas Day', nb: 'første juledag' },
  '12-26': { fi: 'tapaninpäivä', sv: 'annandag jul', en: 'Boxing Day', nb: 'andre juledag' },
} as const;

export type HolidayRule = keyof typeof holidayNames;
