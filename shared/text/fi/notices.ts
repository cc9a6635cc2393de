import type { NoticeMunicipality, NoticeText } from '../notice-text.ts';

/** A municipality that has not yet given its contacts is still named. */
const contact = ({ name, email, phone }: NoticeMunicipality) =>
  `${[name, phone && `puhelin ${phone}`, email && `sähköposti ${email}`].filter(Boolean).join(', ')}.`;

/** Retention is named by each municipality: nothing unverified is told as law. Supervision is national (HE 71/2024 in Finland). */
export const notices: NoticeText = {
  privacy: (municipalities) => ({
    title: 'Tietosuojaseloste',
    lead: 'Tässä kerrotaan, mitä tietoja jätevesiklinikan ajanvaraus tallentaa sinusta, miksi, ja kuka niitä lukee.',
    sections: [
      {
        heading: 'Kuka tiedoista vastaa',
        paragraphs: [
          'Rekisterinpitäjä on se kunta, jonka klinikkapäivälle varaat ajan. Jokainen kunta näkee vain omat varauksensa ja kiinteistönsä.',
          ...municipalities.map(contact),
        ],
      },
      {
        heading: 'Mitä tietoja tallennetaan',
        paragraphs: [
          'Varauksesta: nimesi, puhelinnumerosi tai sähköpostiosoitteesi, kiinteistön tunnus tai osoite, oletko omistaja vai haltija, aiheet ja kysymyksesi, asiointikielesi sekä aika ja paikka. Jos kerroit, myös järjestelmän rakennusvuosi ja mistä kuulit klinikasta.',
          'Liitteistä: asemapiirros, valokuvat ja muut tiedostot, jotka itse lähetät. Kuvista poistetaan paikkatiedot ja muut piilossa olevat tiedot. Voit poistaa liitteen, kunnes käynti alkaa. Jos aika perutaan, liitteet poistetaan heti.',
          'Käynnistä: neuvontamuistio, johon asiantuntija kirjaa kiinteistön jätevesijärjestelmän tilanteen ja jatkotoimet.',
          'Viesteistä: mitä sinulle on lähetetty ja milloin, ja onnistuiko lähetys.',
          'Henkilötunnusta ei kysytä. Älä kirjoita kysymykseesi terveystietoja tai muuta, mitä asian hoitaminen ei vaadi.',
        ],
      },
      {
        heading: 'Miksi ja millä perusteella',
        paragraphs: [
          'Tietoja tarvitaan, jotta kunta voi varata sinulle ajan, valmistautua kiinteistöösi, antaa neuvoja ja palata niihin myöhemmin.',
          'Jos kerrot, mistä kuulit klinikasta, kunta laskee vastaukset kehittääkseen tiedotustaan.',
          'Käsittelyn perusteeksi palveluun on merkitty yleistä etua koskeva tehtävä (EU:n yleinen tietosuoja-asetus, 6 artiklan 1 kohdan e alakohta). Kunta vahvistaa perusteen omalta osaltaan.',
        ],
      },
      {
        heading: 'Kuka tietoja lukee',
        paragraphs: [
          'Kunnan työntekijät, joilla on tehtävänsä vuoksi käyttöoikeus: hankkeen vetäjä, rakennustarkastaja, ympäristönsuojelusihteeri ja koordinaattori.',
          'Neuvontamuistion lukeminen merkitään lokiin. Näet muistion yhteydessä, milloin se on luettu ja missä tehtävässä lukija oli. Tarkempia tietoja voit kysyä kunnalta.',
          'Vahvistus ja muistutukset lähetetään antamaasi sähköpostiosoitteeseen. Jos annat vain matkapuhelinnumeron, ne voidaan lähettää tekstiviestinä teleyrityksen kautta. Neuvontamuistion sisältöä ei lähetetä viestissä: luet sen linkin ja kertakoodin avulla.',
        ],
      },
      {
        heading: 'Kuinka kauan tiedot säilytetään',
        paragraphs: [
          'Kunta määrittelee säilytysajat. Kysy ne kunnasta.',
          'Jonotustietosi poistetaan 30 päivän kuluttua siitä, kun jonotuksesi on päättynyt.',
          'Keskeneräisen lomakkeen tiedot poistetaan puolen tunnin kuluessa siitä, kun aika ei ole enää varattuna sinulle.',
        ],
      },
      {
        heading: 'Evästeet',
        paragraphs: [
          'Palvelu käyttää vain evästeitä, joita ilman se ei toimi: ne pitävät valitsemasi ajan sinulla, kun täytät lomaketta, ja muistavat, että olet antanut kertakoodin. Seurantaa, mainoksia tai kävijätilastointia ei ole.',
        ],
      },
      {
        heading: 'Oikeutesi',
        paragraphs: [
          'Voit pyytää kunnalta nähtäväksi omat tietosi ja pyytää, että virhe korjataan. Voit myös pyytää tietojen poistamista tai käsittelyn rajoittamista ja vastustaa käsittelyä. Kunta kertoo, miltä osin pyyntö voidaan toteuttaa.',
          'Jos tietojasi on mielestäsi käsitelty väärin, ota ensin yhteyttä kuntaan. Voit myös tehdä valituksen tietosuojaa valvovalle viranomaiselle: Suomessa tietosuojavaltuutetulle, Norjassa viranomaiselle nimeltä Datatilsynet.',
        ],
      },
    ],
  }),
  accessibility: (municipalities) => ({
    title: 'Saavutettavuusseloste',
    lead: 'Tämä seloste koskee jätevesiklinikan ajanvarausta. Kunta haluaa, että jokainen pystyy varaamaan ajan ja lukemaan saamansa neuvot itse. Suomessa siihen velvoittaa laki digitaalisten palvelujen tarjoamisesta (306/2019).',
    sections: [
      {
        heading: 'Kuinka palvelu täyttää vaatimukset',
        paragraphs: [
          'Palvelu täyttää saavutettavuusvaatimukset osittain. Vaatimukset ovat WCAG-ohjeiston A- ja AA-taso. Tavoitteena on ohjeiston versio 2.2, joka vaatii enemmän kuin laki.',
          'Puutteita ei ole tiedossa, mutta kaikkea ei ole vielä arvioitu.',
        ],
      },
      {
        heading: 'Mikä ei ehkä ole saavutettavaa',
        paragraphs: [
          'Palvelua ei ole kokeiltu ruudunlukijoilla, suurennusohjelmilla eikä puheohjauksella. Sitä ei ole kokeiltu myöskään yhdessä vammaisten käyttäjien kanssa. Siinä voi olla puutteita, joita emme tiedä.',
          'Neuvontamuistion PDF-tiedostoa ei ole tarkistettu ulkopuolisella ohjelmalla. Samat neuvot voi lukea verkkosivulta.',
          'Linkki klinikkapäivän sivulta karttaan vie toiseen palveluun, jota tämä seloste ei koske. Osoite on aina myös tekstinä.',
          'Kunnan omien tekstien selkeydestä vastaa kunta.',
          'Mitään ei ole jätetty tekemättä sillä perusteella, että se olisi kohtuuton rasite.',
        ],
      },
      {
        heading: 'Jos et voi käyttää palvelua',
        paragraphs: [
          'Soita kuntaan, niin sinulle varataan aika puhelimessa. Neuvontamuistion saat halutessasi paperilla.',
          ...municipalities.map(contact),
        ],
      },
      {
        heading: 'Anna palautetta',
        paragraphs: [
          'Kerro kunnalle, jos jokin ei toimi, tai pyydä tieto muussa muodossa. Voit soittaa tai kirjoittaa sähköpostia yllä oleviin osoitteisiin. Kerro, mitä sivua käytit ja mikä esti sinua.',
          'Saat vastauksen 14 päivän kuluessa.',
        ],
      },
      {
        heading: 'Jos vastaus ei riitä',
        paragraphs: [
          'Voit viedä asian viranomaiselle, jos et saa vastausta 14 päivässä tai et ole vastaukseen tyytyväinen.',
          'Suomessa saavutettavuutta valvoo Liikenne- ja viestintävirasto Traficom. Sille voit tehdä kantelun tai selvityspyynnön.',
          'Norjassa valituksen käsittelee Diskrimineringsnemnda.',
        ],
        links: [
          {
            words: 'Suomi: ohjeet kanteluun (saavutettavuusvaatimukset.fi)',
            href: 'https://www.saavutettavuusvaatimukset.fi/',
          },
          {
            words: 'Norja: ohjeet valitukseen (diskrimineringsnemnda.no)',
            href: 'https://www.diskrimineringsnemnda.no/',
          },
        ],
      },
      {
        heading: 'Miten seloste on laadittu',
        paragraphs: [
          'Seloste on laadittu 25.11.2026. Se perustuu palvelun tekijöiden omaan arvioon. Ulkopuolinen asiantuntija ei ole arvioinut palvelua.',
          'Jokaisen sivun kaikki tilat on tarkistettu automaattisesti kapealla ja leveällä näytöllä, vaaleana ja tummana. Ajan varaaminen on kokeiltu pelkällä näppäimistöllä ja ilman JavaScriptiä.',
        ],
      },
    ],
  }),
};
