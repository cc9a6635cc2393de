/** What each clinic day's page says; the bring list is one thing a line. */
export const finnishDayTexts = {
  fi: {
    bring: [
      'Kartta tai piirros tontista: talo, sauna, kaivo ja purkupaikka',
      'Selvitys jätevesijärjestelmästä ja vanhat luvat, jos niitä on',
      'Tieto siitä, milloin liete on viimeksi tyhjennetty',
      'Valokuvia kaivoista ja purkupaikasta: ne voivat olla puhelimessa',
    ].join('\n'),
    words:
      'Neuvonta on maksutonta ja koskee vain sinun kiinteistöäsi. Annettu neuvo ei ole päätös. Voit ottaa mukaan läheisen tai naapurin.',
  },
  sv: {
    bring: [
      'En karta eller skiss över tomten: hus, bastu, brunn och utloppsplats',
      'Utredningen om avloppssystemet och gamla tillstånd, om du har dem',
      'Uppgift om när slammet senast tömdes',
      'Bilder av brunnarna och utloppsplatsen: de kan finnas i telefonen',
    ].join('\n'),
    words:
      'Rådgivningen är avgiftsfri och gäller bara din fastighet. Ett råd är inte ett beslut. Du får gärna ta med en anhörig eller en granne.',
  },
  en: {
    bring: [
      'A map or sketch of the plot: house, sauna, well and discharge place',
      'The report on your wastewater system and old permits, if you have them',
      'When the sludge was last emptied',
      'Photographs of the tanks and the discharge place; on your phone will do',
    ].join('\n'),
    words:
      'Advice is free of charge and concerns your property only. Advice is not a decision. You may bring a relative or a neighbour.',
  },
};

export const norwegianDayTexts = {
  nb: {
    bring: [
      'Kart eller skisse over eiendommen: hus, hytte, brønn og utslippssted',
      'Beskrivelse av avløpsanlegget og gamle tillatelser, hvis du har dem',
      'Når slammet sist ble tømt',
      'Bilder av tanker og utslippssted; det holder å ha dem på telefonen',
    ].join('\n'),
    words:
      'Rådgivningen er gratis og gjelder bare din eiendom. Et råd er ikke et vedtak. Ta gjerne med en pårørende eller en nabo.',
  },
  en: finnishDayTexts.en,
};
