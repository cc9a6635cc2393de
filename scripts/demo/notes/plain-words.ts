import type { Language } from '#shared/text/language.ts';

interface Advice {
  words: string;
  step: string;
}

interface PlainWords {
  house: string;
  oldTanks: Advice;
  smallRepair: Advice;
  inOrder: Advice;
  notAssessed: Advice;
}

/** What an everyday visit ends with. */
export const plainWords: Record<Language, PlainWords> = {
  fi: {
    house: 'Talo',
    oldTanks: {
      words:
        'Kaksi vanhaa saostussäiliötä ja imeytyskuoppa eivät puhdista jätevesiä riittävästi näin lähellä rantaa. Järjestelmä on uusittava. Pyydä ensin suunnittelijalta suunnitelma ja tarjous, ja tule sitten uudelleen klinikalle, jos haluat käydä sen läpi kanssamme.',
      step: 'Pyydä suunnittelijalta jätevesisuunnitelma ja tarjous.',
    },
    smallRepair: {
      words:
        'Järjestelmä täyttää vaatimuksen, mutta saostussäiliöstä puuttuvat T-haarat. Ilman niitä liete karkaa maasuodattamoon ja tukkii sen. Korjaus on pieni ja kannattaa tehdä seuraavan tyhjennyksen yhteydessä.',
      step: 'Tyhjennytä saostussäiliöt ja asennuta T-haarat.',
    },
    inOrder: {
      words:
        'Järjestelmä on kunnossa, eikä sitä tarvitse muuttaa. Tyhjennytä saostussäiliöt ajallaan ja kirjaa tyhjennykset muistiin. Niin järjestelmä kestää pitkään.',
      step: 'Tyhjennytä saostussäiliöt kerran vuodessa.',
    },
    notAssessed: {
      words:
        'Kerrotun perusteella emme voineet arvioida järjestelmää: säiliöiden paikka ja purkupaikka eivät ole tiedossa. Tulemme katsomaan paikan päälle. Käynti on maksuton.',
      step: 'Soitamme ja sovimme neuvontakäynnin.',
    },
  },
  sv: {
    house: 'Huset',
    oldTanks: {
      words:
        'Två gamla slambrunnar och en stenkista renar inte avloppsvattnet tillräckligt så här nära stranden. Systemet måste förnyas. Be först en planerare om en plan och en offert. Kom gärna tillbaka till kliniken om du vill gå igenom dem med oss.',
      step: 'Be en planerare om en avloppsplan och en offert.',
    },
    smallRepair: {
      words:
        'Systemet uppfyller kravet, men slamavskiljaren saknar T-rör. Utan dem rinner slammet ut i markbädden och täpper till den. Reparationen är liten och lönar sig att göra vid nästa tömning.',
      step: 'Låt tömma slamavskiljaren och montera T-rör.',
    },
    inOrder: {
      words:
        'Systemet är i skick och behöver inte ändras. Låt tömma slamavskiljaren i tid och anteckna tömningarna, så håller systemet länge.',
      step: 'Låt tömma slamavskiljaren en gång om året.',
    },
    notAssessed: {
      words:
        'Av det du berättade kunde vi inte bedöma systemet: vi vet inte var brunnarna och utloppsplatsen finns. Vi kommer och tittar på plats. Besöket är avgiftsfritt.',
      step: 'Vi ringer och kommer överens om ett rådgivningsbesök.',
    },
  },
  en: {
    house: 'House',
    oldTanks: {
      words:
        'Two old septic tanks and a soakaway do not clean the wastewater well enough this close to the shore. The system must be renewed. Ask a designer for a plan and a quote first, and come back to the clinic if you would like to go through them with us.',
      step: 'Ask a designer for a wastewater plan and a quote.',
    },
    smallRepair: {
      words:
        'The system meets the requirement, but the septic tank has no T-pipes. Without them sludge escapes into the sand filter and blocks it. It is a small repair, best done when the tank is next emptied.',
      step: 'Have the septic tank emptied and T-pipes fitted.',
    },
    inOrder: {
      words:
        'The system is in order and needs no change. Have the septic tank emptied on time and write the dates down. That way the system will last.',
      step: 'Have the septic tank emptied once a year.',
    },
    notAssessed: {
      words:
        'From what you told us we could not assess the system: we do not know where the tanks and the discharge place are. We will come and look. The visit is free of charge.',
      step: 'We will call you and agree on an advice visit.',
    },
  },
  nb: {
    house: 'Bolighus',
    oldTanks: {
      words:
        'To gamle septiktanker og en steinfylling renser ikke avløpsvannet godt nok så nær vannet. Anlegget må oppgraderes. Be først et fagkyndig foretak om en plan og et tilbud, og kom gjerne tilbake til klinikken hvis du vil gå gjennom dem med oss.',
      step: 'Be et fagkyndig foretak om en avløpsplan og et tilbud.',
    },
    smallRepair: {
      words:
        'Anlegget oppfyller kravet, men slamavskilleren mangler T-rør. Uten dem renner slammet ut i sandfilteret og tetter det. Reparasjonen er liten og bør gjøres når tanken tømmes neste gang.',
      step: 'Få slamavskilleren tømt og T-rør montert.',
    },
    inOrder: {
      words:
        'Anlegget er i orden og trenger ingen endring. Sørg for at slamavskilleren blir tømt i tide, og noter datoene. Da varer anlegget lenge.',
      step: 'Sørg for tilkomst når slamavskilleren tømmes.',
    },
    notAssessed: {
      words:
        'Ut fra det du fortalte, kunne vi ikke vurdere anlegget: vi vet ikke hvor tankene og utslippsstedet er. Vi kommer og ser på stedet. Besøket er gratis.',
      step: 'Vi ringer deg og avtaler et rådgivningsbesøk.',
    },
  },
};
