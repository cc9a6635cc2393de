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
  'platform.file_too_large': [
    'Tiedosto on liian suuri',
    'Tiedosto saa olla enintään {limit} Mt. Valitse pienempi kuva tai jaa asiakirja osiin.',
  ],
  'platform.too_many_files_at_once': [
    'Tiedostoja saapuu juuri nyt paljon',
    'Odota hetki ja lähetä tiedosto uudelleen.',
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
  'bookings.day_moved': [
    'Klinikkapäivä on siirretty',
    'Uusi päivä on {day}. Kirjoittamasi tiedot ovat tallessa. Valitse alta uusi aika.',
  ],
  'bookings.property_on_board': [
    'Kiinteistöllä on jo aika tänään',
    'Etsi se päivän ohjelmasta ja merkitse kävijä saapuneeksi.',
  ],
  'bookings.no_time_left': [
    'Päivällä ei ole enää vapaita aikoja',
    'Varaa kävijälle aika toiselle klinikkapäivälle tai sovi hänen kanssaan odottamisesta.',
  ],
  'bookings.not_today': [
    'Klinikkapäivä ei ole tänään',
    'Ilman ajanvarausta tulleen voi lisätä vain klinikkapäivänä. Muulloin varaa aika kuten soittajalle.',
  ],
  'waiting.times_free': [
    'Aikoja on vapaana',
    'Jonottaa ei tarvitse. Valitse sinulle sopiva aika klinikkapäivän sivulta.',
  ],
  'waiting.waits_already': [
    'Kiinteistö on jo jonossa',
    'Samalle kiinteistölle ei tarvitse jonottaa kahdesti. Voit avata paikkasi jonossa sähköpostissa olevasta linkistä.',
  ],
  'waiting.has_time': [
    'Kiinteistöllä on jo aika tälle päivälle',
    'Jonottaa ei tarvitse. Samalta klinikkapäivältä saa yhden ajan kiinteistöä kohti.',
  ],
  'waiting.day_over': [
    'Tälle päivälle ei voi enää jonottaa',
    'Klinikkapäivä on alkanut tai peruttu. Katso muut klinikkapäivät.',
  ],
  'waiting.offer_gone': [
    'Aika ei ole enää tarjolla',
    'Joku toinen otti sen, tai vastausaika päättyi. Säilytät paikkasi jonossa.',
  ],
  'bookings.property_has_booking': [
    'Kiinteistöllä on jo aika tälle päivälle',
    'Ajan varaaja voi siirtää sen tai perua sen vahvistusviestin linkistä tai varaustunnuksella. Jos se ei onnistu, soita kuntaan.',
  ],
  'bookings.link_old': ['Linkki on vanhentunut', 'Pyydä uusi linkki sähköpostiisi tai käytä varaustunnusta.'],
  'bookings.too_late_to_cancel': ['Aikaa ei voi enää perua', 'Aikasi on jo alkanut. Soita kuntaan.'],
  'bookings.too_late_to_complete': [
    'Tietoja ei voi enää täydentää',
    'Aikasi on jo alkanut. Kysy asiasi klinikalla.',
  ],
  'bookings.already_cancelled': ['Aika on jo peruttu', 'Voit varata uuden ajan.'],
  'bookings.code_unknown': [
    'Varausta ei löydy',
    'Tarkista varaustunnus sekä kiinteistötunnus tai puhelinnumero.',
  ],
  'messages.not_signed': [
    'Kuittauksen allekirjoitus ei täsmää',
    'Tekstiviestin kuittaus hyväksytään vain omasta tekstiviestipalvelustamme.',
  ],
  'messages.cannot_be_sent_again': [
    'Viestiä ei voi lähettää uudelleen',
    'Uudelleen voi lähettää vain viestin, jonka lähetys on epäonnistunut. Lataa sivu uudelleen.',
  ],
  'clinics.person_taken': [
    '{person} on jo toisella klinikkapäivällä',
    '{person}: {place}, {when}. Valitse toinen henkilö tai muuta aikaa.',
  ],
  'clinics.person_drafted': [
    '{person} on jo suunniteltu toiselle klinikkapäivälle',
    'Luonnos: {place}, {when}. Päivää ei ole vielä julkaistu. Sovi asiasta luonnoksen tekijän kanssa tai valitse toinen henkilö.',
  ],
  'clinics.person_taken_elsewhere': [
    '{person} ei ole silloin vapaa',
    '{person} on varattu muualle: {when}. Valitse toinen henkilö tai muuta aikaa.',
  ],
  'clinics.room_taken': [
    'Tila on jo varattu',
    '{place}, {room}: siellä on julkaistu klinikkapäivä {when}. Valitse toinen tila tai muuta aikaa.',
  ],
  'clinics.room_drafted': [
    'Tila on jo suunniteltu toiselle klinikkapäivälle',
    '{place}, {room}: luonnos {when}. Päivää ei ole vielä julkaistu. Sovi asiasta luonnoksen tekijän kanssa tai valitse toinen tila.',
  ],
  'clinics.role_unstaffed': [
    'Päivästä puuttuu {role}',
    'Valitse henkilö tai kirjoita, miksi tehtävässä ei ole ketään.',
  ],
  'clinics.person_in_two_roles': [
    '{person} on kahdessa tehtävässä',
    'Tehtävät: {roles}. Valitse toinen henkilö tai kirjoita perustelu.',
  ],
  'clinics.language_missing': [
    'Päivän tekstit puuttuvat: {language}',
    'Kirjoita asukkaiden ohjeet kaikilla kunnan kielillä ennen julkaisemista.',
  ],
  'clinics.holiday_unconfirmed': [
    'Päivälle osuu {holiday}',
    'Vahvista, että klinikkapäivä pidetään silti, tai valitse toinen päivä.',
  ],
  'clinics.no_slots': [
    'Päivässä ei ole yhtään aikaa',
    'Muuta kellonaikoja tai ajan pituutta ja tallenna luonnos.',
  ],
  'clinics.changed_meanwhile': [
    'Joku muu on muuttanut päivää',
    'Muutoksiasi ei tallennettu, jottei kenenkään työ häviä. Katso uusin versio ja tee muutoksesi siihen.',
  ],
  'clinics.not_draft': [
    'Päivä ei ole enää luonnos',
    'Julkaistun päivän suunnitelmaa voi muuttaa vasta, kun päivä on otettu takaisin luonnokseksi.',
  ],
  'clinics.not_published': ['Päivää ei ole julkaistu', 'Luonnosta voi muuttaa vapaasti.'],
  'clinics.already_cancelled': ['Klinikkapäivä on peruttu', 'Perutulle päivälle ei voi tehdä muutoksia.'],
  'clinics.change_waits': [
    'Päivän siirto tai peruminen odottaa',
    'Kumoa se ensin tai tee se heti. Sen jälkeen voit muuttaa päivää.',
  ],
  'clinics.nothing_waits': [
    'Mikään muutos ei enää odota',
    'Muutos on jo tehty tai kumottu. Katso päivän uusin tilanne.',
  ],
  'clinics.visits_begun': [
    'Päivän käyntejä on jo alkanut',
    'Päivää ei voi enää siirtää kokonaan. Siirrä jäljellä olevat ajat yksitellen.',
  ],
  'clinics.visits_outside': [
    'Varattuja aikoja jäisi uusien aikojen ulkopuolelle',
    'Siirrä tai peru ensin ne ajat, jotka jäisivät klinikan aukiolon ulkopuolelle.',
  ],
  'clinics.too_soon_to_wait': [
    'Muutos ei ehdi odottaa',
    'Klinikkapäivä alkaa tai päättyy alle kymmenen minuutin kuluttua. Tee muutos heti.',
  ],
  'clinics.too_late': [
    'Klinikkapäivä on jo alkanut',
    'Tätä ei voi enää tehdä. Päivä näkyy menneissä päivissä.',
  ],
  'bookings.visit_changed': [
    'Käynti on jo merkitty toisin',
    'Joku muu ehti merkitä käynnin. Sivulla näkyy nyt uusin tilanne.',
  ],
  'notes.changed_meanwhile': [
    'Muistio on muuttunut',
    '{name} on tallentanut muistion sinun avattuasi sen. Kumpaakaan versiota ei ole hävitetty. Valitse, kumpi jää.',
  ],
  'notes.locked': [
    'Muistio on allekirjoitettu',
    'Allekirjoitettua muistiota ei voi muuttaa. Voit kirjoittaa siihen täydennyksen.',
  ],
  'notes.not_signed': ['Muistiota ei ole allekirjoitettu', 'Allekirjoita muistio ensin.'],
  'notes.held_back': [
    'Muistiota ei anneta asukkaalle',
    'Muistio on allekirjoitettu niin, ettei sitä anneta asukkaalle.',
  ],
  'notes.not_held_back': ['Asukas saa jo muistion', 'Muistio on jo annettu asukkaan luettavaksi.'],
  'notes.no_visit': [
    'Käynti ei toteutunut',
    'Käynti on peruttu, tai asukas ei saapunut. Muistiota ei voi kirjoittaa.',
  ],
  'properties.both_booked': [
    'Kiinteistöillä on aika samalle päivälle',
    'Molemmilla kiinteistöillä on aika samana klinikkapäivänä. Peru toinen ajoista ennen yhdistämistä.',
  ],
  'properties.already_matched': [
    'Kiinteistö on jo yhdistetty',
    'Joku muu on jo yhdistänyt tämän osoitteen kiinteistöön.',
  ],
  'attachments.type_not_taken': [
    'Tätä tiedostoa ei voi ottaa vastaan',
    'Lähetä valokuva (JPEG, PNG, WebP, AVIF tai HEIC) tai PDF-tiedosto.',
  ],
  'attachments.unreadable': [
    'Kuvaa ei voitu avata',
    'Kuva on ehkä vioittunut. Tallenna se JPEG-kuvana ja lähetä uudelleen.',
  ],
  'attachments.too_many_dots': [
    'Kuva on liian tarkka',
    'Pienennä kuvaa tai tallenna se tavallisena JPEG-kuvana ja lähetä uudelleen.',
  ],
  'attachments.full': [
    'Liitteitä on jo enimmäismäärä',
    'Varaukseen voi liittää kymmenen tiedostoa, yhteensä 60 Mt. Poista jokin liite, jos haluat lisätä uuden.',
  ],
  'reading.code_none': [
    'Pyydä ensin koodi',
    'Tälle varaukselle ei ole voimassa olevaa koodia. Koodi toimii vain kerran. Pyydä uusi koodi.',
  ],
  'reading.code_expired': ['Koodi on vanhentunut', 'Koodi on voimassa 10 minuuttia. Pyydä uusi koodi.'],
  'reading.code_used_up': [
    'Koodi ei ole enää voimassa',
    'Koodi kirjoitettiin viisi kertaa väärin. Pyydä uusi koodi.',
  ],
  'reading.code_wrong': [
    'Koodi ei täsmää',
    'Tarkista koodi viimeisimmästä viestistämme. Siinä on kuusi numeroa.',
  ],
  'reading.pass_needed': ['Avaa muistio kertakoodilla', 'Pyydä koodi ja kirjoita se tälle sivulle.'],
  'reading.pass_expired': [
    'Lukuaika on päättynyt',
    'Muistio oli auki puoli tuntia. Pyydä uusi koodi, niin voit lukea sen uudelleen.',
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
  system_year: 'Kirjoita vuosi neljällä numerolla väliltä {least}–{most}, tai jätä kohta tyhjäksi.',
  name: 'Kirjoita nimesi.',
  phone: 'Kirjoita puhelinnumero, esimerkiksi 040 123 4567. Aloita ulkomainen numero maatunnuksella.',
  phone_premium: 'Emme voi soittaa maksulliseen palvelunumeroon. Kirjoita toinen numero.',
  email: 'Kirjoita sähköpostiosoite muodossa nimi@example.org.',
  email_or_mobile:
    'Kirjoita sähköpostiosoite muodossa nimi@example.org tai matkapuhelinnumero, esimerkiksi 040 123 4567.',
  reachable_to_wait:
    'Kirjoita puhelinnumero tai sähköpostiosoite, jotta tavoitamme sinut, kun aika vapautuu.',
  reachable: 'Kirjoita puhelinnumero tai sähköpostiosoite tai valitse ”Haluan neuvot paperilla”.',
  person_name: 'Kirjoita henkilön nimi.',
  role_none: 'Valitse vähintään yksi rooli.',
  language_missing: 'Kirjoita teksti myös tällä kielellä.',
  languages_none: 'Valitse vähintään yksi kieli.',
  venue_name: 'Anna pitopaikalle nimi.',
  room_name: 'Anna tilalle nimi.',
  venue_address: 'Kirjoita pitopaikan katuosoite.',
  plan_date: 'Valitse päivä.',
  walk_in_property: 'Kirjoita kiinteistötunnus, tai osoite ja kylä pilkulla erotettuina.',
  plan_same: 'Klinikkapäivä on jo silloin ja siellä. Valitse toinen päivä tai tila.',
  plan_date_twice: 'Sama päivä on luettelossa kahdesti.',
  plan_time: 'Kirjoita kellonaika.',
  plan_moment: 'Valitse sekä päivä että kellonaika.',
  plan_end: 'Päivän pitää päättyä myöhemmin kuin se alkaa.',
  plan_past: 'Valitse tuleva päivä.',
  plan_number: 'Kirjoita luku väliltä {least}–{most}.',
  plan_break_reversed: 'Tauon {start}–{end} pitää päättyä myöhemmin kuin se alkaa.',
  plan_break_outside_day: 'Tauko {start}–{end} on klinikkapäivän ajan ulkopuolella.',
  plan_no_slots: 'Näillä kellonajoilla päivään ei mahdu yhtään aikaa.',
  plan_too_many: 'Päivään tulisi {slots} aikaa. Enintään {most} voi tallentaa.',
  plan_shares: 'Kiintiöissä on {wanted} aikaa, mutta päivässä vain {slots}.',
  plan_closes: 'Valitse ajankohta ennen klinikkapäivän alkua.',
  plan_room: 'Valitse tila, joka on käytössä.',
  seat_person: 'Henkilöllä ei ole tätä roolia kunnassa. Valitse toinen henkilö.',
  matched_identifier: 'Kirjoita kiinteistötunnus muodossa 638-999-1-1.',
  matched_identifier_no: 'Kirjoita matrikkelinumero (gnr/bnr) muodossa 9999/1.',
  note_words: 'Kirjoita asukkaalle, mitä hänelle neuvottiin.',
  note_step_none: 'Lisää vähintään yksi seuraava toimi.',
  note_step_what: 'Toimi {number}: kirjoita, mitä tehdään.',
  note_step_who: 'Toimi {number}: valitse, kuka tekee.',
  note_step_by: 'Toimi {number}: valitse päivä tai kirjoita, mihin mennessä.',
  note_building: 'Järjestelmä {number}: kirjoita, minkä rakennuksen vesistä on kyse.',
  note_condition: 'Järjestelmä {number}: valitse arvio.',
  note_basis: 'Järjestelmä {number}: valitse, mihin arvio perustuu.',
  held_back_reason: 'Kirjoita, miksi muistiota ei anneta asukkaalle.',
  release_reason: 'Kirjoita, miksi muistio voidaan nyt antaa.',
  addendum_reason: 'Kirjoita, miksi muistiota täydennetään.',
  addendum_words: 'Kirjoita täydennys.',
  calendar_address: 'Kirjoita kalenterin osoite, joka alkaa https:// tai webcal://.',
  calendar_address_plain: 'Osoitteen pitää alkaa https:// tai webcal://. Suojaamatonta osoitetta ei haeta.',
  calendar_address_password: 'Osoitteessa ei saa olla käyttäjätunnusta eikä salasanaa.',
  calendar_address_port: 'Osoitteessa ei saa olla portin numeroa.',
  calendar_address_inside: 'Osoite on sisäverkossa. Kirjoita osoite, joka toimii kaikkialla internetissä.',
  reading_code: 'Kirjoita viestissä ollut kuusinumeroinen koodi.',
} as const;

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : readonly [title: string, detail: string] };
export interface ProblemText {
  refusals: Texts<typeof refusals>;
  fields: Texts<typeof fields>;
}

export const problems: ProblemText = { refusals, fields };
