/** A word the sentence names, such as {time}, is filled in by server/platform/error-reply.ts. */
const refusals = {
  'platform.not_found': [
    'Sivua tai tietoa ei löydy',
    'Tarkista osoite. Tieto on ehkä poistettu tai siirretty.',
  ],
  'platform.sign_in_needed': [
    'Kirjaudu sisään',
    'Et ole kirjautunut, tai kirjautumisesi on päättynyt. Kirjaudu sisään ja yritä uudelleen.',
  ],
  'platform.not_allowed': [
    'Sinulla ei ole oikeutta tähän',
    'Tehtäväsi ei anna tähän oikeutta. Pyydä oikeus kuntasi pääkäyttäjältä.',
  ],
  'platform.strange_origin': [
    'Pyyntöä ei hyväksytty',
    'Pyyntö tuli toiselta sivustolta. Avaa palvelu uudelleen sen omasta osoitteesta.',
  ],
  'platform.bad_input': ['Tarkista tiedot', 'Korjaa alla luetellut kohdat ja lähetä uudelleen.'],
  'platform.too_many_tries': ['Liian monta yritystä', 'Odota hetki ja yritä uudelleen tai soita kuntaan.'],
  'platform.idempotency_key_reused': [
    'Pyyntöä ei hyväksytty',
    'Samalla Idempotency-Key-tunnuksella on jo lähetetty toisenlainen pyyntö.',
  ],
  'platform.failed': [
    'Palvelussa on vika',
    'Tieto viasta on tallennettu. Yritä hetken päästä uudelleen tai soita kuntaan.',
  ],
  'people.code_wrong': [
    'Koodi ei kelpaa',
    'Tarkista koodi. Se on voimassa 10 minuuttia ja toimii kerran. Voit pyytää uuden koodin.',
  ],
  'people.last_admin_stays': [
    'Kunnalla on oltava pääkäyttäjä',
    'Hän on kunnan ainoa pääkäyttäjä. Anna rooli ensin jollekulle toiselle.',
  ],
  'people.not_yourself': [
    'Omaa käyttöoikeutta ei voi päättää',
    'Pyydä toista pääkäyttäjää päättämään käyttöoikeutesi.',
  ],
  'bookings.slot_taken': [
    'Joku muu ehti varata tämän ajan',
    'Kirjoittamasi tiedot ovat tallessa. Valitse alta toinen aika.',
  ],
  'bookings.day_full': [
    'Päivän kaikki ajat on varattu',
    'Kirjoittamasi tiedot ovat tallessa. Katso kunnan muut klinikkapäivät tai soita kuntaan.',
  ],
  'bookings.slot_closed': [
    'Tätä aikaa ei voi varata',
    'Tämä aika ei ole varattavissa verkossa. Valitse toinen aika tai soita kuntaan.',
  ],
  'bookings.closed_for_web': [
    'Verkkovaraus on päättynyt',
    'Tämän päivän aikoja ei voi enää varata eikä siirtää verkossa. Soita kuntaan.',
  ],
  'bookings.hold_lost': [
    'Aika ei ole enää varattuna sinulle',
    'Kirjoittamasi tiedot ovat tallessa. Valitse aika uudelleen.',
  ],
  'bookings.no_more_extensions': [
    'Lisäaikaa ei voi enää antaa',
    'Olet pyytänyt lisäaikaa kymmenen kertaa. Lähetä varaus nyt tai soita kuntaan.',
  ],
  'bookings.property_has_booking': [
    'Kiinteistöllä on jo aika tälle päivälle',
    'Ajan varaaja voi siirtää sen tai perua sen vahvistusviestin linkistä tai varaustunnuksella. Jos se ei onnistu, soita kuntaan.',
  ],
  'bookings.link_old': ['Linkki on vanhentunut', 'Pyydä uusi linkki sähköpostiisi tai käytä varaustunnusta.'],
  'bookings.too_late_to_cancel': ['Aikaa ei voi enää perua', 'Aikasi on jo alkanut. Soita kuntaan.'],
  'bookings.already_cancelled': ['Aika on jo peruttu', 'Voit varata uuden ajan.'],
  'bookings.code_unknown': [
    'Varausta ei löydy',
    'Tarkista varaustunnus sekä kiinteistötunnus tai puhelinnumero.',
  ],
  'messages.cannot_be_sent_again': [
    'Viestiä ei voi lähettää uudelleen',
    'Uudelleen voi lähettää vain viestin, jonka lähetys on epäonnistunut. Lataa sivu uudelleen.',
  ],
} as const;

const fields = {
  required: 'Täytä kohta: {field}.',
  wrong: 'Tarkista kohta: {field}.',
  too_long: '{field} on liian pitkä. Enintään {limit} merkkiä.',
  property_identifier: 'Kirjoita kiinteistötunnus muodossa 638-999-1-1 tai valitse ”En tiedä tunnusta”.',
  property_identifier_no:
    'Kirjoita matrikkelinumero (gnr/bnr) muodossa 9999/1 tai valitse ”En tiedä tunnusta”.',
  address: 'Kirjoita kiinteistön osoite.',
  village: 'Kirjoita kylä tai kaupunginosa.',
  relation: 'Valitse, oletko kiinteistön omistaja.',
  name: 'Kirjoita nimesi.',
  phone: 'Kirjoita puhelinnumero, esimerkiksi 040 123 4567. Aloita ulkomainen numero maatunnuksella.',
  phone_premium: 'Emme voi soittaa maksulliseen palvelunumeroon. Kirjoita toinen numero.',
  email: 'Kirjoita sähköpostiosoite muodossa nimi@example.org.',
  reachable: 'Kirjoita puhelinnumero tai sähköpostiosoite tai valitse ”Haluan neuvot paperilla”.',
  person_name: 'Kirjoita henkilön nimi.',
  role_none: 'Valitse vähintään yksi rooli.',
  language_missing: 'Kirjoita teksti myös tällä kielellä.',
  languages_none: 'Valitse vähintään yksi kieli.',
  venue_address: 'Kirjoita pitopaikan katuosoite.',
} as const;

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : readonly [title: string, detail: string] };
export interface ProblemText {
  refusals: Texts<typeof refusals>;
  fields: Texts<typeof fields>;
}

export const problems: ProblemText = { refusals, fields };
